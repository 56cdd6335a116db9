/** Largest remainder (Hamilton/Hare) apportionment in exact integers. */

/** Quotient and remainder of total·weight / whole for non-negative safe integers, whatever the size of the product. */
function divide(total: number, weight: number, whole: number): { quotient: number; remainder: number } {
  const product = total * weight;
  if (product > Number.MAX_SAFE_INTEGER) {
    const exact = BigInt(total) * BigInt(weight);
    return { quotient: Number(exact / BigInt(whole)), remainder: Number(exact % BigInt(whole)) };
  }
  const remainder = product % whole;
  return { quotient: (product - remainder) / whole, remainder };
}

export interface Apportionment {
  /** Integers in the order of the weights that sum to the total. */
  readonly parts: number[];
  /** Largest distance of a part from its exact share, below 1. */
  readonly maxDeviation: number;
}

/**
 * Divides a non-negative integer in proportion to non-negative integer weights. Every part is its exact share rounded
 * down; the units left over go to the largest remainders, ties to the lower index. If all weights are 0, so are the parts.
 */
export function apportion(total: number, weights: readonly number[]): Apportionment {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return { parts: weights.map(() => 0), maxDeviation: 0 };
  const shares = weights.map((weight, index) => ({ index, ...divide(total, weight, whole) }));
  const parts = shares.map(({ quotient }) => quotient);
  const leftOver = total - parts.reduce((sum, part) => sum + part, 0);
  const deviations = shares.map(({ remainder }) => remainder / whole);
  const byRemainder = shares.sort((a, b) => b.remainder - a.remainder);
  for (const { index, remainder } of byRemainder.slice(0, leftOver)) {
    parts[index] = (parts[index] as number) + 1;
    deviations[index] = (whole - remainder) / whole;
  }
  return { parts, maxDeviation: deviations.reduce((largest, deviation) => Math.max(largest, deviation), 0) };
}
