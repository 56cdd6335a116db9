import { hitProbability } from "../../models/goals/run-rate.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { varianceWeightOf, weightOf } from "./period.ts";

type Point = readonly [perWeek: number, chance: number];

export interface ChanceOutcome extends Outcome {
  readonly curve: readonly Point[];
  /** The present guess, the pace so far, just enough, and enough for nine in ten. */
  readonly marks: Readonly<Record<"present" | "pace" | "half" | "nine", Point>>;
  readonly over: boolean;
}

/** Places of the curve to each side of the middle. */
const steps = 24;

/** What a week must average for the chance one can live with. */
export const chance = defineView<typeof parameters>()({
  id: "chance",
  first: ["ahead", "spread", "target", "today"],
  more: ["pace", "length", "promoDay", "promoTimes"],
  figures: ["expected", "low", "high", "needed50", "needed90", "chanceNow", "chanceSeen", "chancePlan"],
  breakEven: "ahead",
  headline: "lead",
  evaluate(inputs: Inputs<typeof parameters>): ChanceOutcome {
    const { target, pace, ahead, spread, length, promoDay, promoTimes } = inputs;
    const today = Math.min(inputs.today, length);
    const period = { length, today, promoDay, promoTimes };
    const whole = weightOf(period, length);
    const left = whole - weightOf(period, today);
    // A promotion is one event: what it is worth goes up and down as a whole, not as so many independent days.
    const uneven = left === 0 ? 1 : Math.sqrt(varianceWeightOf(period) / left);
    const done = (pace / 7) * weightOf(period, today);
    const at = (perWeek: number, spreadBy = uneven) =>
      hitProbability.compute({
        target,
        done,
        periodsLeft: left,
        meanPerPeriod: perWeek / 7,
        sdPerPeriod: (spread / Math.sqrt(7)) * spreadBy,
      });
    const result = at(ahead);
    // The pace is itself an average of the days so far, with the error of so many days.
    const seen = Math.hypot(uneven, Math.sqrt(left / weightOf(period, today)));
    const over = left === 0;
    const half = over ? 0 : Math.max(0, (7 * (target - done)) / left);
    const nine = over ? 0 : Math.max(0, 7 * (result.meanNeededFor90 ?? 0));
    // A spread of nothing leaves a step; the picture needs some width still.
    const reach = Math.max(3 * (nine - half), half * 0.2, 1000);
    const from = Math.max(0, Math.min(half - reach, ahead, pace));
    const to = Math.max(half + reach, ahead, pace);
    const plan = (7 * target) / whole;
    const money = (value: number | null) => ({ value, unit: "yuan" });
    const percent = (value: number) => ({ value, unit: "percent", digits: 1 });
    return {
      verdict: judge(over, done >= target, result.pHit),
      quantities: {
        target: money(target),
        ahead: { ...money(ahead), tone: "b" },
        chance: { ...percent(result.pHit), tone: "answer" },
        lead: money(result.expectedFinal - target),
        expected: money(result.expectedFinal),
        low: money(result.p10),
        high: money(result.p90),
        needed50: money(over ? null : half),
        needed90: { ...money(over ? null : nine), tone: "answer" },
        upliftPlan: { value: over ? null : nine / plan - 1, unit: "percent", digits: 1 },
        chanceNow: percent(at(pace).pHit),
        chanceSeen: percent(at(pace, seen).pHit),
        chancePlan: percent(at(plan).pHit),
        done: money(done),
        missing: { ...money(target - done), between: ["target", "done"] },
        deviation: money(result.sdFinal),
        spread: money(spread),
        left: { value: left / 7, unit: "weeks", digits: 1 },
      },
      curve: Array.from({ length: 2 * steps + 1 }, (_, step) => {
        const perWeek = from + ((to - from) * step) / (2 * steps);
        return [perWeek, at(perWeek).pHit] as const;
      }),
      marks: {
        present: [ahead, result.pHit],
        pace: [pace, at(pace).pHit],
        half: [half, at(half).pHit],
        nine: [nine, at(nine).pHit],
      },
      over,
    };
  },
});

function judge(over: boolean, reached: boolean, pHit: number): string {
  if (reached) return "reached";
  if (over) return "missed";
  if (pHit >= 0.9) return "promise";
  return pHit >= 0.5 ? "likely" : "unlikely";
}
