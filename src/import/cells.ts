import { plainText } from "../link/plain.ts";
import { type Refusal, readNumber } from "../ui/parse.ts";
import { bare } from "./spoken.ts";
import type { TargetColumn } from "./target.ts";

/** Why a cell stays empty: it says no number, or one that does not fit the column. */
export type Unread = Exclude<Refusal, "empty"> | "outside" | "whole" | "option";

export type ReadCell = { readonly cell: number | string; readonly why?: Unread };

/** Our own files, and others, guard a text that would run as a formula with an apostrophe. */
const guard = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

const bareNumber = /^[\s\d.,\u3002'\u2019_()+\-$\u00a5\u20ac\u00a3\u2010-\u2015\u2212]+$/;

/** A cell for a column of ours; `scale` is that of its heading and counts only where the cell names no unit of its own. */
export function readCell(raw: string, column: TargetColumn, scale: number): ReadCell {
  if (column.kind === "text") return { cell: plainText(raw.replace(guard, ""), column.max ?? 80) };
  if (column.kind === "choice") {
    const said = bare(raw);
    if (said === "") return { cell: "" };
    const found = Object.entries(column.options ?? {}).find(([key, names]) =>
      [key, ...names].some((name) => bare(name) === said),
    );
    return found ? { cell: found[0] } : { cell: "", why: "option" };
  }
  const { value, refused } = readNumber(raw, { unit: column.unit });
  if (refused !== undefined) return refused === "empty" ? { cell: "" } : { cell: "", why: refused };
  const scaled = scale !== 1 && bareNumber.test(raw.normalize("NFKC")) ? times(value, scale) : value;
  if (scaled < (column.min ?? Number.NEGATIVE_INFINITY) || scaled > (column.max ?? Number.POSITIVE_INFINITY))
    return { cell: "", why: "outside" };
  if (column.integer && !Number.isInteger(scaled)) return { cell: "", why: "whole" };
  return { cell: scaled };
}

/** Exact where the scale is a power of ten. */
function times(value: number, scale: number): number {
  const power = Math.log10(scale);
  const text = String(value);
  return Number.isInteger(power) && !text.includes("e")
    ? Number(`${text}e${power}`)
    : Number((value * scale).toPrecision(15));
}
