import { half, rdiv } from "../math/rounding.ts";
import type { Course } from "./course.ts";
import { platformFee } from "./economics.ts";
import { type Costs, returnRate, unitCost } from "./effects.ts";
import type { Parameters } from "./fields.ts";
import type { MonthRecord } from "./records.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

/**
 * Step d: last month's pre-orders go out, as goods of the field in which they were taken, bought in a hurry. Returns
 * the pieces delivered.
 */
export function deliverBacklog(
  world: World,
  shop: Shop,
  course: Course,
  costs: Costs,
  record: MonthRecord,
): number {
  const { backlog, deposits } = shop;
  if (backlog === 0) return 0;
  const goods = world.fields[shop.taken] as Parameters;
  const returns = returnRate(goods.ret, course.event, shop.procedures);
  const cancelled = half(backlog * (0.04 + 0.5 * returns));
  const delivered = backlog - cancelled;
  const refund = rdiv(deposits * cancelled, backlog);
  const revenue = deposits - refund;
  if (deposits > 0) record.privateRevenue += rdiv(revenue * shop.privateDeposits, deposits);
  const unit = half(unitCost(goods.price, goods.cost, costs.factor) * 1.03);
  const paid = unit - Math.floor((unit * costs.credit) / 1000);
  const fee = rdiv(revenue * platformFee, 1000);
  shop.cash -= refund + delivered * paid + fee;
  shop.payable += delivered * (unit - paid);
  record.revenue += revenue;
  record.cogs += delivered * unit;
  record.fee += fee;
  record.shipped += delivered;
  shop.backlog = 0;
  shop.deposits = 0;
  shop.privateDeposits = 0;
  return delivered;
}

/** Takes pieces into stock, part of them on credit. */
export function receive(shop: Shop, costs: Costs, pieces: number, record: MonthRecord): void {
  shop.cash -= pieces * costs.paid;
  shop.payable += pieces * (costs.unit - costs.paid);
  shop.inventoryUnits += pieces;
  shop.inventoryCost += pieces * costs.unit;
  record.ordered += pieces;
}

/** Step g: orders up to the depth wanted, as far as supply and cash allow. Bills first, but half of the cash may always go. */
export function orderGoods(
  shop: Shop,
  { plan }: Course,
  costs: Costs,
  forecast: number,
  commitments: number,
  record: MonthRecord,
): void {
  if (shop.cash <= 0) return;
  const missing = Math.max(0, half((forecast * plan.stockDepth) / 1000) - shop.inventoryUnits);
  const want = Math.min(missing, costs.supply);
  const kept = plan.hoard ? 0 : plan.deep ? Math.floor(commitments / 2) : commitments;
  const means = Math.max(shop.cash - kept, Math.floor(shop.cash / 2));
  receive(shop, costs, Math.min(want, Math.floor(means / costs.paid)), record);
}
