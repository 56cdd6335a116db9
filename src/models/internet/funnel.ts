import { bool, calculation, int, list, num } from "../schema.ts";

/** What traffic is worth: from visits to money, and from a first sale to a customer. */

export const funnel = calculation({
  name: "internet.funnel",
  inputs: {
    visits: num({ unit: "visits", range: [0, 1e12], default: 100_000, reason: "monthly visits" }),
    rates: list({
      of: num({ unit: "1", range: [0, 1] }),
      length: [1, 20],
      default: [0.3, 0.2, 0.5],
      reason: "product page / add-to-cart / pay: product 3%",
    }),
    price: num({ unit: "yuan", range: [0, 1e9], default: 150, reason: "average order value" }),
    takeRate: num({
      unit: "1",
      range: [0, 1],
      default: 1,
      reason: "1 = merchant owns the sale; platform: e.g. 0.05",
    }),
    grossMargin: num({ unit: "1", range: [0, 1], default: 0.4, reason: "gross margin on own revenue" }),
    costPerVisit: num({ unit: "yuan", range: [0, 1e6], default: 1.2, reason: "average traffic cost" }),
  },
  outputs: {
    stages: { unit: "visits", definition: "remaining after each stage, first = visits" },
    conversion: { unit: "1", definition: "product of rates" },
    orders: { unit: "orders" },
    gmv: { unit: "yuan", definition: "orders*price" },
    revenue: { unit: "yuan", definition: "gmv*takeRate" },
    grossProfit: { unit: "yuan", definition: "revenue*grossMargin" },
    trafficCost: { unit: "yuan", definition: "visits*costPerVisit" },
    contribution: { unit: "yuan", definition: "grossProfit-trafficCost" },
    cac: { unit: "yuan/order", definition: "trafficCost/orders; null if no orders" },
    breakEvenCac: { unit: "yuan/order", definition: "price*takeRate*grossMargin" },
    breakEvenCostPerVisit: { unit: "yuan", definition: "conversion*breakEvenCac" },
    roas: { unit: "1", definition: "revenue/trafficCost; null if cost 0" },
    breakEvenRoas: { unit: "1", definition: "1/grossMargin; null if 0" },
    revenuePerVisit: { unit: "yuan", definition: "conversion*price*takeRate" },
  },
  compute({ visits, rates, price, takeRate, grossMargin, costPerVisit }) {
    const stages = [visits];
    let conversion = 1;
    for (const rate of rates) {
      conversion *= rate;
      stages.push(visits * conversion);
    }
    const orders = visits * conversion;
    const gmv = orders * price;
    const revenue = gmv * takeRate;
    const grossProfit = revenue * grossMargin;
    const trafficCost = visits * costPerVisit;
    const breakEvenCac = price * takeRate * grossMargin;
    return {
      stages,
      conversion,
      orders,
      gmv,
      revenue,
      grossProfit,
      trafficCost,
      // One product of the difference: near break-even the subtraction of two large sums would lose digits.
      contribution: visits * (conversion * breakEvenCac - costPerVisit),
      cac: orders === 0 ? null : trafficCost / orders,
      breakEvenCac,
      breakEvenCostPerVisit: conversion * breakEvenCac,
      roas: trafficCost === 0 ? null : revenue / trafficCost,
      breakEvenRoas: grossMargin === 0 ? null : 1 / grossMargin,
      revenuePerVisit: conversion * price * takeRate,
    };
  },
});

/** How far ahead a payback is looked for, in periods. */
const furthest = 100_000;

/**
 * Both conventions are in textbooks: the first margin now, multiple (1+d)/(1+d−r) (Farris et al., Marketing Metrics;
 * UVA Darden), or after one retained period, r/(1+d−r) (Gupta & Lehmann). `firstAtZero` says which.
 */
export const ltv = calculation({
  name: "internet.ltv",
  inputs: {
    margin: num({
      unit: "yuan/period",
      range: [0, 1e9],
      default: 40,
      reason: "contribution per active customer per period",
    }),
    retentionCost: num({
      unit: "yuan/period",
      range: [0, 1e9],
      default: 0,
      reason: "retention spending per active customer per period",
    }),
    retention: num({
      unit: "1/period",
      range: [0, 1],
      default: 0.8,
      reason: "share that stays each period",
    }),
    discount: num({ unit: "1/period", range: [0, 10], default: 0.1, reason: "discount rate per period" }),
    firstAtZero: bool({
      default: true,
      reason: "true: first margin now (multiple (1+d)/(1+d-r)); false: after one retained period (r/(1+d-r))",
    }),
    periods: int({
      unit: "periods",
      range: [1, 100_000],
      nullable: true,
      default: null,
      reason: "null = infinite horizon",
    }),
    cac: num({ unit: "yuan", range: [0, 1e9], default: 60, reason: "acquisition cost" }),
  },
  outputs: {
    multiple: { unit: "1", definition: "null if infinite (r=1 and d=0 with no horizon)" },
    ltv: { unit: "yuan", definition: "(margin-retentionCost)*multiple; null if multiple is null" },
    ltvMinusCac: { unit: "yuan", definition: "null likewise" },
    ltvToCac: { unit: "1", definition: "null if cac=0 or ltv null" },
    expectedLifetime: { unit: "periods", definition: "1/(1-r); null if r=1" },
    paybackPeriod: {
      unit: "periods",
      definition:
        "first index k (0-based when firstAtZero, else 1-based) with cumulative discounted margin >= cac (1e-9 relative); null if never within 100000 or the horizon",
    },
  },
  compute({ margin, retentionCost, retention, discount, firstAtZero, periods, cac }) {
    const net = margin - retentionCost;
    const kept = retention / (1 + discount);
    /** 1 − q without cancellation, q being what is left of a period's margin in the next. */
    const lost = (1 - retention + discount) / (1 + discount);
    const start = firstAtZero ? 1 : kept;
    /** What one yuan of margin a period adds up to over n periods: start·(1 − q^n)/(1 − q). */
    const over = (count: number) =>
      start * (lost === 0 ? count : -Math.expm1(count * Math.log1p(-lost)) / lost);
    const multiple = periods === null ? (lost === 0 ? null : start / lost) : over(periods);
    const value = multiple === null ? null : net * multiple;

    const longest = Math.min(furthest, periods ?? furthest);
    const paidAfter = (count: number) => net * over(count) >= cac * (1 - 1e-9);
    function payback(): number | null {
      // Margins of one sign: the running total only rises or only falls, so the first hit is found by halving.
      if (paidAfter(1)) return firstAtZero ? 0 : 1;
      if (!paidAfter(longest)) return null;
      let [before, after] = [1, longest];
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (paidAfter(middle)) after = middle;
        else before = middle;
      }
      return firstAtZero ? after - 1 : after;
    }
    return {
      multiple,
      ltv: value,
      ltvMinusCac: value === null ? null : value - cac,
      ltvToCac: value === null || cac === 0 ? null : value / cac,
      expectedLifetime: retention === 1 ? null : 1 / (1 - retention),
      paybackPeriod: payback(),
    };
  },
});
