import { type Random, random } from "../math/random.ts";
import { bands, named, type Parameters } from "./fields.ts";

/**
 * The world of a seed: five streams, each drawn completely whatever the player does, so that no
 * decision moves another draw and two players on one seed differ by their decisions only.
 */

/** An event lasts one quarter. */
export const eventNames = ["calm", "clicks", "crunch", "boom", "slump", "returns"] as const;
export type EventName = (typeof eventNames)[number];
export const events = { calm: 0, clicks: 1, crunch: 2, boom: 3, slump: 4, returns: 5 } as const;

/** Streams 101 to 103: what can be known, if not by the player. */
export interface Market {
  /** [field][parameter], as integers. */
  readonly draw: readonly (readonly number[])[];
  /** The same rows by name. */
  readonly fields: readonly Parameters[];
  /** [field][parameter]: standard normal errors of the estimates, drawn once, so that an estimate does not wobble. */
  readonly errors: readonly (readonly number[])[];
  /** Per quarter: index of the event. */
  readonly events: readonly number[];
  /** Per quarter, uniform: a rumour is true below its trust. */
  readonly signals: readonly number[];
  /** Per quarter, uniform: which untrue rumour it is otherwise. */
  readonly alternatives: readonly number[];
}

/** Streams 104 and 105, standard normals: the dice. */
export interface Luck {
  /** Per month: visits that advertising brings. */
  readonly advertising: readonly number[];
  /** Per month: the purchaser's error. */
  readonly forecast: readonly number[];
  /** [month][field]: visits that come by themselves. */
  readonly visits: readonly (readonly number[])[];
  /** [quarter][candidate]: appeal of five assortments, cut at ±2. */
  readonly appeal: readonly (readonly number[])[];
  /** [quarter][candidate]: how wrong the eye is about it. */
  readonly perception: readonly (readonly number[])[];
}

export interface World extends Market, Luck {}

const normals = (dice: Random, count: number) => Array.from({ length: count }, () => dice.nextNormal());

/** @param seed integer 0..2^53−1 */
export function drawMarket(seed: number): Market {
  const parameters = random(seed, 101);
  const draw = bands.map((field) =>
    field.map(([low, high]) => low + Math.floor(parameters.nextUnit() * (high - low + 1))),
  );
  const estimates = random(seed, 102);
  const errors = bands.map((field) => normals(estimates, field.length));
  const news = random(seed, 103);
  const market = { events: [] as number[], signals: [] as number[], alternatives: [] as number[] };
  for (let quarter = 0; quarter < 8; quarter += 1) {
    const u = news.nextUnit();
    market.events.push(u < 0.25 ? events.calm : Math.min(5, 1 + Math.floor((u - 0.25) / 0.15)));
    market.signals.push(news.nextUnit());
    market.alternatives.push(news.nextUnit());
  }
  return { draw, fields: draw.map(named), errors, ...market };
}

/** @param seed integer 0..2^53−1 */
export function drawLuck(seed: number): Luck {
  const shocks = random(seed, 104);
  const advertising: number[] = [];
  const forecast: number[] = [];
  const visits: number[][] = [];
  for (let month = 0; month < 24; month += 1) {
    advertising.push(shocks.nextNormal());
    forecast.push(shocks.nextNormal());
    visits.push(normals(shocks, bands.length));
  }
  const candidates = random(seed, 105);
  const appeal: number[][] = [];
  const perception: number[][] = [];
  for (let quarter = 0; quarter < 8; quarter += 1) {
    const z: number[] = [];
    const e: number[] = [];
    for (let candidate = 0; candidate < 5; candidate += 1) {
      z.push(Math.min(2, Math.max(-2, candidates.nextNormal())));
      e.push(candidates.nextNormal());
    }
    appeal.push(z);
    perception.push(e);
  }
  return { advertising, forecast, visits, appeal, perception };
}

/** Everything a game meets. Market and dice may come from different seeds: "the same market, other dice". */
export function drawWorld(marketSeed: number, luckSeed = marketSeed): World {
  return { ...drawMarket(marketSeed), ...drawLuck(luckSeed) };
}
