import type { Row, Table } from "../../link/scheme.ts";
import { readCell } from "../../link/table.ts";
import { parseNumber } from "../../ui/parse.ts";
import type { TableNames, TableParameter } from "../parameters.ts";
import { eachLine } from "./read-csv.ts";

export interface Pasted {
  readonly rows: Table;
  /** How many rows there were, also those that the table has no room for. */
  readonly found: number;
  /** Cells that were there and could not be read. */
  readonly unread: number;
  /** Whether there were more rows than the table takes. */
  readonly cut: boolean;
}

/** More lines than this are not counted any more. */
const mostLines = 2_000_000;

/**
 * Rows from a spreadsheet's clipboard (tabs) or a CSV. A first row that names the columns, in any order and any of
 * our languages, says where each stands; without names they stand in our order, and a first row without one
 * readable number is passed over.
 */
export function readPaste(
  parameter: TableParameter,
  text: string,
  names: TableNames = { columns: {}, options: {} },
): Pasted {
  const lines: string[][] = [];
  let count = 0;
  eachLine(text, (line) => {
    if (!line.some((cell) => cell.trim() !== "")) return true;
    // The titles and what fits; of the rest only the number is told.
    if (count <= parameter.rows[1]) lines.push(line);
    return ++count < mostLines;
  });
  const [head = []] = lines;
  const places = placesOf(parameter, head, names.columns);
  const data = places || isWithoutNumbers(parameter, head) ? lines.slice(1) : lines;
  const readers = {
    text: (raw: string) => raw,
    number: parseNumber,
    // An option is pasted by its name or by its key.
    choice: (raw: string) =>
      Object.keys(names.options).find((option) => nameOf(option, names.options[option], raw)),
  };
  let unread = 0;
  const rows = data.slice(0, parameter.rows[1]).map(
    (line): Row =>
      Object.fromEntries(
        parameter.columns.map((column, index) => {
          const place = places ? places.get(column.key) : index;
          const raw = (place === undefined ? undefined : line[place]) ?? "";
          const value = readers[column.kind](raw);
          if (value === undefined && raw.trim() !== "") unread++;
          return [column.key, readCell(column, value)];
        }),
      ),
  );
  const found = count - lines.length + data.length;
  return { rows, found, unread, cut: found > parameter.rows[1] };
}

/** Where each column stands, if the row is made of their names: two of them, or all that the row has. */
function placesOf(
  parameter: TableParameter,
  head: readonly string[],
  names: TableNames["columns"],
): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>();
  for (const { key } of parameter.columns) {
    const place = head.findIndex((title) => nameOf(key, names[key], title));
    if (place >= 0) places.set(key, place);
  }
  const titles = head.filter((title) => title.trim() !== "").length;
  return places.size >= Math.max(1, Math.min(2, titles)) ? places : undefined;
}

function isWithoutNumbers(parameter: TableParameter, head: readonly string[]): boolean {
  const numbers = parameter.columns.flatMap(({ kind }, index) => (kind === "number" ? [index] : []));
  return numbers.length > 0 && numbers.every((index) => parseNumber(head[index] ?? "") === undefined);
}

/** Whether a text says a name, however it is spaced, and with a unit in brackets behind it as our own files write it. */
function nameOf(key: string, names: readonly string[] = [], text: string): boolean {
  const bare = (it: string) => it.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
  const said = bare(text);
  const short = bare(said.replace(/\s*\([^()]*\)$/, ""));
  return [key, ...names].some((name) => {
    const known = bare(name);
    return said === known || short === known;
  });
}
