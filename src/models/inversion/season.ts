import { criticalZ, type Demand, expectedDemand, expectedSales, probNegative, servedBy } from "./demand.ts";

/** The newsvendor with a normal demand: `inversion.newsvendor` without its table. */
export interface SeasonTerms {
  readonly price: number;
  readonly cost: number;
  readonly salvage: number;
  readonly goodwill: number;
}

export interface Season extends SeasonTerms {
  readonly mean: number;
  readonly sd: number;
}

/** Profit from what is bought, sold, left and missed. */
export function profitOf(terms: SeasonTerms, bought: number, sold: number, missed: number): number {
  const { price, cost, salvage, goodwill } = terms;
  return (price - salvage) * sold - (cost - salvage) * bought - goodwill * missed;
}

/**
 * Everything about buying `quantity` for a season, or with null about buying the best quantity. The demand is the
 * season's normal one, or what a page makes of it; the best quantity is the same either way.
 */
export function stockFor(season: Season, quantity: number | null, demand: Demand = season) {
  const { mean, sd } = season;
  const expected = expectedDemand(demand);
  const cu = season.price - season.cost + season.goodwill;
  const co = season.cost - season.salvage;
  const zStar = criticalZ(cu, co);
  const qStar = Math.max(0, mean + sd * zStar);
  const at = (q: number) => {
    const sold = expectedSales(q, demand);
    return {
      sold,
      missed: expected - sold,
      profit: profitOf(season, q, sold, expected - sold),
    };
  };
  const orderQty = quantity ?? qStar;
  const here = at(orderQty);
  const maxProfit = at(qStar).profit;
  const perfectInfoProfit = (season.price - season.cost) * expected;
  return {
    cu,
    co,
    criticalRatio: cu / (cu + co),
    zStar,
    qStar,
    orderQty,
    inStockProb: servedBy(orderQty, demand),
    expectedSales: here.sold,
    expectedLost: here.missed,
    expectedLeftover: orderQty - here.sold,
    fillRate: here.sold / expected,
    expectedProfit: here.profit,
    maxProfit,
    perfectInfoProfit,
    costOfUncertainty: perfectInfoProfit - maxProfit,
    probNegativeDemand: probNegative(season),
  };
}
