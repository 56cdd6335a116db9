import { useState } from "preact/hooks";
import type { Values } from "../link/scheme.ts";
import { keep } from "../state/saved.ts";
import type { Scenario } from "../state/scenario.ts";
import type { Stored } from "../state/storage.ts";
import type { Simulator } from "./define.ts";
import { keptParts } from "./saved-parts.ts";
import type { WorkbenchWords } from "./words.ts";

interface Kept {
  readonly simulator: Simulator;
  readonly scenario: Scenario;
  /** What was kept before, by the parts of an address. */
  readonly saved: Readonly<Record<string, string>>;
  readonly values: Values;
  readonly words: WorkbenchWords;
}

interface Keeping {
  /** Why what the reader wanted to keep is not kept; empty while there is nothing to say. */
  readonly unkept: string;
  keepAll(): Promise<Stored>;
  /** As `keepAll`; where it did not work, `unkept` says why. */
  keepOrTell(): void;
  saveAsFile(): void;
}

/** Keeps the state of a simulator on this device or in a file, and tells where that did not work. */
export function useKeep({ simulator, scenario, saved, values, words }: Kept): Keeping {
  const [unkept, setUnkept] = useState("");
  const keepAll = async () => {
    const parts = await scenario.parts("file");
    const kept = keep(keptParts(scenario.scheme, saved, parts));
    const { saveMyNumbersOf } = await import("./my-numbers/my-numbers.ts");
    const numbers = saveMyNumbersOf(simulator, values);
    return kept === "stored" ? numbers : kept;
  };
  const keepOrTell = async () => {
    const kept = await keepAll();
    setUnkept(kept === "stored" ? "" : words.unkept[kept]);
  };
  const saveAsFile = async () => {
    const file = await import("./share/state-file.ts").catch(() => undefined);
    const isSaved = await file?.saveStateFile(scenario);
    setUnkept(isSaved ? "" : words.unloaded);
  };
  return { unkept, keepAll, keepOrTell: () => void keepOrTell(), saveAsFile: () => void saveAsFile() };
}
