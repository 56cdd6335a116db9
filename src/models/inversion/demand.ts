import { cdf, loss, quantile } from "../math/normal.ts";

/** A normal demand, in units; sd 0 is a certain one. */
export interface Demand {
  readonly mean: number;
  readonly sd: number;
  /** Nobody buys less than nothing: the part of the bell below 0 counts as a demand of 0. */
  readonly floored?: boolean;
  /** Yuan that the visits behind one sale cost, where they are paid for. */
  readonly perSale?: number;
}

/** P(D < 0) of a normal demand: how far the bell is from being one. */
export function probNegative({ mean, sd }: Demand): number {
  return sd === 0 ? 0 : cdf(-mean / sd);
}

/**
 * The demand that a page reckons with. The textbook's normal demand is kept as long as hardly any of it is negative;
 * where more than one in a hundred is, it is max(0, demand).
 */
export function demandOf(mean: number, sd: number): Demand {
  return { mean, sd, floored: probNegative({ mean, sd }) > 0.01 };
}

/** E max(0, −D): what the floor adds to the mean. */
function lifted({ mean, sd, floored }: Demand): number {
  return floored && sd > 0 ? sd * loss(mean / sd) : 0;
}

/** E D, in units. */
export function expectedDemand(demand: Demand): number {
  return demand.mean + lifted(demand);
}

/** Two kinds of good: with chance `weight` the first demand, else the second. */
export interface Mixture {
  readonly weight: number;
  readonly hit: Demand;
  readonly dud: Demand;
}

/** Expected sales of a stock of q ≥ 0. */
export function expectedSales(q: number, demand: Demand): number {
  const { mean, sd } = demand;
  return sd === 0 ? Math.min(mean, q) : mean - sd * loss((q - mean) / sd) + lifted(demand);
}

/** P(demand ≤ q). */
export function servedBy(q: number, { mean, sd, floored }: Demand): number {
  if (floored && q < 0) return 0;
  return sd === 0 ? (q >= mean ? 1 : 0) : cdf((q - mean) / sd);
}

/** z with Φ(z) = under/(under + over), from whichever tail is the smaller. */
export function criticalZ(under: number, over: number): number {
  if (under < over) return quantile(Math.max(Number.MIN_VALUE, under / (under + over)));
  return -quantile(Math.max(Number.MIN_VALUE, over / (under + over)));
}

/** Prices of one unit: what it sells for, what it costs, what a leftover fetches. */
export interface Terms {
  readonly price: number;
  readonly cost: number;
  readonly salvage: number;
}

/**
 * What a sale brings beyond clearing the piece, after its visits. Who would pay more for the visits than they bring
 * buys none and clears: never below 0 where visits cost.
 */
export function worthOf({ price, salvage }: Pick<Terms, "price" | "salvage">, { perSale }: Demand): number {
  return perSale ? Math.max(0, price - salvage - perSale) : price - salvage;
}

export function expectedProfit(q: number, terms: Terms, { weight, hit, dud }: Mixture): number {
  const { price, cost, salvage } = terms;
  const left = (cost - salvage) * q;
  if (!hit.perSale && !dud.perSale) {
    const sales = weight * expectedSales(q, hit) + (1 - weight) * expectedSales(q, dud);
    return (price - salvage) * sales - left;
  }
  const brought = (demand: Demand) => worthOf(terms, demand) * expectedSales(q, demand);
  return weight * brought(hit) + (1 - weight) * brought(dud) - left;
}

/**
 * The best stock for a mixture of two demands: the smallest Q ≥ 0 with F(Q) ≥ (price − cost)/(price − salvage), found
 * between the quantiles of the two by bisection down to neighbouring doubles. If it earns nothing: nothing.
 */
export function bestStock(
  terms: Terms,
  mixture: Mixture,
): { readonly quantity: number; readonly profit: number } {
  const paid = mixture.hit.perSale || mixture.dud.perSale;
  const quantity = Math.max(0, paid ? unevenQuantile(terms, mixture) : mixtureQuantile(terms, mixture));
  const profit = expectedProfit(quantity, terms, mixture);
  return quantity > 0 && profit > 0 ? { quantity, profit } : { quantity: 0, profit: 0 };
}

function mixtureQuantile({ price, cost, salvage }: Terms, { weight, hit, dud }: Mixture): number {
  const z = criticalZ(price - cost, cost - salvage);
  const [a, b] = [hit.mean + hit.sd * z, dud.mean + dud.sd * z];
  if (weight === 1 || a === b) return a;
  if (weight === 0) return b;
  const ratio = (price - cost) / (price - salvage);
  let [low, high] = [Math.min(a, b), Math.max(a, b)];
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.abs(high); step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (weight * servedBy(middle, hit) + (1 - weight) * servedBy(middle, dud) >= ratio) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The same where a sale of the one kind is worth less than of the other: the largest Q whose last piece still brings
 * what it loses when it is left over, cost − salvage. What it brings falls with Q, so it is found by halving.
 */
function unevenQuantile(terms: Terms, { weight, hit, dud }: Mixture): number {
  const lastBrings = (q: number) =>
    weight * worthOf(terms, hit) * (1 - servedBy(q, hit)) +
    (1 - weight) * worthOf(terms, dud) * (1 - servedBy(q, dud));
  const loses = terms.cost - terms.salvage;
  if (lastBrings(0) <= loses) return 0;
  let [low, high] = [0, Math.max(hit.mean + 9 * hit.sd, dud.mean + 9 * dud.sd)];
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (lastBrings(middle) > loses) low = middle;
    else high = middle;
  }
  return high;
}
