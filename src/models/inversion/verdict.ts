import { calculation, int, num } from "../schema.ts";
import { testWorth } from "./market-test.ts";

/** What a test on paid traffic is worth, seen by Bayes: a belief, then what a test would change in it. */
export const betaBinomial = calculation({
  name: "inversion.betaBinomial",
  inputs: {
    alpha: num({
      unit: "1",
      range: [0, 1e6],
      open: "low",
      default: 2,
      reason: "prior: 2 orders",
    }),
    beta: num({
      unit: "1",
      range: [0, 1e6],
      open: "low",
      default: 98,
      reason: "prior: 98 non-orders, mean 2%",
    }),
    visitors: int({
      unit: "visits",
      range: [0, 5000],
      default: 200,
      reason: "test size",
    }),
    seasonVisits: num({
      unit: "visits",
      range: [0, 1e9],
      default: 50_000,
      reason: "paid traffic if scaled",
    }),
    marginPerOrder: num({
      unit: "yuan",
      range: [0, 1e6],
      open: "low",
      default: 60,
      reason: "margin before ads",
    }),
    costPerVisit: num({
      unit: "yuan",
      range: [0, 10_000],
      default: 1.5,
      reason: "ad cost per visit",
    }),
  },
  outputs: {
    priorMean: { unit: "1", definition: "alpha/(alpha+beta)" },
    breakEvenConv: { unit: "1", definition: "costPerVisit/marginPerOrder" },
    evNoTest: { unit: "yuan", definition: "max(0, T(m*priorMean-cpc))" },
    evAfterTest: {
      unit: "yuan",
      definition: "sum over x of BB(x)*max(0, T(m*postMean(x)-cpc))",
    },
    testCost: {
      unit: "yuan",
      definition: "n*cpc-n*m*priorMean (may be negative)",
    },
    evsi: { unit: "yuan", definition: "evAfterTest-evNoTest" },
    netValue: { unit: "yuan", definition: "evsi-testCost" },
    evpi: { unit: "yuan", definition: "E max(0,T(mp-cpc))-evNoTest" },
    goThreshold: {
      unit: "orders",
      definition: "smallest x with postMean(x)>=breakEvenConv; visitors+1 if none",
    },
    goProb: { unit: "1", definition: "P(X>=goThreshold)" },
  },
  compute: testWorth,
});
