import { half } from "../math/rounding.ts";
import type { Course } from "./course.ts";
import { demandOf, forecastOf, meetDemand } from "./demand.ts";
import { capital, fixedCost, returnCost } from "./economics.ts";
import { buildUp, costsOf } from "./effects.ts";
import { packing } from "./fields.ts";
import { deliverBacklog, orderGoods } from "./goods.ts";
import type { MonthRecord } from "./records.ts";
import { sellStock, takeOrders } from "./sale.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

/**
 * One month. Changes shop, course and record. The order of its steps and of each sum is part of the model: results are
 * compared to the bit, and in another order a code that was played would open other books.
 */
export function playMonth(
  world: World,
  shop: Shop,
  course: Course,
  index: number,
  season: number,
  record: MonthRecord,
): void {
  const first = index === 0;
  const { plan, parameters } = course;
  settle(shop);
  buildUp(shop, plan, course.attention);
  record.month = shop.month + 1;
  record.settings = plan.cost;
  record.fixed = fixedCost;
  record.oneoff = first ? course.oneoff : 0;
  record.clearLoss = first ? course.clearLoss : 0;
  const commitments = fixedCost + plan.cost + record.oneoff;
  const costs = costsOf(shop, course);
  const carried = shop.taken;
  const delivered = deliverBacklog(world, shop, course, costs, record);
  record.ads = Math.min(plan.advertising, Math.max(0, shop.cash));
  shop.cash -= record.ads;

  const demand = demandOf(shop, course, shop.month, first, season, record.ads);
  if (course.mode !== "presell") {
    const forecast = forecastOf(world, shop, course, demand, first);
    orderGoods(shop, course, costs, forecast, commitments, record);
  }
  meetDemand(world, shop, demand, record);
  const sale =
    course.mode === "presell"
      ? takeOrders(shop, course, costs, record)
      : sellStock(shop, course, costs, record);
  keepRegulars(shop, course, demand.service, sale.buyers, record);
  handle(shop, delivered, carried, commitments, record, course.without === "overtime");

  record.profit =
    record.revenue +
    record.vipFee -
    record.cogs -
    record.fee -
    record.ads -
    record.handling -
    record.shrink -
    plan.cost -
    fixedCost -
    record.oneoff -
    record.clearLoss -
    record.benefits;
  shop.retained += record.profit;
  const middling = ((demand.base * season) / 1000) * (parameters.conv / 100_000);
  standing(shop, course, sale.orders / middling, record);
  course.booked += sale.booked;
  course.done += season;
  course.wanted += record.wantedNew + record.wantedPrivate;
  course.reach = course.booked >= (0.9 * course.target * course.done) / course.quarterSeason;
  record.booked = sale.booked;
  record.reached = course.reach;
  close(shop, record);
}

/** Step a: what the platform owed comes in, what was bought on credit is paid. */
function settle(shop: Shop): void {
  shop.cash += shop.receivable;
  shop.receivable = 0;
  shop.cash -= shop.payable;
  shop.payable = 0;
}

/** Step i: regulars leave, more so where nobody has time for them; of the new buyers some stay. */
function keepRegulars(
  shop: Shop,
  { plan }: Course,
  service: number,
  buyers: number,
  record: MonthRecord,
): void {
  const before = shop.privateCustomers;
  const left = half(before * (0.02 + (plan.vip ? 0.1 : 0.06) * (1 - service)));
  const adds = plan.seats > 0 ? half(buyers * 0.3) : 0;
  const stay = Math.max(0, before - left);
  shop.privateCustomers = Math.min(Math.max(plan.seats, stay), stay + adds);
  record.left = left;
  record.joined = shop.privateCustomers - stay;
  if (plan.vip) {
    record.vipFee = Math.floor((record.joined * 20 + 50) / 100) * 9900;
    record.benefits = Math.floor((before * 20 + 50) / 100) * 250;
    shop.cash += record.vipFee - record.benefits;
  }
}

/** Step j: packing, overtime, returns; rent, team and settings. */
function handle(
  shop: Shop,
  delivered: number,
  carried: number,
  commitments: number,
  record: MonthRecord,
  noOvertime: boolean,
): void {
  const ease = 1 - 0.3 * shop.procedures;
  const over = noOvertime ? 0 : Math.max(0, record.shipped - Math.floor(700 + 2000 * shop.procedures));
  record.overtime = over;
  record.handling =
    (record.shipped - delivered) * half((packing[shop.field] as number) * ease) +
    delivered * half((packing[carried] as number) * ease) +
    over * 400 +
    record.returned * returnCost;
  shop.cash -= record.handling + commitments;
}

/** Step k: what the platform and the team make of the month. `pace` is orders against those of a middling shop. */
function standing(shop: Shop, { plan, reach }: Course, pace: number, record: MonthRecord): void {
  const wanted = record.wantedNew + record.wantedPrivate;
  const overtime = record.shipped === 0 ? 0 : record.overtime / record.shipped;
  const letdown = wanted === 0 ? 0 : (0.15 * shop.rank * record.lost) / wanted;
  shop.rank = shop.rank + 0.25 * (pace / (pace + 0.8) - shop.rank) - letdown;
  const strain = plan.goal !== "stretch" ? 0 : reach ? 0.05 : 0.3;
  const mood = 0.7 + 0.2 * shop.procedures - (plan.reports ? 0.25 : 0) - strain - 0.5 * overtime;
  shop.morale = shop.morale + 0.25 * (Math.max(0, mood) - shop.morale);
}

/** Step l: the month's end in the books. */
function close(shop: Shop, record: MonthRecord): void {
  shop.minCash = Math.min(shop.minCash, shop.cash);
  shop.month += 1;
  shop.lastRunning = record.fixed + record.settings;
  shop.profits.push(record.profit);
  const { totals } = shop;
  totals.revenue += record.revenue;
  totals.privateRevenue += record.privateRevenue;
  totals.cogs += record.cogs;
  totals.inventoryCost += shop.inventoryCost;
  totals.wanted += record.wantedNew + record.wantedPrivate;
  totals.lost += record.lost;
  totals.shipped += record.shipped;
  totals.returned += record.returned;
  totals.overtime += record.overtime;
  record.cash = shop.cash;
  record.receivable = shop.receivable;
  record.inventoryUnits = shop.inventoryUnits;
  record.inventoryCost = shop.inventoryCost;
  record.payable = shop.payable;
  record.deposits = shop.deposits;
  record.equity = capital + shop.retained;
  record.gap =
    shop.cash + shop.receivable + shop.inventoryCost - (shop.payable + shop.deposits) - record.equity;
  record.privateCustomers = shop.privateCustomers;
  record.rank = shop.rank;
  record.ties = shop.ties;
  record.peers = shop.peers;
  record.procedures = shop.procedures;
  record.information = shop.information;
  record.content = shop.content;
  record.morale = shop.morale;
  if (shop.cash < 0) shop.bankruptMonth = shop.month;
}
