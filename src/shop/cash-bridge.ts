import { half } from "../models/math/rounding.ts";
import type { Shop } from "../models/shop/shop.ts";
import type { Formats } from "../ui/format.ts";
import { fill, money } from "./amounts.ts";
import type { PlayWords } from "./words.ts";

/** From the profit of a quarter to the change of its cash: the money that is elsewhere than in the till. */

const places = ["receivable", "stock", "owed"] as const;
type Place = (typeof places)[number];

export interface BridgeLine {
  readonly name: `${Place}${"Up" | "Down"}`;
  /** What it did to the cash: in cents, and in whole yuan that add up. */
  readonly cents: number;
  readonly yuan: number;
}

export interface Bridge {
  /** Only those that moved. */
  readonly lines: readonly BridgeLine[];
  /** Whole yuan: profit and lines together. */
  readonly change: number;
}

const held = ({ receivable, inventoryCost, payable, deposits }: Shop) => ({
  receivable,
  stock: inventoryCost,
  owed: payable + deposits,
});

/** @param profit of the quarter in whole yuan, as its statement says it */
export function cashBridge(before: Shop, after: Shop, profit: number): Bridge {
  const [from, to] = [held(before), held(after)];
  const change = half((after.cash - before.cash) / 100);
  const lines = places.flatMap((place) => {
    const grown = to[place] - from[place];
    if (grown === 0) return [];
    const cents = place === "owed" ? grown : -grown;
    return [{ name: `${place}${grown > 0 ? "Up" : "Down"}` as const, cents, yuan: half(cents / 100) }];
  });
  const rest = change - profit - lines.reduce((sum, { yuan }) => sum + yuan, 0);
  // The yuan that rounding leaves goes to the largest line, where it is least.
  const largest = Math.max(...lines.map(({ cents }) => Math.abs(cents)));
  const at = lines.findIndex(({ cents }) => Math.abs(cents) === largest);
  return {
    lines: lines.map((line, index) => (index === at ? { ...line, yuan: line.yuan + rest } : line)),
    change,
  };
}

/** Profit and cash in one sentence, with the largest of what lies between them where it is no trifle. */
export function cashSentence(
  { lines, change }: Bridge,
  { profit, revenue }: { readonly profit: number; readonly revenue: number },
  words: PlayWords["bridge"],
  formats: Formats,
): string {
  const largest = lines.toSorted((a, b) => Math.abs(b.cents) - Math.abs(a.cents))[0];
  const yuan = (value: number) => money(Math.abs(value) * 100, formats);
  const values = {
    result: fill(profit < 0 ? words.lost : words.earned, { n: yuan(profit) }),
    cash: fill(change < 0 ? words.less : words.more, { n: yuan(change) }),
  };
  if (!largest || Math.abs(largest.cents) < 0.02 * revenue) return fill(words.plain, values);
  return fill(words.mostly, { ...values, what: fill(words[largest.name], { n: yuan(largest.yuan) }) });
}
