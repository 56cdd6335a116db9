import type { QuarterCause, QuarterCauses } from "../models/shop/causes.ts";
import type { PlayedQuarter } from "../models/shop/game.ts";
import type { Formats } from "../ui/format.ts";
import { count, fill, money, share } from "./amounts.ts";
import type { Named, PlayWords } from "./words.ts";

interface Told {
  readonly words: PlayWords;
  readonly fields: readonly Named[];
  readonly formats: Formats;
}

const priceOff: Readonly<Record<string, number>> = { dump: 0.15, low: 0.07 };

function head(
  { quarter, shop }: PlayedQuarter,
  cause: QuarterCause,
  price: string,
  { words, fields, formats }: Told,
): string {
  const { causes } = words;
  const wanted = count(Math.abs(cause.wanted), formats);
  switch (cause.cause) {
    case "event":
      return quarter.event === "calm" ? "" : fill(causes.event[quarter.event], { wanted });
    case "stockOut":
      return fill(cause.supplyUsedUp === null ? causes.stockOut : causes.stockOutSupply, {
        month: words.month[(cause.worstMonth - 1) % 12] ?? "",
        lost: count(cause.lostInWorstMonth, formats),
        supply: count(cause.supplyUsedUp ?? 0, formats),
      });
    case "overload":
      return fill(causes.overload, {
        load: count(quarter.bossLoad, formats),
        share: share(quarter.attention, formats),
      });
    case "care":
      if (cause.left > 0) return fill(causes.care, { left: count(cause.left, formats) });
      return cause.wanted < 0 ? fill(causes.careFew, { wanted }) : causes.careOther;
    case "price": {
      const part = cause.wantedShare ?? 0;
      // A price that brings fewer when lower, or more when higher, would be another cause's work.
      if (price === "high" && part < 0) return fill(causes.priceUp, { share: share(-part, formats) });
      const off = priceOff[price];
      if (off !== undefined && part > 0)
        return fill(causes.priceDown, { off: share(off, formats), share: share(part, formats) });
      return causes.priceFlat;
    }
    case "switch":
      return fill(causes.switch, { field: fields[shop.field]?.name ?? "" });
    case "shrinkage":
      return fill(causes.shrinkage, { shrink: money(cause.shrink, formats) });
    case "range": {
      const part = cause.wantedShare ?? 0;
      const bought = quarter.assortment === "keep" ? causes.rangeTired : causes.rangeMissed;
      return fill(part > 0 ? causes.rangeLiked : bought, { share: share(Math.abs(part), formats) });
    }
    case "overtime":
      return fill(causes.overtime, { overtime: count(Math.abs(cause.overtime), formats) });
  }
}

/** Chinese sentences follow each other without a space. */
export const joined = (sentences: readonly string[], formats: Formats): string =>
  sentences.filter(Boolean).join(formats.locale.startsWith("zh") ? "" : " ");

/**
 * A cause with its money. The money is named where cash and profit went the same way; where half of a month's sales is
 * still with the platform they may not, and then the pieces stand alone.
 */
function told(played: PlayedQuarter, cause: QuarterCause, price: string, how: Told): string {
  const { causes } = how.words;
  const first = head(played, cause, price, how);
  // What is missing is missing at cost: the same money twice would say nothing.
  if (cause.cause === "shrinkage" || Math.sign(cause.effect) * Math.sign(cause.profit) < 0) return first;
  const tail = fill(cause.effect < 0 ? causes.less : causes.more, {
    money: money(Math.abs(cause.effect), how.formats),
  });
  return joined([first, tail], how.formats);
}

/**
 * What moved the quarter most, with its numbers. Where nothing stood out the largest cause is told as the small one it
 * was; where the cash went is said by `cashSentence`.
 */
export function causeSentence(
  played: PlayedQuarter,
  { leading, causes }: Pick<QuarterCauses, "leading" | "causes">,
  price: string,
  how: Told,
): string {
  if (leading) return told(played, leading, price, how);
  const { none, small } = how.words.causes;
  const largest = causes[0];
  return joined(
    [none, largest ? fill(small, { cause: told(played, largest, price, how) }) : ""],
    how.formats,
  );
}
