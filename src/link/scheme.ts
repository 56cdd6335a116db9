/**
 * What a link may say about one simulator: its name, its version and its fields in the order in which they
 * are written. Values are in the unit of the page (percent is 20, not 0.2).
 */
export interface Scheme {
  readonly name: string;
  /** Raised when an old link would otherwise mean something else: a default, a key or a unit changed. */
  readonly version: number;
  readonly fields: readonly Field[];
  /** `upgraders[1]` turns the raw pairs of a version-1 link into those of version 2, and so on. */
  readonly upgraders?: Readonly<Record<number, Upgrader>>;
}

export type Field = NumberField | ChoiceField | TableField;

export interface NumberField {
  readonly kind: "number";
  readonly key: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** Whether `low~high` may stand in place of the number; yes unless said otherwise. */
  readonly spans?: boolean;
}

export interface ChoiceField {
  readonly kind: "choice";
  readonly key: string;
  readonly default: string;
  readonly options: readonly string[];
}

/** A list that a person brings. It travels compressed under a name of its own, `turnover.skus`. */
export interface TableField {
  readonly kind: "table";
  readonly key: string;
  readonly columns: readonly Column[];
  readonly default: Table;
  /** The fewest and the most rows. */
  readonly rows: readonly [min: number, max: number];
}

export type Column =
  | (Omit<NumberField, "default"> & { readonly default?: number })
  | { readonly kind: "text"; readonly key: string; readonly max: number }
  | ChoiceField;

/** An interval in place of a number: eight times in ten the true value lies between its ends. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export type Row = Readonly<Record<string, number | string>>;
export type Table = readonly Row[];
export type Value = number | string | Span | Table;

export type Pairs = ReadonlyMap<string, string>;
export type Upgrader = (pairs: Pairs) => Pairs;
export type Values = Readonly<Record<string, Value>>;

export function defaults(scheme: Scheme): Values {
  return Object.fromEntries(scheme.fields.map((field) => [field.key, field.default]));
}

export function isSpan(value: Value | undefined): value is Span {
  return typeof value === "object" && "low" in value && "high" in value;
}

export function isTable(value: Value | undefined): value is Table {
  return Array.isArray(value);
}

/** Whether two values say the same; tables are compared cell by cell. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (isSpan(one) && isSpan(other)) return one.low === other.low && one.high === other.high;
  if (!isTable(one) || !isTable(other) || one.length !== other.length) return false;
  return one.every((row, index) =>
    Object.entries(row).every(([key, cell]) => (other[index] as Row)[key] === cell),
  );
}
