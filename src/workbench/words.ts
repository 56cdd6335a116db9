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
  readonly formula: string;
  readonly table: string;
  readonly figures: string;
  /** `{label}` `{at}` `{now}` `{distance}`. */
  readonly flip: string;
  /** `{label}` `{low}` `{high}`. */
  readonly noFlip: string;
  readonly pin: string;
  readonly unpin: string;
  readonly pinned: string;
  readonly compare: {
    readonly caption: string;
    readonly what: string;
    readonly a: string;
    readonly b: string;
    readonly difference: string;
  };
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
  readonly dialog: ShareWords;
}

export interface ShareWords {
  readonly title: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly privately: string;
  readonly privatelyNote: string;
  readonly qr: string;
  readonly send: string;
  readonly close: string;
}

/** All that an island needs to speak: set as props, because words never live in scripts. */
export interface Words {
  readonly workbench: WorkbenchWords;
  readonly simulator: SimulatorWords;
  readonly formats: Formats;
}

export function fieldWords(words: Words, key: string, origin: "text" | "teaching" | "yours"): FieldWords {
  const { clamped, unreadable, origins } = words.workbench;
  const { label = key, reason = "" } = words.simulator.parameters[key] ?? {};
  return { label, reason, clamped, unreadable, origin: origins[origin] };
}
