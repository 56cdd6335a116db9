import {
  type ChoiceField,
  type Column,
  isTable,
  type NumberField,
  type Row,
  type Table,
  type TableField,
  type Value,
  type Values,
} from "../link/scheme.ts";
import { emptyRow } from "../link/table.ts";
import type { Range } from "../ui/stops.ts";

/** `text`: a figure of the source. `teaching`: chosen here, and the page says so. */
export type Origin = "text" | "teaching";

/** Quantities that mean the same in every simulator that has them: 我的數字 carries them over. */
export const myNumbersQuantities = [
  "capital",
  "grossMargin",
  "feeRate",
  "basket",
  "customers",
  "ordersPerMonth",
  "visits",
  "conversion",
  "price",
  "unitCost",
  "fixedPerMonth",
  "hourValue",
  "inventory",
  "annualSales",
] as const;
export type MyNumbersQuantity = (typeof myNumbersQuantities)[number];

/** What a table of fees, or a region, has to say about an input (`money/fee-values.ts`). */
export type MoneyTag =
  /** All fees as a share of the price of one order. */
  | "feeShare"
  /** The fees that are a share of the price, those on what the buyer pays, and the rest in money an order. */
  | "feeRate"
  | "paymentRate"
  | "feeFixed"
  /** What taking the payment of one order costs: it does not come back with the order. */
  | "paymentFee"
  | RegionTag;

/** Of the region: the sales tax of a small shop, a year of the minimum wage, and one message to a customer. */
export type RegionTag = "smallTax" | "yearWage" | "messagePrice";

/** One input of a simulator: slider, bounds, link key, label and "changed" mark all read this row. */
export interface NumberParameter extends NumberField, Range {
  readonly unit: string;
  readonly origin: Origin;
  readonly tone?: "a" | "b" | "c";
  /** The quantity of 我的數字 that this number is, in the same unit in every simulator. */
  readonly myNumber?: MyNumbersQuantity;
  readonly money?: MoneyTag;
}

export interface ChoiceParameter extends ChoiceField {
  readonly origin: Origin;
}

export type TableColumn =
  | { readonly kind: "text"; readonly max: number }
  /** One of a few; their names stand in `options` of the table's labels. */
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly default: string }
  | (Omit<NumberField, "key" | "kind" | "default"> &
      Range & {
        readonly kind?: "number";
        readonly unit: string;
        readonly default: number;
        /** A new row begins with the number of the row above it: the lines of one entry, the tasks of one station. */
        readonly repeats?: boolean;
      });

export interface TableParameter extends TableField {
  readonly origin: Origin;
  readonly units: Readonly<Record<string, string>>;
  /** The columns as they were written, for the editor. */
  readonly shape: Readonly<Record<string, TableColumn>>;
  /** A column that is another one less a share of it, where somebody who has only that says so. */
  readonly derive?: { readonly key: string; readonly from: string };
  /** Two columns that one of dates fills. */
  readonly date?: { readonly month: string; readonly day: string };
}

export type Parameter = NumberParameter | ChoiceParameter | TableParameter;

/**
 * What a table's columns and options are called in every language, for rows that were copied in another. They come
 * with the words of the views behind the first.
 */
export interface TableNames {
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Record<string, readonly string[]>>;
}

type NumberFieldRow = Omit<NumberParameter, "key" | "kind"> & { readonly kind?: "number" };
type ChoiceRow = Omit<ChoiceParameter, "key">;
interface TableRow {
  readonly kind: "table";
  readonly columns: Readonly<Record<string, TableColumn>>;
  /** A text cell `@0` is the first of the words `rows` of this parameter's labels. */
  readonly default: Table;
  readonly rows: readonly [min: number, max: number];
  readonly origin: Origin;
  readonly derive?: TableParameter["derive"];
  readonly date?: TableParameter["date"];
}

/** What a simulator writes down; the order of the table is the order in links. */
export type Parameters = Readonly<Record<string, NumberFieldRow | ChoiceRow | TableRow>>;

/** The values of a table of parameters, in the units of the models: percent as a fraction. */
export type Inputs<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends { kind: "choice"; options: readonly (infer O)[] }
    ? O
    : P[K] extends { kind: "table"; columns: infer C }
      ? readonly { readonly [N in keyof C]: C[N] extends { kind: "text" | "choice" } ? string : number }[]
      : number;
} & {
  /** The seed that is part of every link, for views that draw lots. */
  readonly seed: number;
};

/** From what a simulator wrote down to rows that know their key and kind. */
export function parametersOf(written: Parameters): Readonly<Record<string, Parameter>> {
  return Object.fromEntries(
    Object.entries(written).map(([key, row]): [string, Parameter] => {
      if (row.kind === "choice") return [key, { ...row, key }];
      if (row.kind === "table") return [key, tableOf(key, row)];
      return [key, { ...row, key, kind: "number" }];
    }),
  );
}

function tableOf(key: string, row: TableRow): TableParameter {
  const columns = Object.entries(row.columns).map(([name, column]): Column => {
    if (column.kind === "text") return { kind: "text", key: name, max: column.max };
    if (column.kind === "choice") return { ...column, key: name };
    return { ...column, key: name, kind: "number" };
  });
  const units = Object.fromEntries(
    Object.entries(row.columns).map(([name, column]) => [name, "unit" in column ? column.unit : ""]),
  );
  return { ...row, key, columns, units, shape: row.columns };
}

/** Whether nobody has put anything into a row yet but what it began with. */
export function isBlankRow({ columns, shape }: TableParameter, row: Row): boolean {
  return (
    columns.some(({ key, kind }) => kind === "number" && row[key] === "") &&
    columns.every(({ key, kind }) => {
      const written = shape[key];
      const repeats = written !== undefined && "repeats" in written && written.repeats;
      return kind === "choice" || repeats || (row[key] ?? "") === "";
    })
  );
}

/**
 * Rows as the models take them: percent as a fraction, `@0` as the word that stands for it. A row that is still blank
 * is none; a number that is not there is NaN, and no view is evaluated that needs one (`missing.ts`).
 */
export function modelRows(parameter: TableParameter, rows: Table, words: readonly string[] = []): Row[] {
  const filled = rows.filter((row) => !isBlankRow(parameter, row));
  return filled.map((row) =>
    Object.fromEntries(
      parameter.columns.map(({ key, kind }) => {
        const cell = row[key] ?? "";
        if (kind === "number" && cell === "") return [key, Number.NaN];
        if (typeof cell === "number") return [key, parameter.units[key] === "percent" ? cell / 100 : cell];
        return [key, wordOf(cell, words)];
      }),
    ),
  );
}

/**
 * Rows as a link carries them: a cell that says one of the table's own words is written `@0` again, whatever a
 * picture or a paste has made of it, so that the link speaks the language of whoever opens it.
 */
export function rowsWithoutWords(
  parameter: TableParameter,
  rows: Table,
  words: readonly string[] = [],
): Table {
  const texts = parameter.columns.filter(({ kind }) => kind === "text");
  if (texts.length === 0 || words.length === 0) return rows;
  return rows.map((row) => {
    const cells = texts.map(({ key }) => [key, words.indexOf(String(row[key]))] as const);
    const known = cells.filter(([, index]) => index >= 0);
    return { ...row, ...Object.fromEntries(known.map(([key, index]) => [key, `@${index}`])) };
  });
}

/** A change whose tables hold no word of the language of the page. */
export function patchWithoutWords(
  parameters: Readonly<Record<string, Parameter>>,
  patch: Values,
  words: Readonly<Record<string, { readonly rows?: readonly string[] }>>,
): Values {
  return Object.fromEntries(
    Object.entries(patch).map(([key, value]): [string, Value] => {
      const parameter = parameters[key];
      if (parameter?.kind !== "table" || !isTable(value)) return [key, value];
      return [key, rowsWithoutWords(parameter, value, words[key]?.rows)];
    }),
  );
}

/** What a row added at the end begins with. */
export function nextRow(parameter: TableParameter, rows: Table): Row {
  const above = rows.at(-1) ?? {};
  const repeated = Object.entries(parameter.shape).flatMap(([key, column]) =>
    "repeats" in column && column.repeats ? [[key, above[key] || column.default]] : [],
  );
  return { ...emptyRow(parameter), ...Object.fromEntries(repeated) };
}

export function wordOf(cell: string, words: readonly string[]): string {
  const index = /^@(\d{1,2})$/.exec(cell)?.[1];
  return index === undefined ? cell : (words[Number(index)] ?? cell);
}
