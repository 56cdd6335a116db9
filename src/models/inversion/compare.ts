import { calculation, int, num } from "../schema.ts";
import { compareRules, compareWays, staying } from "./three-ways.ts";

/**
 * Buy, then sell; test, then buy; or sell, then buy: the same candidates, the same customers, another order. Stock by
 * the newsvendor of Arrow, Harris & Marschak (Econometrica 19, 1951), the test by the exact binomial, after Raiffa &
 * Schlaifer (1961).
 */

const assumption = { reason: "assumption" } as const;
const money = { unit: "yuan", range: [0, 1e7] } as const;
const probability = { unit: "1", range: [0, 1], open: "both" } as const;
const demand = { unit: "units", range: [0, 1e8] } as const;

const terms = {
  price: num({ ...money, open: "low", default: 100, reason: "selling price" }),
  cost: num({
    ...money,
    open: "low",
    default: 60,
    reason: "unit purchase cost",
  }),
  salvage: num({
    ...money,
    default: 25,
    reason: "clearance value of a leftover unit",
  }),
} as const;

/** The wait of a customer who pays first. */
const waiting = {
  waitDays: num({
    unit: "days",
    range: [0, 365],
    default: 10,
    reason: "pre-sale delivery promise",
  }),
  leaveRatePerDay: num({
    unit: "1/day",
    range: [0, 5],
    default: 0.03,
    reason: "would-be buyers lost per extra day of waiting (assumption)",
  }),
  cancelHazardPerDay: num({
    unit: "1/day",
    range: [0, 1],
    open: "high",
    default: 0.008,
    reason: "daily cancellation of placed orders (assumption)",
  }),
  refundCost: num({
    unit: "yuan",
    range: [0, 100_000],
    default: 3,
    reason: "handling cost per cancelled order",
  }),
} as const;

export const presale = calculation({
  name: "inversion.presale",
  inputs: {
    demand: num({
      unit: "units",
      range: [0, 1e9],
      default: 1000,
      reason: "buyers if delivery were immediate",
    }),
    price: num({ ...money, open: "low", default: 100, ...assumption }),
    costRush: num({
      ...money,
      default: 63,
      reason: "purchase cost after the order (small batches cost more)",
    }),
    ...waiting,
    depositRate: num({
      unit: "1",
      range: [0, 1],
      default: 1,
      reason: "share of the price collected with the order",
    }),
    rivalProfit: num({
      unit: "yuan",
      range: [0, 1e12],
      default: 20_000,
      reason: "profit of the alternative",
    }),
  },
  outputs: {
    orders: {
      unit: "units",
      definition: "demand*exp(-leaveRatePerDay*waitDays)",
    },
    cancelProb: { unit: "1", definition: "1-(1-cancelHazardPerDay)^waitDays" },
    delivered: { unit: "units", definition: "orders that stay" },
    cancelled: { unit: "units", definition: "orders that do not" },
    profit: {
      unit: "yuan",
      definition: "delivered*(price-costRush)-cancelled*refundCost",
    },
    cashBeforeDelivery: {
      unit: "yuan",
      definition: "orders*price*depositRate",
    },
    cashPeakNeed: {
      unit: "yuan",
      definition: "max(0, delivered*(costRush-price*depositRate))",
    },
    equalProfitWaitDays: {
      unit: "days",
      definition: "wait at which profit=rivalProfit when refundCost=0; null otherwise or if there is none",
    },
  },
  compute({ demand, price, costRush, waitDays, leaveRatePerDay, cancelHazardPerDay, refundCost, ...inputs }) {
    const orders = demand * Math.exp(-leaveRatePerDay * waitDays);
    const { stay, cancel } = staying(cancelHazardPerDay, waitDays);
    const delivered = orders * stay;
    const cancelled = orders * cancel;
    const atOnce = demand * (price - costRush);
    const decay = leaveRatePerDay - Math.log1p(-cancelHazardPerDay);
    const reachable = refundCost === 0 && inputs.rivalProfit > 0 && atOnce >= inputs.rivalProfit && decay > 0;
    return {
      orders,
      cancelProb: cancel,
      delivered,
      cancelled,
      profit: delivered * (price - costRush) - cancelled * refundCost,
      cashBeforeDelivery: orders * price * inputs.depositRate,
      cashPeakNeed: Math.max(0, delivered * (costRush - price * inputs.depositRate)),
      equalProfitWaitDays: reachable ? Math.log(atOnce / inputs.rivalProfit) / decay : null,
    };
  },
});

/** A product that will be a hit or a dud, and a test that tells them apart, not quite. */
const test = {
  visitors: int({
    unit: "visits",
    range: [0, 5000],
    default: 200,
    reason: "test traffic per candidate",
  }),
  pHit: num({ ...probability, default: 0.05, reason: "conversion of a hit" }),
  pDud: num({ ...probability, default: 0.02, reason: "conversion of a dud" }),
  hitRate: num({
    unit: "1",
    range: [0, 1],
    default: 0.2,
    reason: "share of candidates that are hits (assumption)",
  }),
  threshold: int({
    unit: "orders",
    range: [0, 5001],
    default: 7,
    reason: "stock a candidate that sold this many",
  }),
} as const;

export const compare = calculation({
  name: "inversion.compare",
  inputs: {
    ...terms,
    candidates: int({
      unit: "SKUs",
      range: [1, 10_000],
      default: 10,
      reason: "K",
    }),
    hitMean: num({
      ...demand,
      open: "low",
      default: 2000,
      reason: "season demand of a hit",
    }),
    hitSd: num({ ...demand, default: 500, ...assumption }),
    dudMean: num({
      ...demand,
      open: "low",
      default: 200,
      reason: "season demand of a dud",
    }),
    dudSd: num({ ...demand, default: 80, ...assumption }),
    ...test,
    costPerVisit: num({
      unit: "yuan",
      range: [0, 10_000],
      default: 2,
      ...assumption,
    }),
    ...waiting,
    rushPremium: num({
      unit: "1",
      range: [0, 5],
      default: 0.05,
      reason: "extra cost when buying after the sale",
    }),
    presaleCostPerSku: num({
      ...money,
      default: 400,
      reason: "listing and exposure cost of a pre-sale page",
    }),
  },
  outputs: {
    qBuy: {
      unit: "units/SKU",
      definition: "newsvendor optimum on the prior mixture",
    },
    profitBuy: { unit: "yuan", definition: "candidates*profit" },
    cashBuy: { unit: "yuan", definition: "candidates*qBuy*cost" },
    passProb: {
      unit: "1",
      definition: "P(a candidate sells at least threshold in the test)",
    },
    posteriorHit: {
      unit: "1",
      definition: "P(hit | pass); null if passProb=0",
    },
    qTest: {
      unit: "units/SKU",
      definition: "optimum on the posterior mixture",
    },
    profitTest: {
      unit: "yuan",
      definition: "candidates*(passProb*profit-visitors*costPerVisit)",
    },
    cashTest: {
      unit: "yuan",
      definition: "candidates*(visitors*costPerVisit+passProb*qTest*cost)",
    },
    ordersPresale: {
      unit: "units",
      definition: "all SKUs: demand*exp(-leaveRatePerDay*waitDays)",
    },
    deliveredPresale: {
      unit: "units",
      definition: "ordersPresale*(1-cancelHazardPerDay)^waitDays",
    },
    profitPresale: {
      unit: "yuan",
      definition: "delivered*(price-cost*(1+rushPremium))-cancelled*refundCost-candidates*presaleCostPerSku",
    },
    cashPresale: { unit: "yuan", definition: "candidates*presaleCostPerSku" },
    best: {
      definition: "buy|test|presale|none: largest profit, none if all <= 0; ties in this order",
    },
  },
  rules: compareRules,
  compute: compareWays,
});
