import { readCell, type Unread } from "./cells.ts";
import { readLines } from "./delimited.ts";
import { findHeading } from "./heading.ts";
import type { ImportedRow } from "./rows.ts";
import type { Target } from "./target.ts";

/** Cells for a grid from one of its cells on, as a spreadsheet fills them. */
export interface ImportedCells {
  readonly rows: readonly ImportedRow[];
  readonly cells: number;
  /** Cells that were there and could not be taken: they become empty. */
  readonly unread: readonly Unread[];
  /** Columns to the right of the last one of ours. */
  readonly beyond: number;
  /** The first line names columns of ours: that is a table of its own, not a block of cells. */
  readonly isTable: boolean;
}

/** A block of cells for the columns from `first` on. A block has no heading, so that every cell stays in its place. */
export function importCells(text: string, target: Target, first: number): ImportedCells {
  const lines = readLines(text, target.most + 1);
  const columns = target.columns.slice(first);
  const unread: Unread[] = [];
  let cells = 0;
  const rows = lines.slice(0, target.most).map((line) =>
    Object.fromEntries(
      columns.slice(0, line.length).map((column, at) => {
        const { cell, why } = readCell(line[at] ?? "", column, 1);
        if (why) unread.push(why);
        cells++;
        return [column.key, cell];
      }),
    ),
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  const heading = findHeading(lines, target);
  return {
    rows,
    cells,
    unread,
    beyond: Math.max(0, width - columns.length),
    isTable:
      heading.at === 0 && heading.titles.length > 0 && lines.length > 1 && isNamed(heading.titles, target),
  };
}

const isNamed = (titles: readonly string[], target: Target) =>
  findHeading([[...titles]], target).at === 0 &&
  titles.every((title) => readCell(title, { key: "", kind: "number", unit: "ratio", names: [] }, 1).why);
