/** The beta distribution: density and upper tail, for parameters up to some millions. */

/**
 * ln n! minus Stirling's approximation, for real n > 0: Loader, Fast and Accurate Computation of Binomial Probabilities
 * (2000). Below 15 by recurrence from above.
 */
function stirlingError(n: number): number {
  let shift = 0;
  let m = n;
  while (m < 15) {
    shift += (m + 0.5) * Math.log1p(1 / m) - 1;
    m += 1;
  }
  const s = 1 / (m * m);
  return shift + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / m;
}

/** x·ln(x/m) + m − x without cancellation where x is near m (Loader's deviance). */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) > 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let total = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 100; j += 1) {
    term *= v * v;
    const next = total + term / (2 * j + 1);
    if (next === total) break;
    total = next;
  }
  return total;
}

/** x^a (1−x)^b / B(a, b) for a, b > 0 and 0 < x < 1. */
export function betaKernel(x: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(exponent) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/** Lentz's continued fraction of the incomplete beta function; converges fast for x below (a+1)/(a+b+2). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** P(X ≤ x) and P(X > x) for X ~ Beta(a, b), 0 < x < 1; the smaller of the two keeps its relative accuracy. */
export function betaTails(
  x: number,
  a: number,
  b: number,
): { readonly lower: number; readonly upper: number } {
  const kernel = betaKernel(x, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (kernel * fraction(x, a, b)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (kernel * fraction(1 - x, b, a)) / b);
  return { lower: 1 - upper, upper };
}
