import { logRatio } from "../math/logarithmic.ts";
import { mean, sum } from "../math/summation.ts";
import { calculation, list, num, obj } from "../schema.ts";

/**
 * Look at oneself, at a rival, at the market. mom is growth over the previous period, yoy over the
 * same period of last year. (1 + own growth)/(1 + market growth) − 1 is exactly the relative change of the market share:
 * a shop may grow and lose share.
 */

const money = { unit: "yuan", range: [0, 1e15] } as const;

interface Sales {
  readonly current: number;
  readonly previous: number;
  readonly lastYear: number;
}

function sales(defaults: Sales, reason: string) {
  return obj({
    fields: {
      current: num({ ...money, reason: "this period" }),
      previous: num({ ...money, reason: "previous period" }),
      lastYear: num({ ...money, reason: "same period last year" }),
    },
    default: { ...defaults },
    reason,
  });
}

/** value/base − 1 without cancellation; null if the base is 0. */
function growthOver(value: number, base: number): number | null {
  return base === 0 ? null : (value - base) / base;
}

function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/**
 * (1 + own growth)/(1 + market growth) − 1 from the quotients themselves, which keep their digits where a market has
 * nearly vanished; null if either growth is unknown or nothing of the market is left.
 */
function relativeGrowth(own: number | null, market: number | null): number | null {
  return own === null || market === null || market === 0 ? null : (own - market) / market;
}

const points = (change: number | null) => (change === null ? null : 100 * change);

function verdictOn(relative: number | null) {
  if (relative === null) return "unknown";
  if (relative > 0.005) return "gaining";
  return relative < -0.005 ? "losing" : "holding";
}

export const growth = calculation({
  name: "information.growth",
  inputs: {
    own: sales({ current: 1_200_000, previous: 1_000_000, lastYear: 800_000 }, "look at oneself"),
    rival: sales({ current: 1_500_000, previous: 1_400_000, lastYear: 1_500_000 }, "look at the rival"),
    market: sales({ current: 60_000_000, previous: 48_000_000, lastYear: 40_000_000 }, "look at the market"),
  },
  outputs: {
    mom: { unit: "1", definition: "{own,rival,market}: current/previous-1; null if base 0" },
    yoy: { unit: "1", definition: "{own,rival,market}: current/lastYear-1; null" },
    share: { unit: "1", definition: "{current,previous,lastYear}: own/market; null if market 0" },
    shareChangePp: { unit: "pp", definition: "100*(share.current-share.previous); null" },
    relativeGrowthMom: { unit: "1", definition: "(1+mom.own)/(1+mom.market)-1; null if undefined" },
    relativeGrowthYoy: { unit: "1", definition: "(1+yoy.own)/(1+yoy.market)-1; null if undefined" },
    ratioToRival: { unit: "1", definition: "own/rival current; null" },
    growthGapRivalPp: { unit: "pp", definition: "100*(mom.own-mom.rival); null" },
    verdict: {
      definition:
        "gaining|losing|holding|unknown: relativeGrowthMom above +0.005, below -0.005, between, null",
    },
  },
  compute({ own, rival, market }) {
    const over = (base: "previous" | "lastYear") => ({
      own: growthOver(own.current, own[base]),
      rival: growthOver(rival.current, rival[base]),
      market: growthOver(market.current, market[base]),
    });
    const mom = over("previous");
    const yoy = over("lastYear");
    const share = {
      current: ratio(own.current, market.current),
      previous: ratio(own.previous, market.previous),
      lastYear: ratio(own.lastYear, market.lastYear),
    };
    const relative = (base: "previous" | "lastYear") =>
      relativeGrowth(ratio(own.current, own[base]), ratio(market.current, market[base]));
    const relativeGrowthMom = relative("previous");
    return {
      mom,
      yoy,
      share,
      shareChangePp: points(difference(share.current, share.previous)),
      relativeGrowthMom,
      relativeGrowthYoy: relative("lastYear"),
      ratioToRival: ratio(own.current, rival.current),
      growthGapRivalPp: points(difference(mom.own, mom.rival)),
      verdict: verdictOn(relativeGrowthMom),
    };
  },
});

function directionOf(slope: number, slopeToMean: number | null, flatBand: number) {
  if (slopeToMean === null) return "unknown";
  if (slope === 0 || Math.abs(slopeToMean) < flatBand) return "flat";
  return slope > 0 ? "up" : "down";
}

/** Ordinary least squares on t = 0, 1, 2, …, measured from the first value so that a large level costs no precision. */
export const trend = calculation({
  name: "information.trend",
  inputs: {
    series: list({
      of: num({ unit: "yuan", range: [-1e15, 1e15] }),
      length: [2, 100_000],
      default: [100, 104, 103, 110, 115, 113, 120, 126],
      reason: "equally spaced",
    }),
    flatBand: num({
      unit: "1/period",
      range: [0, 1],
      default: 0.005,
      reason: "|slope|/|mean| below this counts as flat",
    }),
  },
  outputs: {
    slope: { unit: "yuan/period", definition: "OLS on t=0,1,2,..." },
    intercept: { unit: "yuan", definition: "fitted value at t=0" },
    r2: { unit: "1", definition: "null if the series is constant" },
    slopeToMean: { unit: "1/period", definition: "slope/|mean|; null if mean=0" },
    direction: { definition: "up|down|flat|unknown" },
    cagr: { unit: "1/period", definition: "(last/first)^(1/(n-1))-1; null unless both ends > 0" },
  },
  compute({ series, flatBand }) {
    const [first] = series as readonly [number];
    const last = series.at(-1) as number;
    const rises = series.map((value) => value - first);
    const meanRise = mean(rises);
    const middle = (series.length - 1) / 2;
    const timeSquares = (series.length * (series.length ** 2 - 1)) / 12;
    const riseSquares = sum(rises.map((rise) => (rise - meanRise) ** 2));
    const products = sum(rises.map((rise, time) => (time - middle) * rise));
    const slope = products / timeSquares;
    const level = mean(series);
    const slopeToMean = level === 0 ? null : slope / Math.abs(level);
    return {
      slope,
      intercept: sum([first, meanRise, -slope * middle]),
      r2: series.every((value) => value === first) ? null : Math.min(1, (slope * products) / riseSquares),
      slopeToMean,
      direction: directionOf(slope, slopeToMean, flatBand),
      cagr: first > 0 && last > 0 ? Math.expm1(logRatio(last, first) / (series.length - 1)) : null,
    };
  },
});
