import { readNumber } from "../ui/parse.ts";
import { isUnit, namedBy } from "./names.ts";
import { saysMultiple, unitsOfPreface, unitWord } from "./spoken.ts";
import type { Target } from "./target.ts";

/** The heading may stand below this many lines of title. */
const searched = 40;

export interface Heading {
  /** Its place among the lines; −1 where no line is one. */
  readonly at: number;
  readonly titles: readonly string[];
  /** The units that a line under the heading gives, by column. */
  readonly units: readonly string[];
  /** The unit that a line above it gives for all amounts of money; "" for none. */
  readonly unit: string;
  /** Where the rows begin. */
  readonly from: number;
}

const filled = (line: readonly string[]) => line.filter((cell) => cell.trim() !== "");
export const isNumber = (cell: string) => readNumber(cell).value !== undefined;

/** The line that names columns of ours: two of them, or one in a line that holds no number; the best, then the first. */
export function findHeading(lines: readonly (readonly string[])[], target: Target): Heading {
  const names = [
    ...target.columns.map((column) => column.names),
    ...(target.date ? [target.date.names] : []),
    ...(target.derive ? [target.derive.share] : []),
  ];
  let best = { at: -1, known: 0 };
  for (const [at, line] of lines.slice(0, searched).entries()) {
    const cells = filled(line);
    const known = names.filter((called) => cells.some((cell) => namedBy(cell, called))).length;
    // A title such as 營收 alone is no heading where the lines below are wider.
    const alone = cells.length === 1 && lines.slice(at + 1, at + 4).some((next) => filled(next).length > 1);
    const enough = known > 1 || (known === 1 && !alone && !cells.some(isNumber));
    if (enough && known > best.known) best = { at, known };
  }
  if (best.at < 0) best.at = unknownHeading(lines);
  if (best.at < 0) return { at: -1, titles: [], units: [], unit: "", from: 0 };
  const [from, units] = below(lines, best.at + 1);
  const above = lines.slice(0, best.at).flatMap(unitsOfPreface);
  return {
    at: best.at,
    titles: lines[best.at] ?? [],
    units,
    // A multiple that is not understood stays: then no amount is read, and it is said.
    unit: above.find(isUnit) ?? above.find(saysMultiple) ?? "",
    from,
  };
}

/** A first line of words alone with numbers under it names columns, whatever they are. */
function unknownHeading(lines: readonly (readonly string[])[]): number {
  const widest = Math.max(...lines.slice(0, searched).map((line) => filled(line).length));
  const at = lines.slice(0, searched).findIndex((line) => filled(line).length >= Math.max(2, widest / 2));
  const head = lines[at];
  if (!head || filled(head).some(isNumber)) return -1;
  return lines.slice(at + 1, at + 20).some((line) => line.some(isNumber)) || lines.length > at + 1 ? at : -1;
}

/** Under a heading may stand a line of units, of explanations or of dashes. */
function below(
  lines: readonly (readonly string[])[],
  at: number,
): readonly [from: number, units: readonly string[]] {
  const line = lines[at] ?? [];
  const cells = filled(line);
  if (cells.length === 0) return [at, []];
  if (cells.every((cell) => /^\s*:?[-=_]{2,}:?\s*$/.test(cell))) return below(lines, at + 1);
  const units = line.map((cell) => unitWord(cell.replace(/^[\s(\uff08[]+|[\s)\uff09\]]+$/g, "")));
  const isLine =
    units.some(isUnit) &&
    line.every((cell, index) => cell.trim() === "" || isUnit(units[index] ?? "") || !isNumber(cell));
  return isLine && !cells.some(isNumber) && cells.length > 1
    ? [at + 1, units.map((unit) => (isUnit(unit) ? unit : ""))]
    : [at, []];
}
