import { loadStyle } from "./load-style.ts";

type Lines<K extends string> = Readonly<Record<K, string>>;

/** What the drawers say, from `content/<locale>/labels/interface.yaml`, key `drawers`. */
export interface DrawerWords extends Lines<"close" | "slow" | "broken"> {
  readonly span: Lines<"low" | "high" | "back" | "note" | "swapped">;
  readonly spread: Lines<
    | "sentence"
    | "same"
    | "none"
    | "running"
    | "cancel"
    | "cancelled"
    | "again"
    | "title"
    | "finding"
    | "table"
    | "start"
    | "end"
    | "count"
    | "p10"
    | "p50"
    | "p90"
    | "missing"
    | "how"
  >;
  readonly drivers: Lines<
    | "title"
    | "loading"
    | "first"
    | "firstSpan"
    | "none"
    | "chart"
    | "chartSpan"
    | "table"
    | "input"
    | "atLow"
    | "atHigh"
    | "correlation"
    | "share"
    | "lower"
    | "higher"
  >;
  readonly turns: Lines<
    "title" | "note" | "input" | "now" | "at" | "distance" | "never" | "up" | "down" | "set"
  >;
  readonly compare: Lines<
    "caption" | "what" | "now" | "difference" | "same" | "name" | "nth" | "back" | "unpin" | "other"
  >;
  readonly take: Lines<
    | "title"
    | "svg"
    | "png"
    | "csv"
    | "print"
    | "embed"
    | "embedNote"
    | "embedCode"
    | "copy"
    | "copied"
    | "saved"
    | "unsaved"
    | "noPicture"
    | "inputs"
    | "results"
    | "value"
    | "low"
    | "high"
    | "unit"
    | "address"
    | "date"
    | "stamp"
    | "more"
  >;
  readonly shop: Lines<
    | "title"
    | "note"
    | "empty"
    | "what"
    | "mine"
    | "here"
    | "use"
    | "store"
    | "forget"
    | "stored"
    | "used"
    | "forgotten"
    | "newer"
    | "outside"
  >;
  readonly help: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
  readonly share: Lines<
    "title" | "link" | "copy" | "copied" | "privately" | "privatelyNote" | "qr" | "send" | "close"
  >;
  readonly table: Lines<
    | "add"
    | "remove"
    | "up"
    | "down"
    | "actions"
    | "paste"
    | "pasteNote"
    | "pasted"
    | "full"
    | "least"
    | "reset"
    | "row"
    | "replace"
    | "append"
    | "nothing"
    | "file"
    | "encoding"
    | "doubt"
    | "preview"
    | "found"
    | "heading"
    | "noHeading"
    | "unknown"
    | "absent"
    | "ignored"
    | "unfit"
    | "totals"
    | "withTotals"
    | "empty"
    | "emptyCell"
    | "which"
    | "nowhere"
    | "nth"
    | "example"
    | "derive"
    | "deriveNot"
    | "deriveColumn"
    | "derivePercent"
    | "filled"
    | "filledEmpty"
    | "beyond"
    | "blank"
    | "kept"
    | "reading"
    | "workbook"
    | "large"
    | "slow"
    | "broken"
  > & { readonly why: Lines<"unreadable" | "comma" | "share" | "unit" | "outside" | "whole" | "option"> };
}

const known = new Map<string, Promise<DrawerWords>>();

/** Fetched once, with the stylesheet of the drawers, when something beyond the first picture is first wanted. A failure may be tried again. */
export function loadWords(address: string): Promise<DrawerWords> {
  const words = known.get(address) ?? fetchWords(address);
  known.set(address, words);
  words.catch(() => known.delete(address));
  return words;
}

async function fetchWords(address: string): Promise<DrawerWords> {
  const [response] = await Promise.all([
    fetch(address),
    loadStyle(new URL("../../styles/drawers.css", import.meta.url)),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as DrawerWords;
}
