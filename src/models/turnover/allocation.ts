import { mean, sum } from "../math/summation.ts";
import { calculation, int, list, num, obj } from "../schema.ts";
import { compoundByDay } from "./compound-by-day.ts";

/** Where to put scarce capital when no good can absorb all of it. */

/**
 * Fractional knapsack: filling the best rates first is optimal (Dantzig, Operations Research 5, 1957; Cormen et al.,
 * Introduction to Algorithms, 16.2). The shadow price is the dual of the capital constraint.
 */
export const allocate = calculation({
  name: "turnover.allocate",
  inputs: {
    capital: num({ unit: "yuan", range: [0, 1e12], default: 500_000, reason: "text: half a million yuan" }),
    skus: list({
      of: obj({
        fields: {
          cap: num({ unit: "yuan", range: [0, 1e12], reason: "largest capital the SKU can absorb" }),
          rate: num({
            unit: "1/yr",
            range: [-10, 1000],
            nullable: true,
            default: null,
            reason: "yearly return per yuan; null = margin/(1-margin)*turns",
          }),
          margin: num({ unit: "1", range: [0, 0.99], default: 0, reason: "used when rate is null" }),
          turns: num({ unit: "1/yr", range: [0, 10_000], default: 0, reason: "used when rate is null" }),
        },
      }),
    }),
    baseRate: num({ unit: "1/yr", range: [-1, 10], default: 0, reason: "return of idle cash" }),
  },
  outputs: {
    rates: { unit: "1/yr", definition: "yearly return per yuan of each SKU" },
    allocation: {
      unit: "yuan",
      definition: "greedy by rate, ties to the lower index; SKUs with rate <= baseRate get 0",
    },
    idle: { unit: "yuan", definition: "capital that no SKU takes" },
    totalReturn: { unit: "yuan/yr", definition: "incl. idle*baseRate" },
    averageRate: { unit: "1/yr", definition: "totalReturn/capital; null if capital=0" },
    shadowPrice: {
      unit: "1/yr",
      definition: "value of one more yuan: rate of the SKU with room that would take it, else baseRate",
    },
    utilisation: { unit: "1", definition: "1-idle/capital; null if capital=0" },
  },
  compute({ capital, skus, baseRate }) {
    const rates = skus.map(({ rate, margin, turns }) => rate ?? (margin / (1 - margin)) * turns);
    const offers = skus
      .map(({ cap }, index) => ({ index, cap, rate: rates[index] as number }))
      .filter(({ rate }) => rate > baseRate)
      .sort((a, b) => b.rate - a.rate);
    const allocation: number[] = skus.map(() => 0);
    let idle = capital;
    for (const { index, cap } of offers) {
      const amount = Math.min(cap, idle);
      allocation[index] = amount;
      idle -= amount;
    }
    const earned = offers.map(({ index, rate }) => (allocation[index] as number) * rate);
    const totalReturn = sum([...earned, idle * baseRate]);
    const withRoom = offers.find(({ index, cap }) => (allocation[index] as number) < cap);
    return {
      rates,
      allocation,
      idle,
      totalReturn,
      averageRate: capital === 0 ? null : totalReturn / capital,
      shadowPrice: withRoom?.rate ?? baseRate,
      utilisation: capital === 0 ? null : (capital - idle) / capital,
    };
  },
});

/**
 * Day by day with whole lots of money: buy, wait for the cycle, sell, buy again, each SKU up to its cap. Integer cents
 * throughout, exact as long as no balance exceeds 2^53 cents. A shop that cannot pay a day's fixed cost stops there.
 */
export const capped = calculation({
  name: "turnover.capped",
  inputs: {
    capitalCents: int({
      unit: "cents",
      range: [0, 1e11],
      default: 50_000_000,
      reason: "text: 500,000 yuan",
    }),
    skus: list({
      of: obj({
        fields: {
          marginBp: int({ unit: "1/10000", range: [0, 9900], reason: "gross margin in basis points" }),
          cycleDays: int({ unit: "days", range: [1, 3650] }),
          capCents: int({
            unit: "cents",
            range: [0, 1e11],
            reason: "largest capital bound in the SKU at one time",
          }),
        },
      }),
      length: [1, 50],
    }),
    horizonDays: int({ unit: "days", range: [1, 3650], default: 365, reason: "assumption" }),
    fixedPerDayCents: int({ unit: "cents", range: [0, 1e9], default: 0, reason: "assumption" }),
    reserveCents: int({ unit: "cents", range: [0, 1e11], default: 0, reason: "cash that buys no goods" }),
  },
  outputs: {
    finalCents: { unit: "cents", definition: "cashCents+investedCents" },
    cashCents: { unit: "cents", definition: "cash at the end" },
    investedCents: { unit: "cents", definition: "unfinished lots at cost" },
    lots: { unit: "1", definition: "number of lots bought" },
    soldCostCents: { unit: "cents", definition: "cost of finished lots" },
    avgIdleCents: { unit: "cents", definition: "mean over days of the cash left after buying (real number)" },
    realisedTurns: {
      unit: "1",
      definition: "soldCost/(mean over days of invested cost)*365/horizonDays; null if nothing invested",
    },
    insolventDay: { unit: "days", definition: "first day whose fixed cost cannot be paid; null" },
  },
  compute(inputs) {
    const { idle, bound, cash, ...rest } = compoundByDay(inputs);
    const invested = rest.investedCents;
    const meanBound = bound.length === 0 ? 0 : mean(bound);
    return {
      finalCents: cash + invested,
      cashCents: cash,
      investedCents: invested,
      lots: rest.lots,
      soldCostCents: rest.soldCost,
      avgIdleCents: idle.length === 0 ? null : mean(idle),
      realisedTurns: meanBound === 0 ? null : ((rest.soldCost / meanBound) * 365) / inputs.horizonDays,
      insolventDay: rest.insolventDay,
    };
  },
});
