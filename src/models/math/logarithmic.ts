/** ln(a/b) for a, b > 0, also where the two are close or the quotient would overflow. */
export function logRatio(a: number, b: number): number {
  const change = (a - b) / b;
  return Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(a) - Math.log(b);
}

/** Logarithmic mean (a − b)/(ln a − ln b) of a, b > 0, the weight of LMDI (Ang, Energy Policy 32, 2004); L(a, a) = a. */
export function logMean(a: number, b: number): number {
  return a === b ? a : (a - b) / logRatio(a, b);
}
