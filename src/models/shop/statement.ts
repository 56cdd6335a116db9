import { apportion } from "../math/apportion.ts";
import { half } from "../math/rounding.ts";
import type { QuarterSums } from "./records.ts";

/** A quarter's statement in whole yuan: the lines add up to the profit, each within two yuan of its cents. */

export const incomeLines = ["revenue", "vipFee"] as const;
export const costLines = [
  "cogs",
  "fee",
  "ads",
  "handling",
  "shrink",
  "settings",
  "fixed",
  "oneoff",
  "benefits",
  "clearLoss",
] as const;
export type StatementLine = (typeof incomeLines)[number] | (typeof costLines)[number];

export interface Statement {
  /** Yuan, none negative: what came in, and what went out. */
  readonly lines: { readonly [Line in StatementLine]: number };
  /** Yuan: income less costs, rounded half up. */
  readonly profit: number;
}

function divide<Line extends StatementLine>(total: number, names: readonly Line[], sums: QuarterSums) {
  const { parts } = apportion(
    total,
    names.map((name) => sums[name]),
  );
  return names.map((name, index) => [name, parts[index] as number] as const);
}

/** @param sums a quarter's record, or the sums of several, in cents */
export function statementOf(sums: QuarterSums): Statement {
  const cents = (names: readonly StatementLine[]) => names.reduce((sum, name) => sum + sums[name], 0);
  const profit = half((cents(incomeLines) - cents(costLines)) / 100);
  const income = half(cents(incomeLines) / 100);
  const lines = [...divide(income, incomeLines, sums), ...divide(income - profit, costLines, sums)];
  return { lines: Object.fromEntries(lines) as Statement["lines"], profit };
}
