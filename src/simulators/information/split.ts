import { lmdi } from "../../models/information/decomposition.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export const factors = ["visits", "conversion", "basket"] as const;
export type Factor = (typeof factors)[number];

export interface SplitOutcome extends Outcome {
  readonly before: number;
  readonly after: number;
  readonly effects: Readonly<Record<Factor, number>>;
  /** The factors now in the units of the page, and how many yuan one unit of their logarithm is. */
  readonly now: Readonly<Record<Factor, number>>;
  readonly weight: number;
}

/** Why did sales change? Three amounts, one for each factor, with nothing left over. */
export const split = defineView<typeof parameters>()({
  id: "split",
  first: ["visitsAfter", "conversionAfter", "basketAfter"],
  more: ["visitsBefore", "conversionBefore", "basketBefore"],
  figures: ["visits", "conversion", "basket", "growth", "claimed", "overlap"],
  breakEven: "visitsAfter",
  headline: "delta",
  evaluate(inputs: Inputs<typeof parameters>): SplitOutcome {
    const pair = (factor: Factor) => ({
      name: factor,
      before: inputs[`${factor}Before`],
      after: inputs[`${factor}After`],
    });
    const { before, after, delta, effects, ratios } = lmdi.compute({ factors: factors.map(pair) });
    const effect = (at: number) => effects[at] as number;
    // What each would claim alone: its own percentage of last month's sales.
    const claimed = ratios.reduce((sum, ratio) => sum + before * (ratio - 1), 0);
    const yuan = (value: number) => ({ value, unit: "wholeYuan" });
    const named = { visits: effect(0), conversion: effect(1), basket: effect(2) };
    const logarithm = Math.log(after / before);
    return {
      verdict: verdict(before, delta, named),
      quantities: {
        before: { value: before, unit: "wholeYuan", tone: "a" },
        after: { value: after, unit: "wholeYuan", tone: "b" },
        delta: { ...yuan(delta), tone: "answer" },
        size: { ...yuan(Math.abs(delta)), tone: "answer" },
        visits: yuan(named.visits),
        conversion: yuan(named.conversion),
        basket: yuan(named.basket),
        growth: { value: delta / before, unit: "percent", digits: 1 },
        claimed: yuan(claimed),
        overlap: yuan(claimed - delta),
        weight: yuan(logarithm === 0 ? after : delta / logarithm),
        visitsRatio: { value: ratios[0] as number, unit: "ratio", digits: 3 },
        conversionRatio: { value: ratios[1] as number, unit: "ratio", digits: 3 },
        basketRatio: { value: ratios[2] as number, unit: "ratio", digits: 3 },
      },
      before,
      after,
      effects: named,
      now: {
        visits: inputs.visitsAfter,
        conversion: inputs.conversionAfter * 100,
        basket: inputs.basketAfter,
      },
      weight: logarithm === 0 ? after : delta / logarithm,
    };
  },
});

/** Which factor to ask about first: the one that cost most. */
function verdict(before: number, delta: number, effects: Readonly<Record<Factor, number>>): string {
  const [worst] = factors.toSorted((p, q) => effects[p] - effects[q]) as [Factor];
  const cost = effects[worst] <= -0.5;
  // Half a percent is within what a month varies by itself.
  if (Math.abs(delta) < 0.005 * before) return cost ? "level" : "tie";
  if (!cost) return "upAll";
  return `${delta > 0 ? "up" : "down"}${worst[0]?.toUpperCase()}${worst.slice(1)}`;
}
