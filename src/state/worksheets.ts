import { entriesOf, openDocument } from "./document.ts";
import { load, onOtherTab, save } from "./storage.ts";

/**
 * What a reader typed into the boxes of the worksheets, as it was typed: chapter → number of the row → text. It
 * never leaves the device; a number goes to a simulator only at the press of a button.
 */
const key = "jiusi.worksheets";
const version = 1;
/** As many characters as a box takes. */
export const longest = 60;

export type Worksheets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Anything but what this version wrote is left out; `undefined` is a newer version's document. */
export function readWorksheets(text: string | null): Worksheets | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  return Object.fromEntries(
    entriesOf(document.data).flatMap(([slug, rows]): [string, Record<string, string>][] => {
      const kept = entriesOf(rows).filter(
        (row): row is [string, string] =>
          /^[1-9]\d?$/.test(row[0]) &&
          typeof row[1] === "string" &&
          row[1].trim() !== "" &&
          row[1].length <= longest,
      );
      return /^[a-z]{1,20}$/.test(slug) && kept.length > 0 ? [[slug, Object.fromEntries(kept)]] : [];
    }),
  );
}

/** Both, box by box; where both have words, those of `other`. */
export function mergeWorksheets(one: Worksheets, other: Worksheets): Worksheets {
  const slugs = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(slugs.map((slug) => [slug, { ...one[slug], ...other[slug] }]));
}

export const countBoxes = (sheets: Worksheets): number =>
  Object.values(sheets).reduce((sum, rows) => sum + Object.keys(rows).length, 0);

/** Tells what is kept of the worksheet of `slug`, now and whenever another tab changes it. */
export function followWorksheet(
  slug: string,
  listener: (rows: Readonly<Record<string, string>>) => void,
): void {
  const tell = () => listener(readWorksheets(load(key))?.[slug] ?? {});
  tell();
  onOtherTab(key, tell);
}

/** Keeps the text of one box beside what other tabs have kept; a newer version's document is left alone. */
export function keepBox(slug: string, row: string, text: string): void {
  const kept = readWorksheets(load(key));
  if (!kept) return;
  const { [row]: _, ...others } = kept[slug] ?? {};
  const rows = text.trim() === "" ? others : { ...others, [row]: text.slice(0, longest) };
  const { [slug]: __, ...sheets } = kept;
  save(
    key,
    JSON.stringify({
      v: version,
      data: Object.keys(rows).length === 0 ? sheets : { ...sheets, [slug]: rows },
    }),
  );
}
