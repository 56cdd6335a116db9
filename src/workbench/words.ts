import type { FieldWords } from "../ui/Field.tsx";
import type { Formats } from "../ui/format.ts";
import type { SimulatorWords } from "./define.ts";

/** The words every simulator shares, from `content/<locale>/labels/interface.yaml`, key `workbench`. */
export interface WorkbenchWords {
  readonly presets: string;
  readonly views: string;
  readonly fields: string;
  readonly more: string;
  readonly origins: { readonly text: string; readonly teaching: string; readonly yours: string };
  readonly clamped: string;
  readonly unreadable: string;
  /** `{n}`. */
  readonly whole: string;
  readonly unfit: FieldWords["unfit"];
  /** `{list}` of `absentCells`: in place of an answer that needs numbers nobody has given. */
  readonly absent: string;
  /** `{column}` `{cells}`. */
  readonly absentCells: string;
  readonly formula: string;
  readonly table: string;
  readonly figures: string;
  /** `{label}` `{at}` `{now}` `{distance}`. */
  readonly flip: string;
  /** `{label}` `{low}` `{high}`. */
  readonly noFlip: string;
  readonly pin: string;
  readonly share: string;
  readonly reset: string;
  readonly guest: string;
  readonly adopt: string;
  readonly adopted: string;
  readonly mine: string;
  readonly mineNote: string;
  readonly keep: string;
  readonly kept: string;
  /** `{keys}`. */
  readonly dropped: string;
  readonly storageFailed: string;
  readonly failed: string;
  readonly retry: string;
  /** Under the answer, while no number is a range. */
  readonly uncertain: string;
  /** `{label}`. */
  readonly spanOn: string;
  readonly tools: Readonly<Record<"label" | "drivers" | "take" | "shop" | "undo" | "redo" | "keys", string>>;
  readonly guessed: string;
  /** A part that is loaded when it is first wanted did not come. */
  readonly unloaded: string;
  readonly again: string;
}

/** All that an island needs to speak: set as props, because words never live in scripts. */
export interface Words {
  readonly workbench: WorkbenchWords;
  readonly simulator: SimulatorWords;
  readonly formats: Formats;
  /** Where the words of the drawers are, for the first time one is opened. */
  readonly drawers: string;
  /** Where all words of the simulator are, for the first time another view is opened. */
  readonly all: string;
}

export function fieldWords(words: Words, key: string, origin: "text" | "teaching" | "yours"): FieldWords {
  const { clamped, unreadable, whole, unfit, origins } = words.workbench;
  const { label = key, reason = "" } = words.simulator.parameters[key] ?? {};
  return { label, reason, clamped, unreadable, whole, unfit, origin: origins[origin] };
}
