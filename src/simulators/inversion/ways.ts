import {
  bestStock,
  type Demand,
  demandOf,
  expectedDemand,
  expectedProfit,
  expectedSales,
  type Mixture,
  worthOf,
} from "../../models/inversion/demand.ts";
import { type Branch, stocked } from "../../models/inversion/profit-distribution.ts";
import {
  broughtByBuyer,
  type DemandLaw,
  isSoldFirst,
  presaleWay,
  stockWays,
} from "../../models/inversion/three-ways.ts";
import { binomial, headBefore } from "../../models/math/binomial.ts";
import type { Inputs } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

type Known = Inputs<typeof parameters>;

/** What the shop gets of a price once the platform has taken its share; what is cleared is sold past the platform. */
export const afterFees = <I extends Pick<Known, "price" | "feeRate">>(inputs: I): I =>
  inputs.feeRate === 0 ? inputs : { ...inputs, price: inputs.price * (1 - inputs.feeRate) };

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
  "visitCost",
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
  const result = stockWays(inputs, lawOf(inputs));
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
      ...times(candidates, soldOf(quantity, prior, inputs)),
      // The textbook's demand may be negative, but an empty shelf takes nothing back.
      profit: quantity === 0 ? 0 : candidates * expectedProfit(quantity, inputs, prior),
      cash: candidates * quantity * cost,
      branches: stocked(1, quantity, inputs, prior, 0),
    },
    test: {
      bought: candidates * (result.passProb * result.qTest + failProb * small.quantity),
      ...plus(
        times(candidates * result.passProb, soldOf(result.qTest, pass, inputs)),
        times(candidates * failProb, soldOf(small.quantity, fail, inputs)),
      ),
      profit: result.profitTest + candidates * failProb * small.profit,
      cash: result.cashTest + candidates * failProb * small.quantity * cost,
      branches: [
        ...stocked(result.passProb, result.qTest, inputs, pass, spent),
        ...stocked(failProb, small.quantity, inputs, fail, spent),
      ],
    },
  };
}

/** Demand as the page reckons with it: never less than nothing, and its visits paid for if the season's cost anything. */
export function lawOf({ visitCost }: Pick<Known, "visitCost">): DemandLaw {
  return (mean, sd, conversion) => ({
    ...demandOf(mean, sd),
    ...(visitCost > 0 && { perSale: visitCost / conversion }),
  });
}

function demandsOf(inputs: Pick<Known, Kinds>) {
  const law = lawOf(inputs);
  return {
    hit: law(inputs.hitMean, inputs.hitSd, inputs.pHit),
    dud: law(inputs.dudMean, inputs.dudSd, inputs.pDud),
  };
}

type Kinds = "hitMean" | "hitSd" | "dudMean" | "dudSd" | "pHit" | "pDud" | "visitCost";

/** Said where the bell was cut off at nothing. */
export function flooredNotes(inputs: Pick<Known, Kinds>): string[] {
  const { hit, dud } = demandsOf(inputs);
  return hit.floored || dud.floored ? ["floored"] : [];
}

/** Pieces sold in the season, and what the visits behind them cost. */
interface Sold {
  readonly sold: number;
  readonly visits: number;
}

/** From an empty shelf nothing is sold; what costs more in visits than it brings is cleared. */
function soldOf(
  quantity: number,
  { weight, hit, dud }: Mixture,
  terms: Pick<Known, "price" | "salvage">,
): Sold {
  if (quantity === 0) return { sold: 0, visits: 0 };
  const kind = (weight: number, demand: Demand) => {
    const sold = worthOf(terms, demand) > 0 ? weight * expectedSales(quantity, demand) : 0;
    return { sold, visits: sold * (demand.perSale ?? 0) };
  };
  return plus(kind(weight, hit), kind(1 - weight, dud));
}

const times = (factor: number, { sold, visits }: Sold): Sold => ({
  sold: factor * sold,
  visits: factor * visits,
});
const plus = (one: Sold, other: Sold): Sold => ({
  sold: one.sold + other.sold,
  visits: one.visits + other.visits,
});

export function presaleBranches(inputs: Known): readonly Branch[] {
  const { hit, dud } = demandsOf(inputs);
  const brings = broughtByBuyer(inputs);
  const branch = (chance: number, demand: Demand) => ({
    chance,
    demand,
    fixed: -inputs.presaleCostPerSku,
    perUnit: brings - (demand.perSale ?? 0),
    most: isSoldFirst(demand, inputs) ? Number.POSITIVE_INFINITY : 0,
  });
  return [branch(inputs.hitRate, hit), branch(1 - inputs.hitRate, dud)];
}

/** P(hit | failed the test). */
function failWeight({ visitors, pHit, threshold, hitRate }: Known, failProb: number): number {
  return failProb > 0
    ? Math.min(1, (hitRate * headBefore(binomial(visitors, pHit), threshold)) / failProb)
    : 0;
}

/** The daily loss, and the wait, at which pre-selling earns no more than buying first; null where there is none. */
export function evenWith(inputs: Known, rival: number) {
  const law = lawOf(inputs);
  const root = (most: number, change: (at: number) => Partial<Known>) => {
    const lead = (at: number) => presaleWay({ ...inputs, ...change(at) }, law).profitPresale - rival;
    if (!(lead(0) > 0) || !(lead(most) < 0)) return null;
    let [low, high] = [0, most];
    for (let step = 0; step < 30; step += 1) {
      const middle = (low + high) / 2;
      if (lead(middle) > 0) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    leave: inputs.waitDays > 0 ? root(5, (leaveRatePerDay) => ({ leaveRatePerDay })) : null,
    days: root(365, (waitDays) => ({ waitDays })),
  };
}
