import { krScore } from "../../models/goals/run-rate.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

type KeyResult = Inputs<typeof parameters>["keyResults"][number];

export interface OkrOutcome extends Outcome {
  readonly rows: readonly (KeyResult & { readonly score: number; readonly rounded: number })[];
  readonly objective: number;
  /** What is expected of a promise, and of a wish. */
  readonly expected: number;
}

/** What Google's playbook expects: all of a promise, 0.7 of a wish. */
const expectations = { promise: 1, wish: 0.7 } as const;

/** A scorecard: how far each key result has come on its own way. */
export const okr = defineView<typeof parameters>()({
  id: "okr",
  first: ["kind", "keyResults"],
  more: [],
  figures: ["objective", "mean", "expected", "best", "worst"],
  headline: "lead",
  evaluate({ kind, keyResults }: Inputs<typeof parameters>): OkrOutcome {
    const expected = expectations[kind];
    const scorable = keyResults.filter(({ start, goal, weight }) => start !== goal && weight > 0);
    const grade = (value: number | null) => ({ value, unit: "score", digits: 1 });
    if (scorable.length === 0) {
      const none = grade(null);
      const quantities = { objective: none, mean: none, expected: grade(expected), best: none, worst: none };
      return {
        verdict: "void",
        quantities: { ...quantities, lead: grade(0), count: { value: 0, unit: "ratio" } },
        rows: [],
        objective: 0,
        expected,
      };
    }
    const result = krScore.compute({
      keyResults: scorable.map(({ start, goal, actual, weight }) => ({
        start,
        target: goal,
        actual,
        weight,
        binary: false,
      })),
    });
    return {
      verdict: kind === "promise" ? promised(result.objective) : wished(result.objectiveRounded),
      quantities: {
        objective: { ...grade(result.objectiveRounded), tone: "answer" },
        mean: grade(result.mean),
        expected: grade(expected),
        best: grade(Math.max(...result.rounded)),
        worst: grade(Math.min(...result.rounded)),
        lead: { value: result.objective - expected, unit: "score", digits: 2 },
        count: { value: scorable.length, unit: "ratio" },
      },
      rows: scorable.map((row, index) => ({
        ...row,
        score: result.scores[index] as number,
        rounded: result.rounded[index] as number,
      })),
      objective: result.objective,
      expected,
    };
  },
});

function promised(objective: number): string {
  return objective >= 1 - 1e-9 ? "kept" : "broken";
}

function wished(rounded: number): string {
  if (rounded >= 0.8) return "safe";
  if (rounded >= 0.6) return "sweet";
  return rounded >= 0.4 ? "short" : "red";
}
