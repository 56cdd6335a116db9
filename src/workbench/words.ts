import type { InterfaceWords } from "../schemas/interface.ts";
import type { FieldWords } from "../ui/Field.tsx";
import type { Formats } from "../ui/format.ts";
import type { SimulatorWords } from "./define.ts";

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
