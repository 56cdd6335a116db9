/** The Euler–Mascheroni constant. */
const gamma = 0.5772156649015329;

/** Up to here the terms are added up, the smallest first; beyond, the series below is exact to the last bit or two. */
const few = 64;

/**
 * The harmonic number H_n = 1 + 1/2 + … + 1/n for whole n ≥ 0. For large n the asymptotic series of the digamma function
 * (Abramowitz & Stegun 6.3.18), whose first term left out is below 2e-17 at n = 64.
 */
export function harmonic(n: number): number {
  if (n > few) {
    const square = 1 / (n * n);
    return Math.log(n) + gamma + 1 / (2 * n) - square * (1 / 12 - square * (1 / 120 - square / 252));
  }
  let total = 0;
  for (let k = n; k >= 1; k -= 1) total += 1 / k;
  return total;
}
