import { plainText } from "./plain.ts";
import type { Column, Row, Table, TableField } from "./scheme.ts";

/** A table as text: the rows as lists in the order of the columns. */
export function writeTable(field: TableField, table: Table): string {
  return JSON.stringify(table.map((row) => field.columns.map(({ key }) => row[key] ?? "")));
}

export interface ReadTable {
  readonly table: Table;
  /** Whether a cell or a row was not as it should be. */
  readonly damaged: boolean;
}

/** Reads what `writeTable` wrote; anything else gives nothing, a bad cell an empty one. Never throws. */
export function readTable(field: TableField, text: string): ReadTable | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const [least, most] = field.rows;
  if (!Array.isArray(parsed) || parsed.length < least || !parsed.every(Array.isArray)) return undefined;
  let damaged = parsed.length > most;
  const table = (parsed as unknown[][]).slice(0, most).map((cells) =>
    Object.fromEntries(
      field.columns.map((column, index) => {
        const cell = readCell(column, cells[index]);
        if (cell !== cells[index]) damaged = true;
        return [column.key, cell];
      }),
    ),
  );
  return { table, damaged };
}

/** A cell within its column's bounds; what is no number or no option is empty, never another one. */
export function readCell(column: Column, raw: unknown): number | string {
  if (column.kind === "text") return typeof raw === "string" ? plainText(raw, column.max) : "";
  if (column.kind === "choice") return typeof raw === "string" && column.options.includes(raw) ? raw : "";
  if (typeof raw !== "number" || !Number.isFinite(raw)) return "";
  const whole = column.integer ? Math.round(raw) : raw;
  return Math.min(column.max, Math.max(column.min, whole)) + 0;
}

/** A row to begin with: nobody has said a number of it yet. What is 0 unless said otherwise is 0. */
export function emptyRow(field: TableField): Row {
  return Object.fromEntries(
    field.columns.map((column) => {
      if (column.kind === "choice") return [column.key, column.default];
      return [column.key, column.kind === "number" && column.default === 0 ? 0 : ""];
    }),
  );
}
