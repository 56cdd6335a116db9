/**
 * Binomial and beta-binomial distributions as whole lists. Probabilities follow from their neighbours, starting at the
 * likely place and divided by the sum at the end: no factorials, and a tail keeps its relative accuracy as long as it
 * is a normal double.
 */

/** From P(x+1)/P(x) for x = 0 … n−1 to P(0 … n), grown from `start` outwards. */
function fromRatios(n: number, start: number, ratio: (x: number) => number): Float64Array {
  const p = new Float64Array(n + 1);
  p[start] = 1;
  for (let x = start; x < n; x += 1) p[x + 1] = (p[x] as number) * ratio(x);
  for (let x = start; x > 0; x -= 1) p[x - 1] = (p[x] as number) / ratio(x - 1);
  const total = tailFrom(p, 0);
  for (let x = 0; x <= n; x += 1) p[x] = (p[x] as number) / total;
  return p;
}

/** P(X = 0 … n) for X ~ Bin(n, p), 0 < p < 1. */
export function binomial(n: number, p: number): Float64Array {
  const odds = p / (1 - p);
  return fromRatios(n, Math.min(n, Math.floor((n + 1) * p)), (x) => ((n - x) / (x + 1)) * odds);
}

/** P(X = 0 … n) for n trials whose chance is itself Beta(a, b), a, b > 0. */
export function betaBinomial(n: number, a: number, b: number): Float64Array {
  const start = Math.min(n, Math.floor((n + 1) * (a / (a + b))));
  return fromRatios(n, start, (x) => ((n - x) / (x + 1)) * ((a + x) / (b + n - x - 1)));
}

/** P(X ≥ from), the small terms first. */
export function tailFrom(p: Float64Array, from: number): number {
  let total = 0;
  const middle = Math.max(from, largestAt(p));
  for (let x = from; x < middle; x += 1) total += p[x] as number;
  let rest = 0;
  for (let x = p.length - 1; x >= middle; x -= 1) rest += p[x] as number;
  return total + rest;
}

/** P(X < before). */
export function headBefore(p: Float64Array, before: number): number {
  let total = 0;
  for (let x = 0; x < Math.min(before, p.length); x += 1) total += p[x] as number;
  return total;
}

function largestAt(p: Float64Array): number {
  let at = 0;
  for (let x = 1; x < p.length; x += 1) if ((p[x] as number) > (p[at] as number)) at = x;
  return at;
}
