import type { Branch } from "../../models/inversion/profit-distribution.ts";
import { compareRules, presaleWay } from "../../models/inversion/three-ways.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";
import { afterFees, evenWith, flooredNotes, lawOf, presaleBranches, stockOf } from "./ways.ts";

export type Way = "buy" | "test" | "presale";

export interface OrderOutcome extends Outcome {
  /** What one candidate may earn each way; the picture draws the spread of all of them. Empty if it cannot be. */
  readonly branches: Readonly<Record<Way, readonly Branch[]>>;
  readonly candidates: number;
  readonly means: Readonly<Record<Way, number>>;
}

const first = ["waitDays", "leaveRatePerDay", "hitRate", "buying", "rest"] as const;
const more = [
  "candidates",
  "price",
  "cost",
  "salvage",
  "hitMean",
  "hitSd",
  "dudMean",
  "dudSd",
  "visitors",
  "threshold",
  "pHit",
  "pDud",
  "costPerVisit",
  "visitCost",
  "feeRate",
  "cancelHazardPerDay",
  "refundCost",
  "rushPremium",
  "presaleCostPerSku",
] as const;

/** Buy and then sell, test and then buy, sell and then buy: what does each earn, and how surely? */
export const order = defineView<typeof parameters>()({
  id: "order",
  first,
  more,
  figures: [
    "profitBuy",
    "profitTest",
    "profitPresale",
    "cashBuy",
    "cashTest",
    "cashPresale",
    "lead",
    "evenLeave",
    "evenDays",
  ],
  breakEven: "leaveRatePerDay",
  headline: "lead",
  notes: ["floored"],
  evaluate(given: Inputs<typeof parameters>): OrderOutcome {
    const inputs = afterFees(given);
    const yuan = (value: number | null) => ({ value, unit: "yuan" });
    const shared = {
      waitDays: { value: inputs.waitDays, unit: "days" },
      hitRate: { value: inputs.hitRate, unit: "percent" },
    };
    const broken = compareRules.some((rule) => rule(inputs) !== undefined);
    if (broken) return impossible(shared);
    const stock = stockOf(inputs);
    const presale = presaleWay(inputs, lawOf(inputs));
    const result = { ...stock.result, ...presale };
    const ways = { buy: stock.buy, test: stock.test, presale: presaleBranches(inputs) };
    const means = {
      buy: ways.buy.profit,
      test: ways.test.profit,
      presale: result.profitPresale,
    };
    const even = evenWith(inputs, means.buy);
    return {
      verdict: best(means),
      notes: flooredNotes(inputs),
      quantities: {
        ...shared,
        profitBuy: { ...yuan(means.buy), tone: "a" },
        profitTest: { ...yuan(means.test), tone: "c" },
        profitPresale: { ...yuan(means.presale), tone: "b" },
        cashBuy: yuan(ways.buy.cash),
        cashTest: yuan(ways.test.cash),
        cashPresale: yuan(result.cashPresale),
        lead: {
          ...yuan(means.presale - Math.max(means.buy, means.test)),
          tone: "answer",
        },
        evenLeave: { value: even.leave, unit: "percent", digits: 1 },
        evenDays: { value: even.days, unit: "days", digits: 1 },
        qBuy: { value: ways.buy.quantity, unit: "pieces", digits: 0 },
        qTest: { value: result.qTest, unit: "pieces", digits: 0 },
        orders: { value: result.ordersPresale, unit: "pieces", digits: 0 },
        delivered: {
          value: result.deliveredPresale,
          unit: "pieces",
          digits: 0,
        },
        cancelled: {
          value: result.ordersPresale - result.deliveredPresale,
          unit: "pieces",
          digits: 0,
        },
        margin: yuan(inputs.price - inputs.cost * (1 + inputs.rushPremium)),
        refund: yuan(inputs.refundCost),
        visits: yuan(result.visitsPresale),
      },
      branches: {
        buy: ways.buy.branches,
        test: ways.test.branches,
        presale: ways.presale,
      },
      candidates: inputs.candidates,
      means,
    };
  },
});

function best(means: Readonly<Record<Way, number>>): Way | "none" {
  const most = Math.max(means.buy, means.test, means.presale);
  if (most <= 0) return "none";
  if (means.buy === most) return "buy";
  return means.test === most ? "test" : "presale";
}

function impossible(shared: Outcome["quantities"]): OrderOutcome {
  const nothing = Object.fromEntries(
    [...order.figures, "qBuy", "qTest", "orders", "delivered", "cancelled", "margin", "refund", "visits"].map(
      (name) => [name, { value: null, unit: "yuan" }],
    ),
  );
  return {
    verdict: "impossible",
    quantities: { ...nothing, ...shared },
    branches: { buy: [], test: [], presale: [] },
    candidates: 0,
    means: { buy: 0, test: 0, presale: 0 },
  };
}
