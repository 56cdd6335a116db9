import type { Decision } from "./board.ts";
import { switchCost, testCost } from "./economics.ts";
import { planOf } from "./plan.ts";
import { loadOf, modeOf } from "./quarter.ts";
import type { Shop } from "./shop.ts";

/** What the board can say about a decision before it is taken. */

export interface DecisionPreview {
  /** What will be done: nothing can be kept in the first quarter or in another field. */
  readonly assortment: Decision["assortment"];
  readonly switched: boolean;
  /** Matters that share the boss, how many the goal lets run at full strength, and the strength of each, 0..1. */
  readonly load: number;
  readonly capacity: number;
  readonly attention: number;
  /** Cents: settings and advertising a month, and what is paid once in the first month. Rent and team are left out. */
  readonly monthly: number;
  readonly once: number;
}

export function previewOf(decision: Decision, shop: Pick<Shop, "field" | "quarter">): DecisionPreview {
  const plan = planOf(decision);
  const switched = plan.field !== null && plan.field !== shop.field;
  const assortment = modeOf(plan.assortment, shop.quarter, switched);
  return {
    assortment,
    switched,
    ...loadOf(plan, assortment),
    monthly: plan.cost + plan.advertising,
    once: (switched ? switchCost : 0) + (assortment === "test" ? testCost : 0),
  };
}

/** What the next quarter's board shows: the range is kept, the field too, everything else as it was. */
export function carriedOver(last: Decision): Decision {
  return { ...last, field: null, assortment: "keep" };
}
