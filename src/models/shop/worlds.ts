import type { Decision, Opening } from "./board.ts";
import { type Plan, planOf } from "./plan.ts";
import { advance } from "./quarter.ts";
import { isOpen, openShop, type Shop } from "./shop.ts";
import { valuationOf } from "./valuation.ts";
import { drawLuck, drawMarket, drawWorld, type World } from "./world.ts";

/** The same decisions in many worlds. */

/** `luck`: market, estimates, events and rumours stay those of the seed, the dice change; `all`: everything changes. */
export const redraws = ["all", "luck"] as const;
export type Redraw = (typeof redraws)[number];

export interface Draws {
  readonly seed: number;
  /** How many worlds, 1..1000. */
  readonly count: number;
  /** Their seeds are first..first+count−1. */
  readonly first: number;
  readonly redraw: Redraw;
}

export function drawWorlds({ seed, count, first, redraw }: Draws): World[] {
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  if (redraw === "all") return seeds.map((each) => drawWorld(each));
  const market = drawMarket(seed);
  return seeds.map((each) => ({ ...market, ...drawLuck(each) }));
}

/** A game to be scored: its decisions are read once, not once a world. */
export interface Strategy {
  readonly field: number;
  readonly plans: readonly Plan[];
}

export function strategyOf(opening: Opening, decisions: readonly Decision[]): Strategy {
  return { field: opening.field, plans: decisions.map(planOf) };
}

/** Plays without keeping records: what scoring thousands of games takes. */
export function playUnrecorded(world: World, { field, plans }: Strategy): Shop {
  const shop = openShop({ field });
  for (const plan of plans) if (isOpen(shop)) advance(world, shop, plan, null);
  return shop;
}

export function scoreOf(world: World, strategy: Strategy): number {
  return valuationOf(playUnrecorded(world, strategy)).score;
}

/** √(n·Σx² − (Σx)²)/n for integers; the integer under the root is exact. */
export function deviation(integers: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const value of integers) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(integers.length * squares - sum * sum) / integers.length;
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const mean = (values: readonly number[]): number => total(values) / values.length;

/** Share of the values that are above 0, and below. */
export const shareAbove = (values: readonly number[]): number =>
  values.filter((value) => value > 0).length / values.length;
export const shareBelow = (values: readonly number[]): number =>
  values.filter((value) => value < 0).length / values.length;
