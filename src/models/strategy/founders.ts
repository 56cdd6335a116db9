import { dexp, dlog } from "../math/elementary.ts";
import { random } from "../math/random.ts";

/** The log-linear model of a shop: ln sales = ln median + a·market + b·skill + c·luck. */
export interface Coefficients {
  readonly market: number;
  readonly skill: number;
  readonly luck: number;
  /** Correlation of market and skill. */
  readonly rho: number;
}

export interface Setting {
  readonly marketMedian: number;
  readonly competitors: number;
  readonly shareExponent: number;
  readonly entryElasticity: number;
  readonly sigmaMarket: number;
  readonly sigmaSkill: number;
  readonly sigmaLuck: number;
  readonly rho: number;
}

/** Sellers follow the market: of its spread only 1 − γκ reaches the shop. */
export function coefficientsOf(setting: Setting): Coefficients {
  return {
    market: (1 - setting.shareExponent * setting.entryElasticity) * setting.sigmaMarket,
    skill: setting.sigmaSkill,
    luck: setting.sigmaLuck,
    rho: setting.rho,
  };
}

/** Sales of the median shop, yuan a year. */
export function medianRevenueOf({ marketMedian, competitors, shareExponent }: Setting): number {
  return marketMedian / competitors ** shareExponent;
}

export interface Founders {
  /** Standard scores. */
  readonly market: Float64Array;
  readonly skill: Float64Array;
  readonly luck: Float64Array;
  /** ln sales minus ln of the median shop's sales. */
  readonly result: Float64Array;
}

/** Draws founders on stream 1: market, own skill, luck, in this order, one normal each. */
export function drawFounders(n: number, seed: number, { market, skill, luck, rho }: Coefficients): Founders {
  const chance = random(seed, 1);
  const own = Math.sqrt(1 - rho * rho);
  const founders: Founders = {
    market: new Float64Array(n),
    skill: new Float64Array(n),
    luck: new Float64Array(n),
    result: new Float64Array(n),
  };
  for (let index = 0; index < n; index += 1) {
    const zM = chance.nextNormal();
    const zS = rho * zM + own * chance.nextNormal();
    const zL = chance.nextNormal();
    founders.market[index] = zM;
    founders.skill[index] = zS;
    founders.luck[index] = zL;
    founders.result[index] = market * zM + skill * zS + luck * zL;
  }
  return founders;
}

/** How many are the top `fraction` of n: rounded down, at least one. */
export function topCountOf(fraction: number, n: number): number {
  return Math.max(1, Math.floor(fraction * n));
}

/**
 * Marks the `count` best by result; of equal results the lower index wins. `sorted` are the results in rising order.
 */
export function markTop(result: Float64Array, sorted: Float64Array, count: number): Uint8Array {
  const n = result.length;
  const bar = sorted[n - count] as number;
  let above = 0;
  while (above < count && (sorted[n - 1 - above] as number) > bar) above += 1;
  let level = count - above;
  const marks = new Uint8Array(n);
  for (let index = 0; index < n; index += 1) {
    const value = result[index] as number;
    if (value > bar) marks[index] = 1;
    else if (value === bar && level > 0) {
      marks[index] = 1;
      level -= 1;
    }
  }
  return marks;
}

/** Squared correlation from the sums of two series, of their squares and of their products; null where one is constant. */
function squaredCorrelation(
  n: number,
  product: number,
  sums: readonly [number, number],
  squares: readonly [number, number],
): number | null {
  const covariance = product - (sums[0] * sums[1]) / n;
  const [p, q] = [squares[0] - sums[0] ** 2 / n, squares[1] - sums[1] ** 2 / n];
  return p > 0 && q > 0 ? (covariance / p) * (covariance / q) : null;
}

/** Everything that is said of a sample of founders; `medianRevenue` is that of the model, yuan a year. */
export function summarize(founders: Founders, medianRevenue: number, topFraction: number) {
  const { market, skill, luck, result } = founders;
  const n = result.length;
  const sorted = result.slice().sort();
  const topCount = topCountOf(topFraction, n);
  const top = markTop(result, sorted, topCount);
  // Sales are taken relative to the best founder, so that no setting can overflow their sum.
  const best = sorted[n - 1] as number;
  let [sum, squares, total, topTotal] = [0, 0, 0, 0];
  let [sumM, sumS, sumL, squareM, squareS, squareL, crossM, crossS, crossL] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [topM, topS, aboveM, aboveS, aboveL, aboveBoth, both] = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < n; index += 1) {
    const y = result[index] as number;
    const zM = market[index] as number;
    const zS = skill[index] as number;
    const zL = luck[index] as number;
    const sales = dexp(y - best);
    sum += y;
    squares += y * y;
    total += sales;
    sumM += zM;
    sumS += zS;
    sumL += zL;
    squareM += zM * zM;
    squareS += zS * zS;
    squareL += zL * zL;
    crossM += y * zM;
    crossS += y * zS;
    crossL += y * zL;
    if (zM > 0 && zS > 0) both += 1;
    if (top[index] === 1) {
      topTotal += sales;
      topM += zM;
      topS += zS;
      if (zM > 0) aboveM += 1;
      if (zS > 0) aboveS += 1;
      if (zL > 0) aboveL += 1;
      if (zM > 0 && zS > 0) aboveBoth += 1;
    }
  }
  const middle = [sorted[(n - 1) >> 1] as number, sorted[n >> 1] as number];
  const summary = {
    meanLog: dlog(medianRevenue) + sum / n,
    varLog: (squares - (sum * sum) / n) / (n - 1),
    s1Market: squaredCorrelation(n, crossM, [sum, sumM], [squares, squareM]),
    s1Skill: squaredCorrelation(n, crossS, [sum, sumS], [squares, squareS]),
    s1Luck: squaredCorrelation(n, crossL, [sum, sumL], [squares, squareL]),
    topCount,
    topMeanMarketZ: topM / topCount,
    topMeanSkillZ: topS / topCount,
    topMarketAboveMedian: aboveM / topCount,
    topSkillAboveMedian: aboveS / topCount,
    topShare: topTotal / total,
    meanRevenue: medianRevenue * dexp(best) * (total / n),
    medianRevenue: (medianRevenue * (dexp(middle[0] as number) + dexp(middle[1] as number))) / 2,
  };
  const shared = {
    topLuckAboveMedian: aboveL / topCount,
    topBothAboveMedian: aboveBoth / topCount,
    bothReachTop: both === 0 ? null : aboveBoth / both,
  };
  return { summary, shared };
}
