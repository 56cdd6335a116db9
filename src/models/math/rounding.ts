/** The only two ways from doubles and quotients to integers, and a ceiling that forgives rounding. */

/** Rounds x ≥ 0 to the nearest integer, half up. */
export function half(x: number): number {
  return Math.floor(x + 0.5);
}

/** a/b for integers a ≥ 0, b > 0, rounded half up; exact while 2a + b stays below 2^53. */
export function rdiv(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/**
 * Smallest integer not below x ≥ 0, where x is a quotient of doubles: 1000.0000000000002 people are 1000. A value that
 * exceeds an integer by less than one part in 10^12 counts as that integer.
 */
export function ceiling(x: number): number {
  const below = Math.floor(x);
  return x - below <= 1e-12 * x ? below : below + 1;
}

/** gain − cost for two amounts ≥ 0, where a difference below one part in 10^12 is the rounding of equal amounts: 0. */
export function surplus(gain: number, cost: number): number {
  const difference = gain - cost;
  return Math.abs(difference) <= 1e-12 * Math.max(gain, cost) ? 0 : difference;
}
