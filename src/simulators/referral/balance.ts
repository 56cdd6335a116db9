import { netEffect } from "../../models/referral/reach.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface BalanceOutcome extends Outcome {
  readonly won: number;
  readonly lost: number;
}

/** Good word against bad word, one generation far. */
export const balance = defineView<typeof parameters>()({
  id: "balance",
  first: ["satisfiedRate", "offendedRate", "tellGood", "tellBad"],
  more: ["convGood", "convBad", "circle", "customers", "customerValue"],
  figures: ["won", "lost", "net", "netValue", "breakEven", "goodPerBad"],
  breakEven: "tellBad",
  headline: "net",
  evaluate(inputs: Inputs<typeof parameters>): BalanceOutcome {
    const {
      customers,
      satisfiedRate,
      offendedRate,
      circle,
      tellGood,
      tellBad,
      convGood,
      convBad,
      customerValue,
    } = inputs;
    const result = netEffect.compute({
      customers,
      satisfiedRate,
      offendedRate,
      circle,
      tellGood,
      tellBad,
      convGood,
      convBad,
      customerValue,
    });
    const { won, lost, net } = result;
    // An offended share that satisfied customers leave no room for is not a point anyone can reach.
    const reachable =
      result.breakEvenOffendedRate !== null && result.breakEvenOffendedRate <= 1 - satisfiedRate;
    const people = (value: number) => ({ value, unit: "people", digits: 1 });
    const percent = (value: number) => ({ value, unit: "percent" });
    return {
      verdict: verdict(satisfiedRate + offendedRate, net, result.goodPerBad),
      quantities: {
        customers: people(customers),
        circle: people(circle),
        satisfied: percent(satisfiedRate),
        offended: percent(offendedRate),
        tellGood: percent(tellGood),
        tellBad: percent(tellBad),
        convGood: percent(convGood),
        convBad: percent(convBad),
        both: percent(satisfiedRate + offendedRate),
        won: { ...people(won), tone: "a" },
        lost: { ...people(lost), tone: "b" },
        net: { ...people(net), tone: "answer" },
        size: { ...people(Math.abs(net)), tone: "answer" },
        netValue: { value: result.netValue, unit: "yuan" },
        breakEven: { value: reachable ? result.breakEvenOffendedRate : null, unit: "percent" },
        goodPerBad: { value: result.goodPerBad, unit: "people", digits: 1 },
      },
      won,
      lost,
    };
  },
});

function verdict(both: number, net: number, goodPerBad: number | null): string {
  if (both > 1 + 1e-9) return "impossible";
  if (Math.abs(net) < 0.05) return "even";
  if (net > 0) return "wins";
  // Where a satisfied customer brings nobody, no number of them makes up for one offended.
  return goodPerBad === null ? "onlyBad" : "loses";
}
