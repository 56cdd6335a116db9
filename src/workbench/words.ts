import type { InterfaceWords } from "../schemas/interface.ts";
import type { FieldWords } from "../ui/Field.tsx";
import type { Formats } from "../ui/format.ts";
import type { Outcome, SimulatorWords, ViewWords } from "./define.ts";

/** The words every simulator shares, from `content/<locale>/labels/interface.yaml`, key `workbench`. */
export type WorkbenchWords = InterfaceWords["workbench"];

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
  const { clamped, unreadable, whole, unfit, lower, higher, origins } = words.workbench;
  const { label = key, reason = "" } = words.simulator.parameters[key] ?? {};
  return { label, reason, clamped, unreadable, whole, unfit, lower, higher, origin: origins[origin] };
}

/** The sentence of an outcome with the remarks that belong to it, its quantities not yet put in. */
export function sentenceOf(words: ViewWords | undefined, { verdict, notes = [] }: Outcome): string {
  const parts = [words?.sentences[verdict], ...notes.map((note) => words?.notes?.[note])];
  return parts.filter((part) => part !== undefined).reduce((text, part) => text + gap(text) + part, "");
}

/** Between two Chinese sentences stands nothing. */
function gap(before: string): string {
  return /[!-~]$/.test(before) ? " " : "";
}
