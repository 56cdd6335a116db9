import {
  bestStock,
  demandOf,
  expectedDemand,
  expectedProfit,
  expectedSales,
  type Mixture,
} from "../../models/inversion/demand.ts";
import { type Branch, stocked } from "../../models/inversion/profit-distribution.ts";
import { type presaleWay, stockWays } from "../../models/inversion/three-ways.ts";
import { binomial, headBefore } from "../../models/math/binomial.ts";
import type { Inputs } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

type Known = Inputs<typeof parameters>;
type Compared = ReturnType<typeof stockWays> & ReturnType<typeof presaleWay>;

const stockKeys = [
  "price",
  "cost",
  "salvage",
  "candidates",
  "hitMean",
  "hitSd",
  "dudMean",
  "dudSd",
  "visitors",
  "pHit",
  "pDud",
  "hitRate",
  "threshold",
  "costPerVisit",
  "buying",
  "rest",
] as const;
let last: { readonly key: string; readonly stock: ReturnType<typeof waysOf> } | undefined;

/** Buying and testing do not depend on the wait: while only the wait moves, they are not reckoned again. */
export function stockOf(inputs: Known) {
  const key = stockKeys.map((name) => inputs[name]).join();
  if (last?.key !== key) last = { key, stock: waysOf(inputs) };
  return last.stock;
}

function waysOf(inputs: Known) {
  const result = stockWays(inputs, demandOf);
  const { candidates, hitRate, cost, visitors, costPerVisit } = inputs;
  const { hit, dud } = demandsOf(inputs);
  const prior: Mixture = { weight: hitRate, hit, dud };
  const average = hitRate * expectedDemand(hit) + (1 - hitRate) * expectedDemand(dud);
  const quantity = inputs.buying === "mean" ? average : result.qBuy;
  const spent = visitors * costPerVisit;
  const pass: Mixture = { weight: result.posteriorHit ?? 0, hit, dud };
  const failProb = 1 - result.passProb;
  const fail: Mixture = { weight: failWeight(inputs, failProb), hit, dud };
  const small = inputs.rest === "small" ? bestStock(inputs, fail) : { quantity: 0, profit: 0 };
  return {
    result,
    buy: {
      quantity,
      bought: candidates * quantity,
      sold: candidates * soldOf(quantity, prior),
      profit: candidates * expectedProfit(quantity, inputs, prior),
      cash: candidates * quantity * cost,
      branches: stocked(1, quantity, inputs, prior, 0),
    },
    test: {
      bought: candidates * (result.passProb * result.qTest + failProb * small.quantity),
      sold:
        candidates * (result.passProb * soldOf(result.qTest, pass) + failProb * soldOf(small.quantity, fail)),
      profit: result.profitTest + candidates * failProb * small.profit,
      cash: result.cashTest + candidates * failProb * small.quantity * cost,
      branches: [
        ...stocked(result.passProb, result.qTest, inputs, pass, spent),
        ...stocked(failProb, small.quantity, inputs, fail, spent),
      ],
    },
  };
}

/** The two demands as the page reckons with them: never less than nothing. */
export function demandsOf(inputs: Pick<Known, "hitMean" | "hitSd" | "dudMean" | "dudSd">) {
  return { hit: demandOf(inputs.hitMean, inputs.hitSd), dud: demandOf(inputs.dudMean, inputs.dudSd) };
}

/** Said where the bell was cut off at nothing. */
export function flooredNotes(inputs: Pick<Known, "hitMean" | "hitSd" | "dudMean" | "dudSd">): string[] {
  const { hit, dud } = demandsOf(inputs);
  return hit.floored || dud.floored ? ["floored"] : [];
}

/** From an empty shelf nothing is sold. */
function soldOf(quantity: number, { weight, hit, dud }: Mixture): number {
  if (quantity === 0) return 0;
  return weight * expectedSales(quantity, hit) + (1 - weight) * expectedSales(quantity, dud);
}

export function presaleBranches(inputs: Known, result: Compared): readonly Branch[] {
  const { hitRate } = inputs;
  const presale = presalePerUnit(inputs, result);
  const { hit, dud } = demandsOf(inputs);
  return [
    {
      chance: hitRate,
      demand: hit,
      fixed: -inputs.presaleCostPerSku,
      perUnit: presale,
      most: Number.POSITIVE_INFINITY,
    },
    {
      chance: 1 - hitRate,
      demand: dud,
      fixed: -inputs.presaleCostPerSku,
      perUnit: presale,
      most: Number.POSITIVE_INFINITY,
    },
  ];
}

/** P(hit | failed the test). */
function failWeight({ visitors, pHit, threshold, hitRate }: Known, failProb: number): number {
  return failProb > 0
    ? Math.min(1, (hitRate * headBefore(binomial(visitors, pHit), threshold)) / failProb)
    : 0;
}

/** What one buyer who would have come brings in the end, after those who leave and those who cancel. */
function presalePerUnit(inputs: Known, result: Compared): number {
  const { hit, dud } = demandsOf(inputs);
  const average = inputs.hitRate * expectedDemand(hit) + (1 - inputs.hitRate) * expectedDemand(dud);
  return (result.profitPresale + result.cashPresale) / (inputs.candidates * average);
}

/** The daily loss, and the wait, at which pre-selling earns no more than buying first; null where there is none. */
export function evenWith(inputs: Known, result: Compared, rival: number) {
  const earned = result.profitPresale + result.cashPresale;
  const needed = rival + result.cashPresale;
  const { waitDays, leaveRatePerDay, cancelHazardPerDay, refundCost } = inputs;
  if (!(earned > 0) || !(needed > 0)) return { leave: null, days: null };
  const leave = waitDays > 0 ? leaveRatePerDay + Math.log(earned / needed) / waitDays : null;
  // Handling of cancelled orders bends the curve a little; with it the wait is found by halving.
  const margin = inputs.price - inputs.cost * (1 + inputs.rushPremium);
  const all =
    (earned * Math.exp(leaveRatePerDay * waitDays)) /
    perOrder(waitDays, cancelHazardPerDay, margin, refundCost);
  const at = (days: number) =>
    all * Math.exp(-leaveRatePerDay * days) * perOrder(days, cancelHazardPerDay, margin, refundCost) - needed;
  if (!(at(0) > 0) || !(at(365) < 0))
    return { leave: leave !== null && leave >= 0 ? leave : null, days: null };
  let [low, high] = [0, 365];
  for (let step = 0; step < 26; step += 1) {
    const middle = (low + high) / 2;
    if (at(middle) > 0) low = middle;
    else high = middle;
  }
  return { leave: leave !== null && leave >= 0 ? leave : null, days: low };
}

function perOrder(days: number, hazard: number, margin: number, refund: number): number {
  const stay = (1 - hazard) ** days;
  return stay * margin - (1 - stay) * refund;
}
