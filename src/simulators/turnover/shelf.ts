import { portfolio } from "../../models/turnover/portfolio.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { slowestOf } from "./goods.ts";
import type { parameters } from "./parameters.ts";

export interface Shelved {
  readonly name: string;
  readonly stock: number;
  readonly cogs: number;
  readonly turns: number;
  readonly dio: number | null;
  readonly gmroi: number | null;
  readonly slowest: boolean;
}

export interface ShelfOutcome extends Outcome {
  /** Goods with stock, the fastest first. */
  readonly goods: readonly Shelved[];
  readonly total: number;
  readonly mean: number;
}

/** Within this, the mean of the turns may stand for the turns of the shop. */
const near = 0.05;

/** The turns of a shop: the stock poured out to one level, and the mean that takes every good for as heavy as the next. */
export const shelf = defineView<typeof parameters>()({
  id: "shelf",
  first: ["cleared", "goods"],
  // How much a good can hold is a question of the queue.
  needs: { goods: ["revenue", "cogs", "stock"] },
  more: [],
  figures: ["days", "meanDays", "gmroi", "margin", "slowShare", "freed"],
  headline: "excess",
  evaluate({ goods: given, cleared }: Inputs<typeof parameters>): ShelfOutcome {
    const slowest = slowestOf(given);
    const freed = (given[slowest]?.stock ?? 0) * cleared;
    const goods = given.map((good, index) =>
      index === slowest ? { ...good, stock: good.stock - freed } : good,
    );
    const result = portfolio.compute({
      skus: goods.map(({ revenue, cogs, stock }) => ({ revenue, cogs, avgInventory: stock })),
      daysInPeriod: 365,
    });
    const total = result.totalTurns;
    const mean = result.arithmeticMeanTurns;
    const stock = goods.reduce((sum, good) => sum + good.stock, 0);
    const days = (turns: number | null) => ({ value: turns ? 365 / turns : null, unit: "days", digits: 0 });
    const times = (value: number | null) => ({ value, unit: "times" });
    return {
      verdict: total === null || mean === null || total === 0 ? "empty" : judge(total, mean),
      quantities: {
        total: { ...times(total), tone: "b" },
        mean: { ...times(mean), tone: "a" },
        excess: times(total === null || mean === null ? 0 : mean - total),
        days: { ...days(total), tone: "b" },
        meanDays: { ...days(mean), tone: "a" },
        gmroi: { value: result.totalGmroi, unit: "ratio" },
        margin: { value: result.grossMargin, unit: "percent", digits: 1 },
        slowShare: {
          value: stock > 0 ? (goods[slowest]?.stock ?? 0) / stock : null,
          unit: "percent",
          digits: 0,
          tone: "answer",
        },
        freed: { value: freed, unit: "yuan" },
        stock: { value: stock, unit: "yuan" },
        cogs: { value: goods.reduce((sum, good) => sum + good.cogs, 0), unit: "yuan" },
        count: { value: result.turns.filter((turns) => turns !== null).length, unit: "ratio" },
      },
      goods: goods
        .flatMap(({ name, cogs, stock: held }, index) => {
          const turns = result.turns[index];
          if (turns === null || turns === undefined) return [];
          const [dio, gmroi] = [result.dio[index] ?? null, result.gmroi[index] ?? null];
          return [{ name, stock: held, cogs, turns, dio, gmroi, slowest: index === slowest }];
        })
        .sort((p, q) => q.turns - p.turns),
      total: total ?? 0,
      mean: mean ?? 0,
    };
  },
});

function judge(total: number, mean: number): string {
  if (mean > total * (1 + near)) return "flattered";
  return mean < total * (1 - near) ? "belittled" : "close";
}
