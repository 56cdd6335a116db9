import { half } from "../math/rounding.ts";
import type { Course } from "./course.ts";
import type { Plan } from "./plan.ts";
import type { Shop } from "./shop.ts";
import { events } from "./world.ts";

/** Steps b and c: what builds up month by month, and what it does to cost, supply and returns. */

/** Whatever is not kept up fades. */
export function buildUp(shop: Shop, plan: Plan, attention: number): void {
  const { ties, peers, procedures, information, content } = shop;
  shop.ties = ties + (plan.suppliers ? 0.15 * attention : 0) * (1 - ties) - 0.04 * ties;
  shop.peers = peers + (plan.peers ? 0.2 : 0) * (1 - peers) - 0.05 * peers;
  const writing = plan.fullProcedures ? 0.14 * attention : plan.lightProcedures ? 0.05 : 0;
  shop.procedures = procedures + writing * (1 - procedures) - 0.03 * procedures;
  shop.information = plan.system
    ? information + 0.2 * attention * (1 - information) - 0.05 * information
    : information - 0.25 * information;
  shop.content = content + (plan.content ? 0.15 * attention : 0) * (1 - content) - 0.05 * content;
}

export interface Costs {
  /** Factor on the field's cost. */
  readonly factor: number;
  /** Cents a piece, and the part of it that is paid at once. */
  readonly unit: number;
  readonly paid: number;
  /** Per mille on credit until next month. */
  readonly credit: number;
  /** Pieces a month. */
  readonly supply: number;
  /** Share of what is sold that comes back. */
  readonly returns: number;
}

/** What of `price`, a list price in yuan, and `cost`, per mille of it, a piece costs; cents. */
export const unitCost = (price: number, cost: number, factor: number): number =>
  half(price * 100 * (cost / 1000) * factor);

export const returnRate = (perMille: number, event: number, procedures: number): number =>
  (perMille / 1000) * (event === events.returns ? 2 : 1) * (1 - 0.4 * procedures);

/** Pieces that suppliers deliver in a month, by how close one is to them. */
export const supplyOf = (supply: number, ties: number, event: number): number =>
  half(supply * (1 + 2.2 * ties) * (event === events.crunch ? 0.4 + 0.6 * ties : 1));

export function costsOf({ ties, procedures }: Shop, { mode, event, parameters }: Course): Costs {
  const crunch = event === events.crunch;
  const factor = (mode === "buy" ? 0.975 : 1) * (1 - 0.045 * ties) * (crunch ? 1 + 0.1 * (1 - ties) : 1);
  const unit = unitCost(parameters.price, parameters.cost, factor);
  const credit = Math.floor(400 * ties);
  return {
    factor,
    unit,
    credit,
    paid: unit - Math.floor((unit * credit) / 1000),
    supply: supplyOf(parameters.supply, ties, event),
    returns: returnRate(parameters.ret, event, procedures),
  };
}
