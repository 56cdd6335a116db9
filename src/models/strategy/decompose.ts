import { cdf, density, quantile } from "../math/normal.ts";
import { owenT } from "../math/quadrature.ts";
import { coefficientsOf, medianRevenueOf, type Setting } from "./founders.ts";

/** The closed form of the log-linear shop: `strategy.closedForm` and `strategy.duel` without their tables. */

/** The shares of the variance alone: cheap enough for a search that asks hundreds of times. */
export function sharesOf(setting: Setting) {
  const { market: a, skill: b, luck: c, rho } = coefficientsOf(setting);
  const [withMarket, withSkill, free] = [a + rho * b, b + rho * a, 1 - rho * rho];
  const variance = withMarket ** 2 + b * b * free + c * c;
  const spread = Math.sqrt(variance);
  const known = variance > 0;
  const parts = (market: number, skill: number) =>
    known ? { market: market / variance, skill: skill / variance, luck: (c * c) / variance } : null;
  return {
    coefMarket: a,
    coefSkill: b,
    coefLuck: c,
    varianceLog: variance,
    medianRevenue: medianRevenueOf(setting),
    sobolFirst: parts(withMarket ** 2, withSkill ** 2),
    sobolTotal: parts(a * a * free, b * b * free),
    shapley: parts(
      a * a * (1 - (rho * rho) / 2) + a * b * rho + (b * b * rho * rho) / 2,
      b * b * (1 - (rho * rho) / 2) + a * b * rho + (a * a * rho * rho) / 2,
    ),
    corrMarket: known ? withMarket / spread : null,
    corrSkill: known ? withSkill / spread : null,
    corrLuck: known ? c / spread : null,
  };
}

/** Part of all sales that the top `fraction` of shops makes, at a spread of ln sales. */
export function topShareOf(varianceLog: number, fraction: number): number {
  return varianceLog > 0 ? cdf(Math.sqrt(varianceLog) + quantile(fraction)) : fraction;
}

/** Shares of the variance and what the top fraction has in common; see `strategy.closedForm` for units and ranges. */
export function decompose(setting: Setting, topFraction: number) {
  const { coefMarket, coefSkill, coefLuck, varianceLog, medianRevenue, ...shares } = sharesOf(setting);
  const { corrMarket, corrSkill } = shares;
  const meanRevenue = medianRevenue * Math.exp(varianceLog / 2);
  const at = density(quantile(topFraction)) / topFraction;
  return {
    coefMarket,
    coefSkill,
    coefLuck,
    varianceLog,
    medianRevenue,
    meanRevenue,
    sdRevenue: meanRevenue * Math.sqrt(Math.expm1(varianceLog)),
    gini: 2 * (cdf(Math.sqrt(varianceLog / 2)) - 0.5),
    topShare: topShareOf(varianceLog, topFraction),
    sobolFirst: shares.sobolFirst,
    sobolTotal: shares.sobolTotal,
    shapley: shares.shapley,
    corrMarket,
    corrSkill,
    topMeanMarketZ: corrMarket === null ? null : corrMarket * at,
    topMeanSkillZ: corrSkill === null ? null : corrSkill * at,
    pMarketAboveMedianTop: aboveMedian(corrMarket, topFraction),
    pSkillAboveMedianTop: aboveMedian(corrSkill, topFraction),
  };
}

/**
 * P(Z > 0 | Y in its top `fraction`) for standard normals with correlation r and a fraction ≤ 1/2; null without one.
 * From −r it is one minus the value at r.
 */
export function aboveMedian(r: number | null, fraction: number): number | null {
  if (r === null) return null;
  const bar = Math.max(0, -quantile(fraction));
  const slope = Math.abs(r) >= 1 ? Number.POSITIVE_INFINITY : Math.abs(r) / Math.sqrt((1 - r) * (1 + r));
  const excess = owenT(bar, slope) / fraction;
  return r >= 0 ? Math.min(1, 0.5 + excess) : Math.max(0, 0.5 - excess);
}

/** Places of two shops, as percentiles strictly between 0 and 1. */
export interface Places {
  readonly pctMarketA: number;
  readonly pctSkillA: number;
  readonly pctMarketB: number;
  readonly pctSkillB: number;
}

/** Two shops against each other; see `strategy.duel`. */
export function contest(setting: Setting, places: Places) {
  const { market: a, skill: b, luck: c } = coefficientsOf(setting);
  const z = {
    marketA: quantile(places.pctMarketA),
    skillA: quantile(places.pctSkillA),
    marketB: quantile(places.pctMarketB),
    skillB: quantile(places.pctSkillB),
  };
  const field = a * (z.marketA - z.marketB);
  const logGap = field + b * (z.skillA - z.skillB);
  const skillZNeededB = b === 0 ? null : z.skillA + field / b;
  return {
    logGap,
    medianRatio: Math.exp(logGap),
    pAWins: c === 0 ? (Math.sign(logGap) + 1) / 2 : cdf(logGap / (c * Math.SQRT2)),
    skillZNeededB,
    skillPctNeededB: skillZNeededB === null ? null : cdf(skillZNeededB),
  };
}
