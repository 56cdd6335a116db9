import { dexp, dlog } from "./elementary.ts";

/**
 * A number that is only known as an interval: eight times in ten the true value lies between its ends.
 *
 * The family follows from what kind of number it is, so that no draw is impossible: log-normal for positive
 * amounts, logit-normal for shares (Aitchison & Shen, Biometrika 67 (1980) 261–272, "Logistic-normal
 * distributions"), normal for the rest. The ends are the 10% and 90% quantiles, as Savage and Squiggle's
 * `low to high` have them (there at 5% and 95%): on the scale g of the family, μ = (g(low) + g(high))/2 and
 * σ = (g(high) − g(low))/(2·1.28155).
 */
export type Family = "logNormal" | "logitNormal" | "normal";

/** Φ⁻¹(0.9). */
const z90 = 1.2815515655446004;

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly family: Family;
}

/**
 * The value at a standard normal deviate: z = 0 is the median, ±1.28155 the ends. Built from `dexp` and `dlog`, so
 * the same seed gives the same bytes on every machine. An end on a bound where g is infinite (an amount of 0,
 * a share of 0 or 1) falls back to the normal; the caller keeps draws within the bounds.
 */
export function valueAtDeviate({ low, high, family }: Interval, z: number): number {
  if (!(high > low)) return low;
  if (family === "logNormal" && low > 0) return dexp(between(dlog(low), dlog(high), z));
  if (family === "logitNormal" && low > 0 && high < 1) {
    return 1 / (1 + dexp(-between(logit(low), logit(high), z)));
  }
  return between(low, high, z);
}

function logit(share: number): number {
  return dlog(share / (1 - share));
}

function between(low: number, high: number, z: number): number {
  return (low + high) / 2 + (z * (high - low)) / (2 * z90);
}
