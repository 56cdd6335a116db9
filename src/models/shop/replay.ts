import { valuationOf } from "./valuation.ts";
import type { World } from "./world.ts";
import { deviation, mean, playUnrecorded, type Strategy, scoreOf } from "./worlds.ts";

export interface Replay {
  readonly score: number;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
  /** Worlds in which the shop goes bankrupt. */
  readonly bankrupt: number;
  /** Of the score among the worlds, ties half: with other dice in the same market, far from 50 is luck. */
  readonly percentile: number;
}

/** One game in its own world and in others. */
export function replay(world: World, worlds: readonly World[], strategy: Strategy): Replay {
  const score = scoreOf(world, strategy);
  const ends = worlds.map((each) => valuationOf(playUnrecorded(each, strategy)));
  const scores = ends.map((end) => end.score);
  const n = scores.length;
  const sorted = scores.toSorted((a, b) => a - b);
  const nearestRank = (percent: number) => sorted[Math.floor((percent * n + 99) / 100) - 1] as number;
  const below = scores.filter((other) => other < score).length;
  const same = scores.filter((other) => other === score).length;
  return {
    score,
    mean: mean(scores),
    sd: deviation(scores),
    p10: nearestRank(10),
    p50: nearestRank(50),
    p90: nearestRank(90),
    min: sorted[0] as number,
    max: sorted[n - 1] as number,
    bankrupt: ends.filter(({ bankruptMonth }) => bankruptMonth !== null).length,
    percentile: (100 * (2 * below + same)) / (2 * n),
  };
}
