/**
 * Sum of a list by Neumaier's compensated summation (ZAMM 54, 1974): the result is as good as if the sum had been
 * carried in twice the precision, however long the list and however much its terms cancel. An infinite term gives the
 * plain sum.
 */
export function sum(terms: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const term of terms) {
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}

/** Arithmetic mean of a list that is not empty. */
export function mean(terms: readonly number[]): number {
  return sum(terms) / terms.length;
}
