import { demandOf } from "../../models/inversion/demand.ts";
import { stockFor } from "../../models/inversion/season.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface QuantityOutcome extends Outcome {
  /** Expected profit at many quantities. */
  readonly curve: readonly (readonly [quantity: number, profit: number])[];
  readonly best: number;
  readonly mine: number;
}

const steps = 60;

/** If it must be bought first: how many, and what does being careful too much or too little cost? */
export const quantity = defineView<typeof parameters>()({
  id: "quantity",
  first: ["myQty", "demandMean", "demandSd", "salvage"],
  more: ["price", "cost", "feeRate"],
  figures: ["best", "excess", "profit", "most", "leftover", "lost", "ratio"],
  breakEven: "salvage",
  headline: "excess",
  notes: ["floored"],
  evaluate({
    price: listed,
    feeRate,
    cost,
    salvage,
    demandMean,
    demandSd,
    myQty,
  }: Inputs<typeof parameters>): QuantityOutcome {
    const price = listed * (1 - feeRate);
    const terms = {
      price,
      cost,
      salvage,
      goodwill: 0,
      mean: demandMean,
      sd: demandSd,
    };
    const pieces = (value: number | null) => ({
      value,
      unit: "pieces",
      digits: 0,
    });
    const yuan = (value: number | null) => ({ value, unit: "yuan" });
    const broken = cost >= price || salvage >= cost || demandSd > demandMean;
    const demand = demandOf(demandMean, demandSd);
    // Nothing ordered is nothing sold, whatever the bell says of negative demand.
    const at = (orderQty: number) =>
      stockFor(terms, orderQty, orderQty === 0 ? { ...demand, floored: true } : demand);
    const here = broken ? undefined : at(myQty);
    const best = here?.qStar ?? 0;
    const far = Math.max(demandMean + 3 * demandSd, 1.1 * myQty, 1);
    return {
      verdict: here ? verdict(myQty, best) : "impossible",
      notes: here && demand.floored ? ["floored"] : [],
      quantities: {
        mine: { ...pieces(myQty), tone: "a" },
        best: { ...pieces(here ? best : null), tone: "answer" },
        excess: { ...pieces(here ? myQty - best : null), tone: "answer" },
        over: pieces(here ? Math.abs(myQty - best) : null),
        profit: yuan(here?.expectedProfit ?? null),
        most: yuan(here?.maxProfit ?? null),
        regret: yuan(here ? here.maxProfit - here.expectedProfit : null),
        leftover: pieces(here?.expectedLeftover ?? null),
        lost: pieces(here?.expectedLost ?? null),
        ratio: {
          value: here?.criticalRatio ?? null,
          unit: "percent",
          digits: 0,
        },
        under: yuan(here?.cu ?? null),
        left: yuan(here?.co ?? null),
      },
      curve: here
        ? Array.from(
            { length: steps + 1 },
            (_, index) => [(far * index) / steps, at((far * index) / steps).expectedProfit] as const,
          )
        : [],
      best,
      mine: myQty,
    };
  },
});

/** Five in a hundred off the best quantity is as good as on it: the top of the curve is flat. */
function verdict(mine: number, best: number): string {
  if (Math.abs(mine - best) <= 0.05 * best) return "right";
  return mine > best ? "over" : "under";
}
