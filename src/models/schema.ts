/**
 * The table of a calculation: what goes in, what comes out, what it computes. One row describes an input
 * once: validation, the command line and the tests read it, and a page's parameter takes bounds, default and unit from
 * it (`src/simulators/from-model.ts`), which sliders and links then read.
 *
 * The tables are plain data. `num`, `int`, … only add the kind, so that TypeScript infers from the table what
 * `compute` receives. The functions are marked free of side effects: a page that imports one calculation of a
 * file does not carry the others.
 */

interface Row {
  /** Unit, such as `yuan`, `1/yr`; `1` is a pure number. */
  readonly unit?: string;
  /** Where the default comes from: the source, an assumption, a definition. */
  readonly reason?: string;
}

type NumberBounds = readonly [low: number, high: number];

interface NumberRow<Nullable extends boolean> extends Row {
  /** Lowest and highest value, both allowed unless `open` says otherwise. */
  readonly range: NumberBounds;
  /** The ends of the range that are themselves not allowed. */
  readonly open?: "low" | "high" | "both";
  /** Whether null is a value of its own, such as "no horizon". */
  readonly nullable?: Nullable;
  readonly default?: Nullable extends true ? number | null : number;
}
interface BooleanRow<Nullable extends boolean> extends Row {
  readonly nullable?: Nullable;
  readonly default?: Nullable extends true ? boolean | null : boolean;
}
interface EnumRow<Word extends string, Nullable extends boolean> extends Row {
  readonly words: readonly Word[];
  readonly nullable?: Nullable;
  readonly default?: Nullable extends true ? NoInfer<Word> | null : NoInfer<Word>;
}
interface TextRow extends Row {
  readonly default?: string;
}
interface ListRow<Item extends Input> extends Row {
  readonly of: Item;
  /** Fewest and most elements; 1 to 10,000 if not given. */
  readonly length?: NumberBounds;
  readonly default?: readonly unknown[];
}
interface ObjectRow<Fields extends InputTable> extends Row {
  readonly fields: Fields;
  readonly default?: { readonly [key: string]: unknown };
}
interface UncheckedRow extends Row {
  readonly default?: unknown;
}

export interface NumberInput<Nullable extends boolean = boolean> extends NumberRow<Nullable> {
  readonly kind: "num" | "int";
}
export interface BooleanInput<Nullable extends boolean = boolean> extends BooleanRow<Nullable> {
  readonly kind: "bool";
}
export interface EnumInput<Word extends string = string, Nullable extends boolean = boolean>
  extends EnumRow<Word, Nullable> {
  readonly kind: "enum";
}
export interface TextInput extends TextRow {
  readonly kind: "str";
}
export interface ListInput<Item extends Input = Input> extends ListRow<Item> {
  readonly kind: "list";
}
export interface ObjectInput<Fields extends InputTable = InputTable> extends ObjectRow<Fields> {
  readonly kind: "obj";
}
export interface UncheckedInput extends UncheckedRow {
  readonly kind: "any";
}

export type Input =
  | NumberInput
  | BooleanInput
  | EnumInput
  | TextInput
  | ListInput
  | ObjectInput
  | UncheckedInput;

/** The table: keys in the order in which they are checked. A row without `default` is required. */
export interface InputTable {
  readonly [key: string]: Input;
}

/** What `compute` receives for a row. */
export type InputValue<Row> =
  Row extends NumberInput<infer Nullable>
    ? [Nullable] extends [true]
      ? number | null
      : number
    : Row extends BooleanInput<infer Nullable>
      ? [Nullable] extends [true]
        ? boolean | null
        : boolean
      : Row extends EnumInput<infer Word, infer Nullable>
        ? [Nullable] extends [true]
          ? Word | null
          : Word
        : Row extends TextInput
          ? string
          : Row extends ListInput<infer Item>
            ? readonly InputValue<Item>[]
            : Row extends ObjectInput<infer Fields>
              ? InputValues<Fields>
              : unknown;

/** What `compute` receives for a whole table. */
export type InputValues<Table> = { readonly [Key in keyof Table]: InputValue<Table[Key]> };

/** A finite number; null is a value of its own only where `nullable` says so. */
/* @__NO_SIDE_EFFECTS__ */
export function num<const Nullable extends boolean = false>(
  row: NumberRow<Nullable>,
): NumberInput<Nullable> & { readonly kind: "num" } {
  return { kind: "num", ...row };
}

/** A whole number; 3.0 is one. */
/* @__NO_SIDE_EFFECTS__ */
export function int<const Nullable extends boolean = false>(
  row: NumberRow<Nullable>,
): NumberInput<Nullable> & { readonly kind: "int" } {
  return { kind: "int", ...row };
}

/** true or false; null only where `nullable` says so. */
/* @__NO_SIDE_EFFECTS__ */
export function bool<const Nullable extends boolean = false>(
  row: BooleanRow<Nullable>,
): BooleanInput<Nullable> {
  return { kind: "bool", ...row };
}

/** One of a few words; null only where `nullable` says so. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const Word extends string, const Nullable extends boolean = false>(
  row: EnumRow<Word, Nullable>,
): EnumInput<Word, Nullable> {
  return { kind: "enum", ...row };
}

/** Text that is not empty. */
/* @__NO_SIDE_EFFECTS__ */
export function str(row: TextRow = {}): TextInput {
  return { kind: "str", ...row };
}

/** A list whose elements all obey the same row. */
/* @__NO_SIDE_EFFECTS__ */
export function list<Item extends Input>(row: ListRow<Item>): ListInput<Item> {
  return { kind: "list", ...row };
}

/** A record with a table of its own. A default goes through the table too, so it may leave out fields that have one. */
/* @__NO_SIDE_EFFECTS__ */
export function obj<Fields extends InputTable>(row: ObjectRow<Fields>): ObjectInput<Fields> {
  return { kind: "obj", ...row };
}

/** Passed on as it is, for a calculation that reports faults of the data itself. */
/* @__NO_SIDE_EFFECTS__ */
export function unchecked(row: UncheckedRow = {}): UncheckedInput {
  return { kind: "any", ...row };
}

export interface Output {
  readonly unit?: string;
  readonly definition?: string;
}

export type ErrorCode =
  | "missing"
  | "not_finite"
  | "not_integer"
  | "out_of_range"
  | "bad_type"
  | "bad_enum"
  | "bad_array"
  | "inconsistent"
  | "unknown_function";

/** A fault and the path of the field that has it. */
export interface Failure {
  readonly error: { readonly code: ErrorCode; readonly field: string };
}

/**
 * Returns the path of the field that breaks the rule, or undefined if the rule holds. That is an `inconsistent` field;
 * a rule that reads a format of its own returns the whole failure.
 */
export type Rule<Received> = (inputs: Received) => string | Failure | undefined;

/** A calculation as the catalogue sees it, whatever its table: for what lists, validates or tests them all. */
export interface AnyCalculation {
  /** The name in the catalogue, such as `turnover.compare`. */
  readonly name: string;
  readonly inputs: InputTable;
  readonly outputs: { readonly [key: string]: Output };
  /** Cross-field rules, in the order in which they are checked. */
  readonly rules: readonly Rule<never>[];
  /** The mathematics alone: trusts its inputs, writes undefined results as null, may overflow to Infinity. */
  compute(inputs: never): object;
}

/** A calculation with its types, for whoever calls `compute` directly. */
export interface Calculation<Table extends InputTable, Result extends object> extends AnyCalculation {
  readonly inputs: Table;
  readonly outputs: { readonly [Key in keyof Result & string]: Output };
  readonly rules: readonly Rule<InputValues<Table>>[];
  compute(inputs: InputValues<Table>): Result;
}

/** Ties a table to its function; the outputs must name exactly what `compute` returns. */
/* @__NO_SIDE_EFFECTS__ */
export function calculation<const Table extends InputTable, Result extends object>(definition: {
  readonly name: string;
  readonly inputs: Table;
  readonly outputs: { readonly [Key in keyof NoInfer<Result> & string]: Output };
  readonly rules?: readonly Rule<InputValues<Table>>[];
  compute(inputs: InputValues<Table>): Result;
}): Calculation<Table, Result> {
  return { ...definition, rules: definition.rules ?? [] };
}
