import { readNumber } from "../ui/parse.ts";
import { bare, remarkMarks, saysMultiple, unitWord, withoutLead } from "./spoken.ts";

/** How a heading says a name: its length in letters, and the unit that stands with it. */
export interface Named {
  readonly weight: number;
  /** As a number is written with it, such as `萬元` or `%`; "" for none. */
  readonly unit: string;
}

/**
 * Whether a heading says one of these names, with or without a unit (`營收(萬元)`, `營收/千元`, `Revenue, k`) or a
 * remark in brackets behind it, a number or what a pivot table writes before it. `undefined` if it says something else.
 */
export function namedBy(heading: string, names: readonly string[]): Named | undefined {
  const said = withoutLead(bare(heading));
  if (said === "") return undefined;
  let best: Named | undefined;
  for (const name of names) {
    const known = bare(name);
    if (known === "" || !said.startsWith(known)) continue;
    const rest = said.slice(known.length);
    const unit = unitBehind(rest);
    if (unit !== undefined && known.length > (best?.weight ?? 0)) best = { weight: known.length, unit };
  }
  return best;
}

/** The unit behind a name; "" where there is nothing or a remark, `undefined` where the name goes on. */
function unitBehind(rest: string): string | undefined {
  if (rest === "") return "";
  const bracketed = /^ ?[([]([^)\]]*)[)\]]? ?$/.exec(rest)?.[1];
  const marked = /^ ?[/,:_-] ?(.+)$/.exec(rest)?.[1];
  const inner = bracketed ?? marked ?? rest;
  // 營收（未稅，萬元）: one of the remarks is the unit.
  const units = inner.split(remarkMarks).map(unitWord);
  const unit = units.find(isUnit) ?? units.find(saysMultiple) ?? unitWord(inner);
  if (isUnit(unit) || saysMultiple(unit)) return unit;
  return bracketed === undefined ? undefined : "";
}

/** Whether a number may stand before it. */
export const isUnit = (word: string) =>
  /[\p{L}%\u2030$\u00a5\u20ac\u00a3]/u.test(word) &&
  !/\d/.test(word) &&
  readNumber(`1${/^[a-z]/.test(word) ? " " : ""}${word}`).value !== undefined;

/** What a cell that holds a bare number is multiplied by, where its heading has a unit: 10,000 for 萬元 in a box of yuan. */
export function scaleOf(unit: string, into: string): number | "share" | "unit" {
  if (unit === "") return 1;
  const { value, refused } = readNumber(`1${/^[a-z]/.test(unit) ? " " : ""}${unit}`, { unit: into });
  return value ?? (refused === "share" ? "share" : "unit");
}
