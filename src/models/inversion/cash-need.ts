import type { Timing } from "./cash-path.ts";
import { worthOf } from "./demand.ts";
import { type Branch, profitDistribution } from "./profit-distribution.ts";
import { type Scene, staying } from "./three-ways.ts";

/**
 * How much money a way needs so that it lasts nine times in ten. `cash-path.ts` follows the average; here the number
 * of hits and their demand vary as in the picture of profits: what one candidate has brought by a day is linear in its
 * demand, so the sum over all of them is spread as `profitDistribution` reckons.
 */

type Terms = Pick<
  Scene,
  | "price"
  | "cost"
  | "salvage"
  | "visitors"
  | "costPerVisit"
  | "waitDays"
  | "leaveRatePerDay"
  | "cancelHazardPerDay"
  | "refundCost"
  | "rushPremium"
  | "presaleCostPerSku"
>;

/** The part of something spread evenly over `days` from day `from` that has come by the end of `day`. */
function partBy(day: number, from: number, days: number): number {
  return Math.min(1, Math.max(0, day - from + 1) / days);
}

/** What one candidate of a stocked way has brought by the end of `day`; `most` of a branch is its stock. */
export function stockedBy(
  day: number,
  branches: readonly Branch[],
  terms: Terms,
  timing: Timing,
  testDays: number,
): Branch[] {
  const { leadDays, payoutDays, seasonDays } = timing;
  const tested = testDays > 0 ? terms.visitors * terms.costPerVisit * partBy(day, 0, testDays) : 0;
  const sold = terms.price * partBy(day, testDays + leadDays + payoutDays, seasonDays);
  const cleared = day >= testDays + leadDays + seasonDays ? terms.salvage : 0;
  const paid = day >= testDays ? terms.cost : 0;
  const visited = partBy(day, testDays + leadDays, seasonDays);
  return branches.map((branch) => ({
    ...branch,
    fixed: (cleared - paid) * branch.most - tested,
    // What costs more in visits than it brings is not sold but cleared.
    perUnit: worthOf(terms, branch.demand) > 0 ? sold - cleared - (branch.demand.perSale ?? 0) * visited : 0,
  }));
}

/** What one candidate that is sold first has brought by the end of `day`. */
export function presoldBy(day: number, branches: readonly Branch[], terms: Terms, timing: Timing): Branch[] {
  const { seasonDays, payoutDays, depositRate } = timing;
  const { waitDays, price } = terms;
  const { stay, cancel } = staying(terms.cancelHazardPerDay, waitDays);
  const orders = Math.exp(-terms.leaveRatePerDay * waitDays);
  const rush = terms.cost * (1 + terms.rushPremium);
  const perOrder =
    price * depositRate * partBy(day, 0, seasonDays) -
    (stay * rush + cancel * (price * depositRate + terms.refundCost)) * partBy(day, waitDays, seasonDays) +
    stay * price * (1 - depositRate) * partBy(day, waitDays + payoutDays, seasonDays);
  return branches.map((branch) => ({
    ...branch,
    fixed: -terms.presaleCostPerSku,
    perUnit: orders * perOrder - (branch.demand.perSale ?? 0) * partBy(day, 0, seasonDays),
  }));
}

/** The cash on `day`, in yuan, that nine outcomes in ten stay above, without the capital. */
export function lowOf(day: number, branches: readonly Branch[], candidates: number, timing: Timing): number {
  return profitDistribution(branches, candidates).quantiles[0] - timing.fixedPerDay * day;
}
