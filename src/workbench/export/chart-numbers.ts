import type { Formats } from "../../ui/format.ts";
import { parseNumber } from "../../ui/parse.ts";
import type { Cell } from "./write-csv.ts";

/**
 * The table of a picture for a spreadsheet: where every cell of a column is a number in one unit, the unit goes into
 * the heading and the numbers stand bare. The first column names the rows; what is no number stays a text.
 */
export function bareNumbers(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  formats: Formats,
): Cell[][] {
  const units = head.map((_, at) =>
    at === 0
      ? undefined
      : unitOf(
          rows.map((row) => row[at] ?? ""),
          formats,
        ),
  );
  const titles = head.map((title, at) => {
    const words = units[at] === undefined ? "" : wordsOf(units[at], formats).at(-1)?.trim();
    return words ? `${title} (${words})` : title;
  });
  const body = rows.map((row) =>
    row.map((text, at): Cell => {
      const unit = units[at];
      return unit === undefined ? text : (numberIn(text, unit, formats) ?? null);
    }),
  );
  return [titles, ...body];
}

const isNothing = (text: string) => text === "" || text === "\u2014";

/** What stands behind a number of a unit, in each form; nothing where words stand before it. */
function wordsOf(unit: string, { units }: Formats): string[] {
  const words = units[unit] ?? "{n}";
  return (typeof words === "string" ? [words] : [words.one, words.other]).flatMap((template) =>
    template.startsWith("{n}") ? [template.slice(3)] : [],
  );
}

function numberIn(text: string, unit: string, formats: Formats): number | undefined {
  if (isNothing(text)) return undefined;
  for (const behind of wordsOf(unit, formats)) {
    const digits = text.endsWith(behind) ? text.slice(0, text.length - behind.length) : "";
    if (/^[\u2212-]?[\d.,]+[^\d\s]?$/u.test(digits)) return parseNumber(digits);
  }
  return undefined;
}

/** The unit in which every cell is a number: one with words before one without. */
function unitOf(texts: readonly string[], formats: Formats): string | undefined {
  const filled = texts.filter((text) => !isNothing(text));
  if (filled.length === 0) return undefined;
  const names = [
    ...Object.keys(formats.units).filter((unit) => wordsOf(unit, formats).some(Boolean)),
    "ratio",
  ];
  return names.find((unit) => filled.every((text) => numberIn(text, unit, formats) !== undefined));
}
