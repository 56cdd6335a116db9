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

export type Field = NumberField | ChoiceField;

export interface NumberField {
  readonly kind: "number";
  readonly key: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

export interface ChoiceField {
  readonly kind: "choice";
  readonly key: string;
  readonly default: string;
  readonly options: readonly string[];
}

export type Pairs = ReadonlyMap<string, string>;
export type Upgrader = (pairs: Pairs) => Pairs;
export type Values = Readonly<Record<string, number | string>>;

export function defaults(scheme: Scheme): Values {
  return Object.fromEntries(scheme.fields.map((field) => [field.key, field.default]));
}
