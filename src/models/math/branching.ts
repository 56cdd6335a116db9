/** Branching and epidemic mathematics: how far something spreads when every carrier makes R new ones. */

/**
 * Largest root in [0,1] of z = 1 − exp(−(R·z + e)): the final size of Kermack & McKendrick (1927). The function is
 * convex in z, so Newton from 1 falls monotonically onto the root; it stops when rounding ends the fall.
 */
export function finalSize(reproduction: number, seeding: number): number {
  let z = 1;
  for (let step = 0; step < 2000; step += 1) {
    const exponent = -(reproduction * z + seeding);
    const next = z - (z + Math.expm1(exponent)) / (1 - reproduction * Math.exp(exponent));
    if (!(next < z)) return z;
    if (next <= 0) return 0;
    z = next;
  }
  return z;
}

/**
 * Smallest root of x = exp(R·(x − 1)): the chance that a Galton–Watson process with Poisson(R) offspring dies out. Near
 * R = 1 the root is close to 1 and its distance from 1 is the stable unknown; further up the root itself is.
 */
export function extinction(reproduction: number): number {
  if (reproduction <= 1) return 1;
  if (reproduction < 2) return 1 - finalSize(reproduction, 0);
  let x = 0;
  for (let step = 0; step < 100; step += 1) {
    const image = Math.exp(reproduction * (x - 1));
    const next = x + (image - x) / (1 - reproduction * image);
    if (!(next > x)) return x;
    x = next;
  }
  return x;
}

/** Running total of a geometric series: the first generation whose total is at least `goal`, within `most`; else null. */
export function generationReaching(goal: number, first: number, ratio: number, most: number): number | null {
  let total = 0;
  let term = first;
  for (let generation = 1; generation <= most; generation += 1) {
    total += term;
    if (total >= goal) return generation;
    term *= ratio;
  }
  return null;
}
