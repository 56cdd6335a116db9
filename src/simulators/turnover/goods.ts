import type { Inputs } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export type Good = Inputs<typeof parameters>["goods"][number];

/** Yuan of gross profit a year for each yuan in stock, after the costs that follow the price; null without stock. */
export function yieldOf({ revenue, cogs, stock }: Good, opexRate: number): number | null {
  return stock > 0 ? (revenue * (1 - opexRate) - cogs) / stock : null;
}

/** The good that holds on to its money longest: where clearing out begins. */
export function slowestOf(goods: readonly Good[]): number {
  let slowest = -1;
  for (const [index, { cogs, stock }] of goods.entries()) {
    const other = goods[slowest];
    // cogs/stock compared by cross-multiplication: a good without stock holds nothing.
    if (stock > 0 && (other === undefined || cogs * other.stock < other.cogs * stock)) slowest = index;
  }
  return slowest;
}
