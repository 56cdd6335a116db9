/** Quantile of sorted numbers by linear interpolation, type 7 of Hyndman & Fan (American Statistician 50, 1996). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}

/**
 * Spearman's rank correlation, −1 to 1: Pearson's correlation of the ranks, ties at their mean rank. Pairs in
 * which one side is not finite are left out; 0 where one side never changes.
 */
export function rankCorrelation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const kept = Array.from({ length: xs.length }, (_, index) => index).filter(
    (index) => Number.isFinite(xs[index]) && Number.isFinite(ys[index]),
  );
  const x = ranks(kept.map((index) => xs[index] as number));
  const y = ranks(kept.map((index) => ys[index] as number));
  const middle = (kept.length + 1) / 2;
  let both = 0;
  let alone = 0;
  let other = 0;
  for (let index = 0; index < x.length; index++) {
    const dx = (x[index] as number) - middle;
    const dy = (y[index] as number) - middle;
    both += dx * dy;
    alone += dx * dx;
    other += dy * dy;
  }
  return alone === 0 || other === 0 ? 0 : both / Math.sqrt(alone * other);
}

/** Ranks from 1; equal values share the mean of their places. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((p, q) => (values[p] as number) - (values[q] as number));
  const list = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[start] as number])
      end++;
    for (let place = start; place <= end; place++) list[order[place] as number] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return list;
}
