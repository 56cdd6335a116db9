import { calculation, int, num } from "../schema.ts";
import { presalePath, stockPath, type Timing } from "./cash-path.ts";
import { compare } from "./compare.ts";
import { expectedSales, type Mixture } from "./demand.ts";
import { compareRules, compareWays, type Scene } from "./three-ways.ts";

/**
 * The expected cash of the three orders of `inversion.compare`, day by day. Profit says what is left in the end; this
 * says who is still there to see it (Richards & Laughlin, Financial Management 9, 1980: the cash conversion cycle).
 */

const days = (usual: number, reason: string, low = 0) =>
  int({ unit: "days", range: [low, 365], default: usual, reason });

/** A twelfth of a year of 365 days. */
const monthDays = 365 / 12;

export const cashPath = calculation({
  name: "inversion.cashPath",
  inputs: {
    ...compare.inputs,
    waitDays: days(10, "pre-sale delivery promise"),
    capital: num({ unit: "yuan", range: [0, 1e12], default: 250_000, reason: "cash on day 0 (assumption)" }),
    fixedPerMonth: num({
      unit: "yuan/month",
      range: [0, 1e9],
      default: 10_000,
      reason: "rent and wages, a twelfth of 365 days (assumption)",
    }),
    leadDays: days(20, "from paying the supplier to the first sale (assumption)"),
    seasonDays: days(90, "the season's customers come evenly (assumption)", 1),
    payoutDays: days(14, "from a sale, or a pre-sale's delivery, to the money (assumption)"),
    testDays: days(7, "length of the test (assumption)"),
    depositRate: num({
      unit: "1",
      range: [0, 1],
      default: 1,
      reason: "share of a pre-sale's price that comes with the order",
    }),
  },
  outputs: {
    days: { unit: "days", definition: "max(testDays+leadDays,waitDays)+seasonDays+payoutDays, the last day" },
    buy: { unit: "yuan", definition: "cash at the end of day 0..days, buying first" },
    test: { unit: "yuan", definition: "the same, testing first" },
    presale: { unit: "yuan", definition: "the same, selling first" },
    lowBuy: { unit: "yuan", definition: "lowest of buy" },
    lowTest: { unit: "yuan", definition: "lowest of test" },
    lowPresale: { unit: "yuan", definition: "lowest of presale" },
    lowDayBuy: { unit: "days", definition: "first day of lowBuy" },
    lowDayTest: { unit: "days", definition: "first day of lowTest" },
    lowDayPresale: { unit: "days", definition: "first day of lowPresale" },
    outDayBuy: { unit: "days", definition: "first day with buy < 0; null" },
    outDayTest: { unit: "days", definition: "first day with test < 0; null" },
    outDayPresale: { unit: "days", definition: "first day with presale < 0; null" },
    firstOut: { definition: "buy|test|presale|none: whose cash is below zero first; ties in this order" },
  },
  rules: compareRules,
  compute(inputs) {
    const ways = compareWays(inputs);
    const timing: Timing = { ...inputs, fixedPerDay: inputs.fixedPerMonth / monthDays };
    const { candidates, passProb } = { ...inputs, ...ways };
    const stock = (chance: number, quantity: number, weight: number) => ({
      bought: candidates * chance * quantity,
      sold: candidates * chance * salesOf(quantity, weight, inputs),
    });
    const buy = stockPath(inputs, { ...stock(1, ways.qBuy, inputs.hitRate), tested: 0 }, timing, 0);
    const tested = candidates * inputs.visitors * inputs.costPerVisit;
    const test = stockPath(
      inputs,
      { ...stock(passProb, ways.qTest, ways.posteriorHit ?? 0), tested },
      timing,
      inputs.testDays,
    );
    const presale = presalePath(inputs, ways, timing);
    return {
      days: buy.path.length - 1,
      buy: buy.path,
      test: test.path,
      presale: presale.path,
      lowBuy: buy.low,
      lowTest: test.low,
      lowPresale: presale.low,
      lowDayBuy: buy.lowDay,
      lowDayTest: test.lowDay,
      lowDayPresale: presale.lowDay,
      outDayBuy: buy.outDay,
      outDayTest: test.outDay,
      outDayPresale: presale.outDay,
      firstOut: firstOf({ buy: buy.outDay, test: test.outDay, presale: presale.outDay }),
    };
  },
});

function salesOf(quantity: number, weight: number, scene: Scene): number {
  const mixture: Mixture = {
    weight,
    hit: { mean: scene.hitMean, sd: scene.hitSd },
    dud: { mean: scene.dudMean, sd: scene.dudSd },
  };
  return weight * expectedSales(quantity, mixture.hit) + (1 - weight) * expectedSales(quantity, mixture.dud);
}

function firstOf(days: Readonly<Record<"buy" | "test" | "presale", number | null>>) {
  let first: "buy" | "test" | "presale" | "none" = "none";
  let at = Number.POSITIVE_INFINITY;
  for (const way of ["buy", "test", "presale"] as const) {
    const day = days[way];
    if (day !== null && day < at) [first, at] = [way, day];
  }
  return first;
}
