import { type ReadCell, readCell, type Unread } from "./cells.ts";
import { type Day, dayOf, saysPercent } from "./spoken.ts";
import type { Choices, Target, TargetColumn } from "./target.ts";

export type ImportedRow = Readonly<Record<string, number | string>>;

/** A cell that was there and stays empty. */
export interface UnreadCell {
  readonly row: number;
  readonly key: string;
  readonly text: string;
  readonly why: Unread;
}

export type Placed = Readonly<Record<string, number | null>>;
/** What the bare numbers of a column are multiplied by, or why they are no numbers of ours. */
export type Scales = ReadonlyMap<string, number | "share" | "unit">;

export interface ReadRows {
  readonly rows: readonly ImportedRow[];
  /** The first twenty. */
  readonly unread: readonly UnreadCell[];
  readonly unreadCells: number;
}

/** Whether a column is to be reckoned from another because a person has said so. */
export function isDerived(key: string, { derive }: Target, { share }: Choices, places: Placed): boolean {
  return (
    derive?.key === key &&
    share !== undefined &&
    typeof places[key] !== "number" &&
    typeof places[derive.from] === "number"
  );
}

/**
 * Whether a line has more cells than the heading and they may be the parts of 1,234 without quotes: then nobody knows
 * which belong together, and none of its numbers is read.
 */
function isSplit(line: readonly string[], width: number): boolean {
  const cells = line.map((cell) => cell.trim());
  const last = cells.findLastIndex((cell) => cell !== "");
  return (
    width > 0 &&
    last >= width &&
    cells.some(
      (cell, at) => /^\D{0,3}\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\D{0,2}$/.test(cells[at + 1] ?? ""),
    )
  );
}

/** Lines of cells as rows of ours. What is not there or does not fit is an empty cell, never another number. */
export function readRows(
  lines: readonly (readonly string[])[],
  target: Target,
  places: Placed,
  scales: Scales,
  choices: Choices,
  width: number,
): ReadRows {
  const unread: UnreadCell[] = [];
  let unreadCells = 0;
  const { date, derive } = target;
  const datePlace =
    date && typeof places[date.month] === "number" && places[date.month] === places[date.day]
      ? places[date.month]
      : undefined;
  // 18/6 can only be a day and a month; then so are the others of the column.
  const dayFirst =
    typeof datePlace === "number" &&
    lines.some((line) => {
      const day = dayOf(line[datePlace] ?? "");
      return day !== undefined && !day.named && day.first > 12;
    });

  const told = (text: string, row: number, { key }: TargetColumn, { cell, why }: ReadCell) => {
    if (why !== undefined) {
      unreadCells++;
      if (unread.length < 20) unread.push({ row, key, text: text.trim().slice(0, 40), why });
    }
    return cell;
  };
  const partOf = (day: Day | undefined, column: TargetColumn): ReadCell => {
    if (!day) return { cell: "", why: "unreadable" };
    const turned = dayFirst && !day.named;
    const [month, inMonth] = turned ? [day.second, day.first] : [day.first, day.second];
    // A day that no year has gives neither half.
    const met = new Date(Date.UTC(2000, month - 1, inMonth));
    if (met.getUTCMonth() !== month - 1 || met.getUTCDate() !== inMonth) return { cell: "", why: "outside" };
    return readCell(String(column.key === date?.month ? month : inMonth), column, 1);
  };
  const cellOf = (line: readonly string[], row: number, column: TargetColumn) => {
    const place = places[column.key];
    const raw = (typeof place === "number" ? line[place] : undefined) ?? "";
    if (raw.trim() === "") return "";
    if (typeof datePlace === "number" && place === datePlace)
      return told(raw, row, column, partOf(dayOf(raw), column));
    const scale = scales.get(column.key) ?? 1;
    if (column.kind === "number" && isSplit(line, width))
      return told(raw, row, column, { cell: "", why: "comma" });
    return told(
      raw,
      row,
      column,
      typeof scale === "string" ? { cell: "", why: scale } : readCell(raw, column, scale),
    );
  };
  // 0.35 in a column where no bare number is above 1 is a share as spreadsheets keep it, also beside one of 35%.
  const isFraction = (place: number) => {
    const cells = lines.map((line) => line[place]?.trim() ?? "").filter((cell) => !saysPercent(cell));
    return cells.every((cell) => /^-?(?:0?(?:[.,]\d+)?|1(?:[.,]0+)?)$/.test(cell));
  };
  const fraction = choices.share && "column" in choices.share && isFraction(choices.share.column);
  const shareOf = (line: readonly string[], row: number) => {
    const { share } = choices;
    if (!share || "percent" in share) return share?.percent;
    const raw = line[share.column] ?? "";
    const column: TargetColumn = {
      key: derive?.key ?? "",
      kind: "number",
      unit: "percent",
      names: [],
      max: 100,
    };
    const cell = told(raw, row, column, readCell(raw, column, 1));
    return typeof cell === "number" ? (fraction && !saysPercent(raw) ? cell * 100 : cell) : undefined;
  };

  const rows = lines.map((line, row) => {
    const cells: Record<string, number | string> = {};
    for (const column of target.columns) cells[column.key] = cellOf(line, row, column);
    if (derive && isDerived(derive.key, target, choices, places)) {
      const [share, from] = [shareOf(line, row), cells[derive.from]];
      const column = target.columns.find(({ key }) => key === derive.key);
      if (column && typeof from === "number" && share !== undefined) {
        const reckoned = String(Number(((from * (100 - share)) / 100).toPrecision(12)));
        cells[derive.key] = told(reckoned, row, column, readCell(reckoned, column, 1));
      }
    }
    return cells;
  });
  return { rows, unread, unreadCells };
}
