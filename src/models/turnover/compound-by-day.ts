import { rdiv } from "../math/rounding.ts";

export interface Offer {
  readonly marginBp: number;
  readonly cycleDays: number;
  readonly capCents: number;
}

export interface CompoundInputs {
  readonly capitalCents: number;
  readonly skus: readonly Offer[];
  readonly horizonDays: number;
  readonly fixedPerDayCents: number;
  readonly reserveCents: number;
}

/** Best return per day m/((1−m)·days) first, by exact cross-multiplication; a tie keeps the order of the list. */
function byReturnPerDay(a: Offer, b: Offer): number {
  return b.marginBp * (10_000 - a.marginBp) * a.cycleDays - a.marginBp * (10_000 - b.marginBp) * b.cycleDays;
}

/**
 * `turnover.capped` with its days: money is bound in lots, comes back with its margin after the cycle and is bound
 * again, each good up to its cap, the best first. Whole cents. `idle` and `bound` are cash and stock at cost after the
 * purchases of each day; the run ends on the first day whose fixed cost cannot be paid.
 */
export function compoundByDay({
  capitalCents,
  skus,
  horizonDays,
  fixedPerDayCents,
  reserveCents,
}: CompoundInputs) {
  const shelves = skus
    .filter((sku) => sku.marginBp > 0)
    .sort(byReturnPerDay)
    .map((sku) => ({ ...sku, invested: 0, due: new Float64Array(horizonDays + 1) }));
  const idle: number[] = [];
  const bound: number[] = [];
  let cash = capitalCents;
  let invested = 0;
  let lots = 0;
  let soldCost = 0;
  let insolventDay: number | null = null;

  function release(day: number): void {
    for (const shelf of shelves) {
      const cost = shelf.due[day] as number;
      if (cost === 0) continue;
      cash += rdiv(cost * 10_000, 10_000 - shelf.marginBp);
      shelf.invested -= cost;
      invested -= cost;
      soldCost += cost;
    }
  }

  function buy(day: number): void {
    for (const shelf of shelves) {
      const cost = Math.min(cash - reserveCents, shelf.capCents - shelf.invested);
      if (cost <= 0) continue;
      cash -= cost;
      shelf.invested += cost;
      invested += cost;
      // What comes back after the last day is never seen.
      if (day + shelf.cycleDays <= horizonDays) shelf.due[day + shelf.cycleDays] = cost;
      lots += 1;
    }
  }

  for (let day = 0; day < horizonDays; day += 1) {
    release(day);
    if (cash < fixedPerDayCents) {
      insolventDay = day;
      break;
    }
    cash -= fixedPerDayCents;
    buy(day);
    idle.push(cash);
    bound.push(invested);
  }
  if (insolventDay === null) release(horizonDays);
  return { idle, bound, cash, investedCents: invested, lots, soldCost, insolventDay };
}
