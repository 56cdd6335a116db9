import { sum } from "../math/summation.ts";
import { calculation, list, num, obj } from "../schema.ts";
import { compare } from "./compare.ts";
import { profitOf, type SeasonTerms, stockFor } from "./season.ts";

/** How much to buy before the season: the newsvendor, with a normal demand and with a table. */

const { price, cost, salvage } = compare.inputs;
const goodwill = num({
  unit: "yuan",
  range: [0, 1e7],
  default: 0,
  reason: "extra loss per unsatisfied customer",
});
const terms = { price, cost, salvage, goodwill };

const costBelowPrice = ({ cost, price }: SeasonTerms) => (cost >= price ? "cost" : undefined);
const salvageBelowCost = ({ salvage, cost }: SeasonTerms) => (salvage >= cost ? "salvage" : undefined);

export const newsvendor = calculation({
  name: "inversion.newsvendor",
  inputs: {
    ...terms,
    mean: num({
      unit: "units",
      range: [0, 1e9],
      open: "low",
      default: 1000,
      reason: "season demand forecast",
    }),
    sd: num({
      unit: "units",
      range: [0, 1e9],
      default: 400,
      reason: "forecast error; must not exceed the mean",
    }),
    orderQty: num({
      unit: "units",
      range: [0, 1e10],
      nullable: true,
      default: null,
      reason: "null: order the optimum",
    }),
  },
  outputs: {
    cu: { unit: "yuan", definition: "price-cost+goodwill" },
    co: { unit: "yuan", definition: "cost-salvage" },
    criticalRatio: { unit: "1", definition: "cu/(cu+co)" },
    zStar: { unit: "1", definition: "normal quantile of criticalRatio" },
    qStar: { unit: "units", definition: "max(0, mean+sd*zStar)" },
    orderQty: { unit: "units", definition: "quantity evaluated" },
    inStockProb: { unit: "1", definition: "P(D<=Q)" },
    expectedSales: { unit: "units", definition: "mean-sd*L((Q-mean)/sd)" },
    expectedLost: { unit: "units", definition: "mean-expectedSales" },
    expectedLeftover: { unit: "units", definition: "Q-expectedSales" },
    fillRate: { unit: "1", definition: "expectedSales/mean" },
    expectedProfit: { unit: "yuan", definition: "at orderQty" },
    maxProfit: { unit: "yuan", definition: "at qStar" },
    perfectInfoProfit: { unit: "yuan", definition: "(price-cost)*mean" },
    costOfUncertainty: {
      unit: "yuan",
      definition: "perfectInfoProfit-maxProfit",
    },
    probNegativeDemand: {
      unit: "1",
      definition: "P(D<0): quality of the normal approximation; 0 if sd=0",
    },
  },
  rules: [costBelowPrice, salvageBelowCost, ({ sd, mean }) => (sd > mean ? "sd" : undefined)],
  compute: ({ orderQty, ...season }) => stockFor(season, orderQty),
});

interface Chance {
  readonly d: number;
  readonly p: number;
}

function firstNotRising(demand: readonly Chance[]): number {
  return demand.findIndex(({ d }, index) => index > 0 && d <= (demand[index - 1] as Chance).d);
}

export const newsvendorDiscrete = calculation({
  name: "inversion.newsvendorDiscrete",
  inputs: {
    ...terms,
    demand: list({
      of: obj({
        fields: {
          d: num({ unit: "units", range: [0, 1e9] }),
          p: num({ unit: "1", range: [0, 1] }),
        },
      }),
      reason: "strictly increasing d; probabilities sum to 1 (1e-9)",
    }),
  },
  outputs: {
    criticalRatio: { unit: "1", definition: "cu/(cu+co)" },
    qStar: {
      unit: "units",
      definition: "smallest d with F(d) >= criticalRatio-1e-12",
    },
    meanDemand: { unit: "units", definition: "sum of p*d" },
    profits: {
      unit: "yuan",
      definition: "expected profit when ordering each listed d",
    },
    maxProfit: { unit: "yuan", definition: "profit at qStar" },
    perfectInfoProfit: { unit: "yuan", definition: "(price-cost)*meanDemand" },
    evpi: { unit: "yuan", definition: "perfectInfoProfit-maxProfit" },
  },
  rules: [
    costBelowPrice,
    salvageBelowCost,
    ({ demand }) => {
      const index = firstNotRising(demand);
      return index < 0 ? undefined : `demand[${index}].d`;
    },
    ({ demand }) => (Math.abs(sum(demand.map(({ p }) => p)) - 1) > 1e-9 ? "demand" : undefined),
  ],
  compute(inputs) {
    const { demand } = inputs;
    const cu = inputs.price - inputs.cost + inputs.goodwill;
    const criticalRatio = cu / (cu + inputs.cost - inputs.salvage);
    const meanDemand = sum(demand.map(({ d, p }) => p * d));
    const chances = running(demand.map(({ p }) => p));
    const sales = running(demand.map(({ d, p }) => p * d));
    const certain = chances.at(-1) as number;
    const profits = demand.map(({ d }, index) => {
      const sold = (sales[index] as number) + d * (certain - (chances[index] as number));
      return profitOf(inputs, d * certain, sold, meanDemand - sold) - inputs.cost * d * (1 - certain);
    });
    const found = chances.findIndex((chance) => chance >= criticalRatio - 1e-12);
    const best = found < 0 ? demand.length - 1 : found;
    const maxProfit = profits[best] as number;
    const perfectInfoProfit = (inputs.price - inputs.cost) * meanDemand;
    return {
      criticalRatio,
      qStar: (demand[best] as Chance).d,
      meanDemand,
      profits,
      maxProfit,
      perfectInfoProfit,
      evpi: perfectInfoProfit - maxProfit,
    };
  },
});

/** Sums of the first, the first two, … terms. */
function running(terms: readonly number[]): number[] {
  let total = 0;
  return terms.map((term) => {
    total += term;
    return total;
  });
}
