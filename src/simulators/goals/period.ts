/** A stretch of days with at most one promotion in it: how much of it has passed, measured in ordinary days. */
export interface Period {
  readonly length: number;
  readonly today: number;
  readonly promoDay: number;
  readonly promoTimes: number;
}

/** Ordinary days in the first `days` days; a promotion counts as many as it is worth. */
export function weightOf({ promoDay, promoTimes }: Period, days: number): number {
  return days + (promoDay <= days ? promoTimes - 1 : 0);
}

/**
 * The variance of the days that are left, in variances of an ordinary day: independent days add up, but a promotion
 * worth ten of them rises and falls as one, so it counts a hundred.
 */
export function varianceWeightOf(period: Period): number {
  const { length, today, promoDay, promoTimes } = period;
  const ahead = promoDay > today && promoDay <= length;
  return length - today + (ahead ? promoTimes ** 2 - 1 : 0);
}

/** What each day is worth. */
export function weightsOf(period: Period): number[] {
  return Array.from({ length: period.length }, (_, index) =>
    index + 1 === period.promoDay ? period.promoTimes : 1,
  );
}

/** Days at which a line that follows the weights bends, between two days, both included. */
export function bends({ promoDay, promoTimes }: Period, from: number, to: number): number[] {
  const inside = promoTimes > 1 ? [promoDay - 1, promoDay].filter((day) => day > from && day < to) : [];
  return [from, ...inside, to];
}
