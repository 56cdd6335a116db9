import { mean, sum } from "../math/summation.ts";
import { calculation, list, num, obj } from "../schema.ts";

/**
 * Stock and cash seen over many goods: inventory turnover and GMROI of a portfolio, and the cash
 * conversion cycle of Richards & Laughlin (Financial Management 9, 1980).
 */

const daysInPeriod = num({
  unit: "days",
  range: [0, 3660],
  open: "low",
  default: 365,
  reason: "assumption",
});

/** a/b, or null where b is 0. */
function ratio(a: number, b: number): number | null {
  return b === 0 ? null : a / b;
}

const sku = obj({
  fields: {
    revenue: num({ unit: "yuan", range: [0, 1e13] }),
    cogs: num({ unit: "yuan", range: [0, 1e13], reason: "cost of goods sold in the period" }),
    avgInventory: num({ unit: "yuan", range: [0, 1e13], reason: "average stock at cost" }),
  },
});

/**
 * The turns of the whole are sum COGS / sum stock: the harmonic mean of the SKU turns weighted by COGS, or the
 * arithmetic mean weighted by stock. The plain mean of the SKU turns is a common mistake, shown for comparison.
 */
export const portfolio = calculation({
  name: "turnover.portfolio",
  inputs: {
    skus: list({ of: sku, length: [1, 100_000], reason: "one period, one row per SKU" }),
    daysInPeriod,
  },
  outputs: {
    turns: { unit: "1", definition: "cogs/avgInventory per SKU; null if stock 0" },
    gmroi: { unit: "1", definition: "(revenue-cogs)/avgInventory per SKU; null" },
    dio: { unit: "days", definition: "days*avgInventory/cogs per SKU; null if cogs 0" },
    totalTurns: { unit: "1", definition: "sum cogs/sum inventory; null if 0" },
    totalDio: { unit: "days", definition: "null if no cogs" },
    totalGmroi: { unit: "1", definition: "null if no stock" },
    grossMargin: { unit: "1", definition: "(sum revenue - sum cogs)/sum revenue; null" },
    arithmeticMeanTurns: {
      unit: "1",
      definition: "mean of the defined SKU turns (the wrong aggregate); null if none",
    },
    cogsWeightedHarmonic: {
      unit: "1",
      definition: "sum cogs/sum(cogs/turns) over SKUs with stock and cogs; null",
    },
    inventoryWeightedMean: { unit: "1", definition: "sum inv*turns/sum inv over SKUs with stock; null" },
  },
  compute({ skus, daysInPeriod }) {
    const turns = skus.map(({ cogs, avgInventory }) => ratio(cogs, avgInventory));
    const defined = turns.filter((value) => value !== null);
    const cogs = sum(skus.map((sku) => sku.cogs));
    const stock = sum(skus.map((sku) => sku.avgInventory));
    const revenue = sum(skus.map((sku) => sku.revenue));
    const grossProfit = sum(skus.flatMap((sku) => [sku.revenue, -sku.cogs]));
    // cogs/turns is the stock, and inv*turns the cogs, of a SKU that has both.
    const stocked = skus.filter((sku) => sku.avgInventory > 0);
    const stockedCogs = sum(stocked.map((sku) => sku.cogs));
    const sellingStock = sum(stocked.filter((sku) => sku.cogs > 0).map((sku) => sku.avgInventory));
    return {
      turns,
      gmroi: skus.map((sku) => ratio(sku.revenue - sku.cogs, sku.avgInventory)),
      dio: skus.map((sku) => ratio(daysInPeriod * sku.avgInventory, sku.cogs)),
      totalTurns: ratio(cogs, stock),
      totalDio: ratio(daysInPeriod * stock, cogs),
      totalGmroi: ratio(grossProfit, stock),
      grossMargin: ratio(grossProfit, revenue),
      arithmeticMeanTurns: defined.length === 0 ? null : mean(defined),
      cogsWeightedHarmonic: ratio(stockedCogs, sellingStock),
      inventoryWeightedMean: ratio(stockedCogs, stock),
    };
  },
});

const balance = { unit: "yuan", range: [0, 1e15] } as const;

export const ccc = calculation({
  name: "turnover.ccc",
  inputs: {
    inventory: num({ ...balance, default: 600_000, reason: "average" }),
    receivables: num({ ...balance, default: 150_000, reason: "platform money not yet released" }),
    payables: num({ ...balance, default: 300_000, reason: "assumption" }),
    deposits: num({ ...balance, default: 0, reason: "customer prepayments (pre-sale)" }),
    revenue: num({ ...balance, open: "low", default: 3_650_000, reason: "of the period" }),
    cogs: num({ ...balance, open: "low", default: 2_190_000, reason: "of the period" }),
    daysInPeriod,
  },
  outputs: {
    dio: { unit: "days", definition: "inventory/cogs*days" },
    dso: { unit: "days", definition: "receivables/revenue*days" },
    dpo: { unit: "days", definition: "payables/cogs*days" },
    ddo: { unit: "days", definition: "deposits/revenue*days" },
    ccc: { unit: "days", definition: "dio+dso-dpo" },
    cccWithDeposits: { unit: "days", definition: "dio+dso-dpo-ddo" },
    cashTiedUp: { unit: "yuan", definition: "inventory+receivables-payables-deposits" },
    cashPerExtraSales: {
      unit: "1",
      definition: "cashTiedUp/revenue: cash needed (negative: released) per yuan of yearly sales",
    },
  },
  compute({ inventory, receivables, payables, deposits, revenue, cogs, daysInPeriod }) {
    const dio = (inventory / cogs) * daysInPeriod;
    const dso = (receivables / revenue) * daysInPeriod;
    const dpo = (payables / cogs) * daysInPeriod;
    const ddo = (deposits / revenue) * daysInPeriod;
    const cashTiedUp = sum([inventory, receivables, -payables, -deposits]);
    return {
      dio,
      dso,
      dpo,
      ddo,
      ccc: sum([dio, dso, -dpo]),
      cccWithDeposits: sum([dio, dso, -dpo, -ddo]),
      cashTiedUp,
      cashPerExtraSales: cashTiedUp / revenue,
    };
  },
});
