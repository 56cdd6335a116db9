import { dexp } from "../math/elementary.ts";
import { half } from "../math/rounding.ts";
import { forecastSpread } from "./demand.ts";
import { platformFee, quarterSeason } from "./economics.ts";
import { bands, named, type Parameters, packing, parameterNames } from "./fields.ts";
import type { Shop } from "./shop.ts";
import { type EventName, eventNames, type Market, type World } from "./world.ts";

/** What the player sees before a quarter. It holds nothing of the draw, the events or a later quarter. */
export interface Outlook {
  /** The coming quarter, 1..8. */
  readonly quarter: number;
  readonly field: number;
  readonly rumour: EventName;
  /** Probability that the rumour is true. */
  readonly trust: number;
  /** Standard deviation of the logarithm of the purchaser's error. */
  readonly sigma: number;
  /** Orders of the quarter with unchanged settings and no event; and the range that holds in 80 of 100 cases. */
  readonly orders: number;
  readonly ordersLow: number;
  readonly ordersHigh: number;
  /** Per field: error of its estimates in widths of the band, one standard deviation. */
  readonly tau: readonly number[];
  /** [field][parameter] */
  readonly estimates: readonly (readonly number[])[];
  /** Per field: contribution a month, in cents, of a middling shop with 1,000 regulars. A hint, no ranking. */
  readonly promise: readonly number[];
}

/** z of an 80% range. */
const z80 = 1.2815515655446004;

type Knowledge = Pick<Shop, "field" | "quarter" | "information" | "peers">;

const errorWidth = ({ field, quarter, information, peers }: Knowledge, of: number): number =>
  of === field && quarter > 0
    ? 0.12 * (1 - 0.8 * information)
    : 0.3 * (1 - 0.5 * peers) * (1 - 0.4 * information);

function estimate({ draw, errors }: Market, field: number, tau: number): number[] {
  return (bands[field] as (typeof bands)[number]).map(([low, high], parameter) => {
    const truth = draw[field]?.[parameter] as number;
    const error = errors[field]?.[parameter] as number;
    return Math.min(high, Math.max(low, half(truth + tau * (high - low) * error)));
  });
}

/** Probability that a rumour is true. */
export const trustOf = ({ information, peers }: Pick<Shop, "information" | "peers">): number =>
  0.45 + 0.3 * information + 0.2 * peers;

/** What is said of a quarter (0..7), by somebody who is trusted so far. */
export function rumourOf(market: Market, quarter: number, trust: number): EventName {
  const event = market.events[quarter] as number;
  const heard =
    (market.signals[quarter] as number) < trust
      ? event
      : (event + 1 + Math.floor((market.alternatives[quarter] as number) * 5)) % 6;
  return eventNames[heard] as EventName;
}

/** Contribution a month of a middling shop in mid-game, cents. Leaves out elasticity, stock and the risk of events. */
export function promiseOf(field: number, e: Parameters): number {
  const market = e.size * (e.conv / 100_000) * (1 + (12 * e.trend) / 1000);
  const units = Math.min(market, 2.5 * e.supply);
  const margin =
    ((e.price * 100 * (1000 - platformFee - e.cost)) / 1000) * (1 - e.ret / 1000) -
    (packing[field] as number);
  return Math.max(0, half((units + e.loyal) * margin - Math.max(0, units - 1000) * 400));
}

/** Orders of the coming quarter at the level of the last, in season. */
function levelOf(shop: Shop, own: Parameters, seasonSum: number): number {
  return shop.quarter === 0
    ? (own.size * (own.conv / 100_000) * (0.35 + 0.65 * shop.rank) * seasonSum) / 1000
    : (shop.lastWanted * seasonSum) / shop.lastSeason;
}

/** @param shop one that can go on: fewer than eight quarters, not bankrupt */
export function outlookOf(world: World, shop: Shop): Outlook {
  const { quarter, field } = shop;
  const tau = bands.map((_, of) => errorWidth(shop, of));
  const estimates = tau.map((width, of) => estimate(world, of, width));
  const trust = trustOf(shop);
  const sigma = forecastSpread(shop.information);
  const level = levelOf(shop, named(estimates[field] as number[]), quarterSeason[quarter % 4] as number);
  const middle = level * dexp(sigma * (world.forecast[3 * quarter] as number));
  const spread = dexp(z80 * sigma);
  return {
    quarter: quarter + 1,
    field,
    rumour: rumourOf(world, quarter, trust),
    trust,
    sigma,
    orders: half(middle),
    ordersLow: half(middle / spread),
    ordersHigh: half(middle * spread),
    tau,
    estimates,
    promise: estimates.map((row, of) => promiseOf(of, named(row))),
  };
}

/** The range of one estimate that holds in 80 of 100 cases, cut at the published band. */
export function estimateRange(
  { estimates, tau }: Pick<Outlook, "estimates" | "tau">,
  field: number,
  parameter: (typeof parameterNames)[number],
): { readonly low: number; readonly high: number } {
  const index = parameterNames.indexOf(parameter);
  const [bandLow, bandHigh] = (bands[field] as (typeof bands)[number])[index] as readonly [number, number];
  const value = (estimates[field] as readonly number[])[index] as number;
  const reach = z80 * (tau[field] as number) * (bandHigh - bandLow);
  return {
    low: Math.max(bandLow, Math.ceil(value - reach)),
    high: Math.min(bandHigh, Math.floor(value + reach)),
  };
}
