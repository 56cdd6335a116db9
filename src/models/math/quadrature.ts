/** Integrals of smooth functions over an interval, and the two that the normal and the beta distribution need. */

import { cdf } from "./normal.ts";

/** Nodes and weights of Gauss–Legendre on [0, 1]: roots of P_n by Newton from the guess of Tricomi. */
function gaussLegendre(n: number): readonly (readonly [node: number, weight: number])[] {
  return Array.from({ length: n }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 20; step += 1) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k += 1)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    return [(1 + x) / 2, 1 / ((1 - x * x) * slope * slope)] as const;
  });
}

let nodes: ReturnType<typeof gaussLegendre> | undefined;

/** Owen's T for 0 ≤ a ≤ 1: the integrand is analytic on [0, 1] and forty nodes give all the digits of a double. */
function owenInner(h: number, a: number): number {
  nodes ??= gaussLegendre(40);
  let total = 0;
  for (const [node, weight] of nodes) {
    const square = 1 + (a * node) ** 2;
    total += (weight * Math.exp(-0.5 * h * h * square)) / square;
  }
  return (a * total) / (2 * Math.PI);
}

/**
 * Owen's T function (Annals of Mathematical Statistics 27, 1956): the chance of X > h ≥ 0 and 0 < Y < aX for
 * independent standard normals, for a ≥ 0, infinite included. Absolute error below 1e-15.
 */
export function owenT(h: number, a: number): number {
  if (a <= 1) return owenInner(h, a);
  const [q, s] = [cdf(-h), cdf(-h * a)];
  if (!Number.isFinite(a)) return h === 0 ? 0.25 : q / 2;
  return q / 2 + s / 2 - q * s - owenInner(h * a, 1 / a);
}
