import { type Branch, profitDistribution } from "../../models/inversion/profit-distribution.ts";
import type { OrderOutcome } from "./order.ts";

const ways = [
  { id: "buy", tone: "a", name: "Buy" },
  { id: "test", tone: "c", name: "Test" },
  { id: "presale", tone: "b", name: "Presale" },
] as const;

export type Spread = ReturnType<typeof profitDistribution>;

/** The last ones, oldest first: the chart in two frames and what is grabbed in it ask for the same, and it is slow. */
const known = new Map<string, Spread>();
const mostKnown = 6;

function spreadOf(branches: readonly Branch[], count: number): Spread {
  const key = JSON.stringify([branches, count]);
  const spread = known.get(key) ?? profitDistribution(branches, count);
  known.delete(key);
  known.set(key, spread);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return spread;
}

/** The hills of the three orders; one that cannot be is not among them. */
export function spreadsOf({ branches, candidates }: OrderOutcome) {
  return ways.flatMap((way) =>
    branches[way.id].length === 0 ? [] : [{ ...way, spread: spreadOf(branches[way.id], candidates) }],
  );
}

/** From what one in a hundred or so stays below to what one in a hundred exceeds, zero always in sight. */
export function domainOf(spreads: readonly Spread[]): readonly [number, number] {
  if (spreads.length === 0) return [0, 1];
  const low = Math.min(0, ...spreads.map(({ quantiles, sd }) => quantiles[0] - 1.2 * sd));
  const high = Math.max(0, ...spreads.map(({ quantiles, sd }) => quantiles[2] + 1.2 * sd));
  return high > low ? [low, high] : [low - 1, high + 1];
}
