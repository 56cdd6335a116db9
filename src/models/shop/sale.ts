import { half, rdiv } from "../math/rounding.ts";
import type { Course } from "./course.ts";
import { platformFee } from "./economics.ts";
import type { Costs } from "./effects.ts";
import { receive } from "./goods.ts";
import type { MonthRecord } from "./records.ts";
import type { Shop } from "./shop.ts";

/** Step h: what is wanted meets what is there, or is ordered in advance. */

export interface Sale {
  /** New customers who kept what they bought. */
  readonly buyers: number;
  readonly orders: number;
  /** Value of the orders at the prices paid, cents. */
  readonly booked: number;
}

/** Regulars with the card pay 5% less. */
const regularPrice = ({ plan, price }: Course): number =>
  plan.vip ? Math.floor((price * 950 + 500) / 1000) : price;

/** Share of a stock's cost that goes with some of its pieces; all of it with the last. */
const costShare = (cost: number, pieces: number, stock: number): number =>
  pieces === 0 ? 0 : pieces === stock ? cost : rdiv(cost * pieces, stock);

/** Regulars are served first. Colleagues lend some of what is missing, at 12% more. */
export function sellStock(shop: Shop, course: Course, costs: Costs, record: MonthRecord): Sale {
  const { price } = course;
  const { wantedNew, wantedPrivate } = record;
  const wanted = wantedNew + wantedPrivate;
  if (course.without === "stockOut" && wanted > shop.inventoryUnits)
    receive(shop, costs, wanted - shop.inventoryUnits, record);
  const stock = shop.inventoryUnits;
  const soldPrivate = Math.min(stock, wantedPrivate);
  const soldNew = Math.min(stock - soldPrivate, wantedNew);
  const sold = soldPrivate + soldNew;
  const short = wanted - sold;
  const borrowedCost = half(costs.unit * 1.12);
  const offered = Math.min(wantedNew - soldNew, Math.floor(short * 0.6 * shop.peers));
  const borrowed = shop.cash <= 0 ? 0 : Math.min(offered, Math.floor(shop.cash / borrowedCost));
  const costSold = costShare(shop.inventoryCost, sold, stock);
  const backPrivate = half(soldPrivate * costs.returns * 0.5);
  const backNew = half(soldNew * costs.returns);
  const returned = backPrivate + backNew;
  const costBack = returned === 0 ? 0 : rdiv(costSold * returned, sold);
  shop.inventoryUnits += returned - sold;
  shop.inventoryCost += costBack - costSold;

  const priceOfRegulars = regularPrice(course);
  const privateRevenue = (soldPrivate - backPrivate) * priceOfRegulars;
  const revenue = privateRevenue + (soldNew - backNew + borrowed) * price;
  const fee = rdiv(revenue * platformFee, 1000);
  shop.receivable = Math.floor((revenue - fee) / 2);
  shop.cash += revenue - fee - shop.receivable - borrowed * borrowedCost;
  record.privateRevenue += privateRevenue;
  record.revenue += revenue;
  record.fee += fee;
  record.cogs += costSold - costBack + borrowed * borrowedCost;
  record.lost = short - borrowed;
  record.borrowed = borrowed;
  record.shipped += sold + borrowed;
  record.returned = returned;
  if (course.without !== "shrinkage") record.shrink = goMissing(shop);
  return {
    buyers: soldNew - backNew + borrowed,
    orders: sold + borrowed,
    booked: soldPrivate * priceOfRegulars + (soldNew + borrowed) * price,
  };
}

/** Goods that nobody can find at the month's end; returns their cost. */
function goMissing(shop: Shop): number {
  const gone = half(shop.inventoryUnits * 0.03 * (1 - shop.information));
  if (gone === 0) return 0;
  const cost = rdiv(shop.inventoryCost * gone, shop.inventoryUnits);
  shop.inventoryUnits -= gone;
  shop.inventoryCost -= cost;
  return cost;
}

/** Orders and money now, goods next month, as many as the suppliers can deliver. */
export function takeOrders(shop: Shop, course: Course, costs: Costs, record: MonthRecord): Sale {
  const { wantedNew, wantedPrivate } = record;
  const limit = course.without === "stockOut" ? wantedNew + wantedPrivate : costs.supply;
  const fromRegulars = Math.min(wantedPrivate, limit);
  const fromNew = Math.min(wantedNew, limit - fromRegulars);
  shop.taken = shop.field;
  shop.backlog = fromRegulars + fromNew;
  shop.privateDeposits = fromRegulars * regularPrice(course);
  shop.deposits = shop.privateDeposits + fromNew * course.price;
  shop.cash += shop.deposits;
  record.lost = wantedNew + wantedPrivate - shop.backlog;
  return { buyers: fromNew, orders: shop.backlog, booked: shop.deposits };
}
