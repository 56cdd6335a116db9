import { type Formats, format, type Quantity } from "../ui/format.ts";
import type { ViewWords } from "./define.ts";
import type { DrawerWords } from "./tools/words.ts";

type Signs = { readonly more: string; readonly less: string } | undefined;

/**
 * A quantity in words: one that has a side is told by its side and never by a minus sign as well (A is ahead by 3, not
 * B by −3). Nothing is on no side.
 */
export function signedText(words: ViewWords, name: string, quantity: Quantity, formats: Formats): string {
  const signs: Signs = words.signs?.[name];
  const { value } = quantity;
  if (!signs || !value) return format(quantity, formats);
  return (value > 0 ? signs.more : signs.less).replace(
    "{n}",
    format({ ...quantity, value: Math.abs(value) }, formats),
  );
}

interface Ends {
  readonly low: Quantity;
  readonly high: Quantity;
}

/** From where to where a quantity with a side lies; nothing for one without, or without both ends. */
export function signedRange(
  words: ViewWords,
  name: string,
  { low, high }: Ends,
  formats: Formats,
  texts: DrawerWords["spread"],
): string | undefined {
  const signs: Signs = words.signs?.[name];
  if (!signs || low.value === null || high.value === null) return undefined;
  if (low.value < 0 && high.value > 0)
    return texts.across
      .replace("{low}", signedText(words, name, low, formats))
      .replace("{high}", signedText(words, name, high, formats));
  const sizes = [low, high]
    .map((end) => ({ ...end, value: Math.abs(end.value ?? 0) }))
    .sort((p, q) => p.value - q.value)
    .map((end) => format(end, formats)) as [string, string];
  const both = texts.to.replace("{low}", withoutUnit(...sizes)).replace("{high}", sizes[1]);
  return (high.value > 0 ? signs.more : signs.less).replace("{n}", both);
}

/** 94.80萬元 beside 128.01萬元 is 94.80: a unit that both have is said once. */
function withoutUnit(one: string, other: string): string {
  const unit = /[^\d.,\u2212]*$/.exec(one)?.[0] ?? "";
  return unit !== "" && /[^\d.,\u2212]*$/.exec(other)?.[0] === unit ? one.slice(0, -unit.length) : one;
}
