import { cdf } from "../math/normal.ts";
import { criticalZ, expectedSales, servedBy } from "./demand.ts";

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

/** Everything about buying `quantity` for a season, or with null about buying the best quantity. */
export function stockFor(season: Season, quantity: number | null) {
  const { mean, sd } = season;
  const cu = season.price - season.cost + season.goodwill;
  const co = season.cost - season.salvage;
  const zStar = criticalZ(cu, co);
  const qStar = Math.max(0, mean + sd * zStar);
  const at = (q: number) => {
    const sold = expectedSales(q, { mean, sd });
    return {
      sold,
      missed: mean - sold,
      profit: profitOf(season, q, sold, mean - sold),
    };
  };
  const orderQty = quantity ?? qStar;
  const here = at(orderQty);
  const maxProfit = at(qStar).profit;
  const perfectInfoProfit = (season.price - season.cost) * mean;
  return {
    cu,
    co,
    criticalRatio: cu / (cu + co),
    zStar,
    qStar,
    orderQty,
    inStockProb: servedBy(orderQty, { mean, sd }),
    expectedSales: here.sold,
    expectedLost: here.missed,
    expectedLeftover: orderQty - here.sold,
    fillRate: here.sold / mean,
    expectedProfit: here.profit,
    maxProfit,
    perfectInfoProfit,
    costOfUncertainty: perfectInfoProfit - maxProfit,
    probNegativeDemand: sd === 0 ? 0 : cdf(-mean / sd),
  };
}
