/** A table of ours that rows are read for. Plain data: it is sent to the worker. */
export interface Target {
  readonly columns: readonly TargetColumn[];
  /** The most rows it takes. */
  readonly most: number;
  /** A column that may be reckoned as `from × (1 − share)` when a person says so, and what that share is called. */
  readonly derive?: { readonly key: string; readonly from: string; readonly share: readonly string[] };
  /** Two columns that a date fills, and what a column of dates is called. */
  readonly date?: { readonly month: string; readonly day: string; readonly names: readonly string[] };
}

export interface TargetColumn {
  readonly key: string;
  readonly kind: "text" | "number" | "choice";
  readonly unit: string;
  /** What it is called, in every language. */
  readonly names: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** The options of a choice and what they are called. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** Where a column of ours comes from: a column of the source, by its place; a date for two; `null` for nowhere. */
export type Places = Readonly<Record<string, number | null>>;

/** What a person has said about a source; what is not said is found out. */
export interface Choices {
  /** Changes to what was found, by column of ours. */
  readonly places?: Places;
  /** Take the lines that add up others as well. */
  readonly withTotals?: boolean;
  /** The share by which `derive` is reckoned: of a column of the source, or one for all rows, in percent. */
  readonly share?: { readonly column: number } | { readonly percent: number };
}
