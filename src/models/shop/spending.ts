import { type Decision, indexOf, monthlyCost, type Square } from "./board.ts";
import { switchCost, testCost } from "./economics.ts";
import type { PlayedQuarter } from "./game.ts";

/** Squares that cost money of their own; a price, a depth of stock and a goal are free and act through the sales. */
export const spendingSquares = [
  "field",
  "assortment",
  "traffic",
  "ties",
  "procedures",
  "information",
  "membership",
] as const satisfies readonly Square[];
export type SpendingSquare = (typeof spendingSquares)[number];

export interface Spending {
  /** Cents over all months played: what sales left after goods, fee, packing and what went missing. */
  readonly kept: number;
  /** Rent and basic team. */
  readonly fixed: number;
  readonly squares: Readonly<Record<SpendingSquare, number>>;
  readonly profit: number;
}

/** Where the money of a game went: what its sales left, less rent and the squares, is its profit to the cent. */
export function spendingOf(played: readonly PlayedQuarter[], decisions: readonly Decision[]): Spending {
  const squares = Object.fromEntries(spendingSquares.map((square) => [square, 0])) as Record<
    SpendingSquare,
    number
  >;
  let [kept, fixed, profit] = [0, 0, 0];
  for (const [at, { months, quarter }] of played.entries()) {
    const decision = decisions[at] as Decision;
    const content = decision.traffic === "content" ? monthlyCost.traffic[3] : 0;
    const test = quarter.assortment === "test" ? testCost : 0;
    squares.field += quarter.oneoff - test === switchCost ? switchCost : 0;
    squares.assortment += test + quarter.clearLoss;
    squares.traffic += quarter.ads + months.length * content;
    squares.ties += months.length * (monthlyCost.ties[indexOf("ties", decision.ties)] as number);
    squares.procedures +=
      months.length * (monthlyCost.procedures[indexOf("procedures", decision.procedures)] as number);
    squares.information += months.length * (monthlyCost.info[indexOf("info", decision.info)] as number);
    squares.membership +=
      quarter.benefits +
      months.length *
        ((monthlyCost.staff[indexOf("staff", decision.staff)] as number) +
          (decision.vip ? monthlyCost.vip : 0));
    kept += quarter.revenue + quarter.vipFee - quarter.cogs - quarter.fee - quarter.handling - quarter.shrink;
    fixed += quarter.fixed;
    profit += quarter.profit;
  }
  return { kept, fixed, squares, profit };
}
