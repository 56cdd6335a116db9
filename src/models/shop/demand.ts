import { dexp } from "../math/elementary.ts";
import { half } from "../math/rounding.ts";
import type { Course } from "./course.ts";
import type { MonthRecord } from "./records.ts";
import type { Shop } from "./shop.ts";
import { events, type World } from "./world.ts";

/** Steps f and the wants of h: who comes, who would buy, and what the purchaser expects of it. */

export interface Demand {
  /** Visits a month of the whole field in a middling season. */
  readonly base: number;
  /** Visits that the platform sends, that advertising brings, that come for the content. */
  readonly organic: number;
  readonly paid: number;
  readonly content: number;
  /** Buyers per visit, before the appeal of the range. */
  readonly conversion: number;
  readonly adjustment: number;
  /** Share of the regulars who are looked after. */
  readonly service: number;
  /** Orders a regular gives. */
  readonly rate: number;
  readonly referral: number;
  /** Boom or slump. */
  readonly boost: number;
}

/** Standard deviation of the logarithm of the purchaser's error. */
export const forecastSpread = (information: number): number => 0.55 * (1 - 0.75 * information);

/** Factor of a goal on conversion. */
function driveOf({ plan, reach }: Course, information: number): number {
  if (plan.goal === "none") return 1;
  if (plan.goal === "steady") return 1.02;
  return reach ? 1 + 0.11 * (0.4 + 0.6 * information) : 0.93;
}

export function demandOf(
  shop: Shop,
  course: Course,
  month: number,
  first: boolean,
  season: number,
  advertising: number,
): Demand {
  const { plan, mode, event, parameters } = course;
  const { size, conv, cpc, trend, elast, loyal } = parameters;
  const presell = mode === "presell";
  // Campaign peaks take only ready stock.
  const reachable = presell ? Math.min(season, 1000) : season;
  const base = size * dexp((trend * month) / 1000);
  const market = (base * reachable) / 1000;
  const click = cpc * (0.6 + (0.4 * season) / 1000) * (event === events.clicks ? 1.6 : 1);
  const clicks = (advertising / click) * (1 + 0.2 * shop.information);
  const elasticity = Math.max(0.1, 1 - ((elast / 1000) * (plan.priceLevel - 1000)) / 1000);
  const patience = presell ? 0.8 : 1;
  const start = first ? (mode === "test" ? 0.85 : 1) * (course.switched ? 0.5 : 1) : 1;
  const regulars = shop.privateCustomers;
  const service = regulars === 0 || course.without === "care" ? 1 : Math.min(1, plan.seats / regulars);
  const rate =
    (((loyal / 1000) * (0.3 + 0.7 * service) * (plan.vip ? 1.25 : 1) * reachable) / 1000) *
    Math.min(1.3, shop.fit) *
    patience;
  return {
    base,
    organic: market * (0.35 + 0.65 * shop.rank),
    paid: clicks / (1 + clicks / size),
    content: shop.content * 0.2 * market,
    conversion:
      (conv / 100_000) *
      elasticity *
      (1 + 0.05 * shop.procedures) *
      driveOf(course, shop.information) *
      (0.86 + 0.2 * shop.morale),
    adjustment: start * patience,
    service,
    rate: Math.min(0.5, rate),
    referral: regulars * 0.008 * service,
    boost: event === events.boom ? 1.25 : event === events.slump ? 0.75 : 1,
  };
}

/** What the purchaser expects to be wanted this month; in the first month nobody knows of the event yet. */
export function forecastOf(world: World, shop: Shop, course: Course, demand: Demand, first: boolean): number {
  const fit = first && course.fresh ? shop.expectedFit : shop.fit;
  return (
    ((demand.organic + demand.paid + demand.content) *
      Math.min(1, demand.conversion * fit) *
      demand.adjustment +
      demand.referral +
      shop.privateCustomers * demand.rate) *
    (first ? 1 : demand.boost) *
    dexp(forecastSpread(shop.information) * (world.forecast[shop.month] as number))
  );
}

/** Writes who came and what was wanted. */
export function meetDemand(world: World, shop: Shop, demand: Demand, record: MonthRecord): void {
  const own = (world.visits[shop.month] as readonly number[])[shop.field] as number;
  const advertising = world.advertising[shop.month] as number;
  record.visits = half(
    ((demand.organic + demand.content) * dexp(0.12 * own - 0.0072) +
      demand.paid * dexp(0.15 * advertising - 0.01125)) *
      demand.boost,
  );
  record.wantedNew = half(
    record.visits * Math.min(1, demand.conversion * shop.fit) * demand.adjustment + demand.referral,
  );
  record.wantedPrivate = half(shop.privateCustomers * demand.rate * demand.boost);
}
