import type { Values } from "../link/scheme.ts";
import type { Scenario } from "../state/scenario.ts";
import type { Outcome, Simulator, View } from "./define.ts";
import { fetchAll } from "./useOpened.ts";
import type { Words } from "./words.ts";

/** Opens the choice of fees where the simulator has inputs that a table knows; its code comes when it is wanted. */
export function feesOf(
  simulator: Simulator,
  scenario: Scenario,
  words: Words,
  onChange: (patch: Values) => void,
  followMoney: () => void,
): ((opener: HTMLElement) => Promise<void>) | undefined {
  if (!Object.values(simulator.parameters).some((row) => "money" in row)) return undefined;
  return async (opener) => {
    const [{ openFees }, file, texts] = await Promise.all([
      import("./money/fees.tsx"),
      import("./money/words.ts").then(({ loadMoney }) => loadMoney(words.drawers)),
      import("./tools/words.ts").then(({ loadWords }) => loadWords(words.drawers)),
    ]);
    // The region is chosen there: what follows from it shows behind the dialog.
    followMoney();
    openFees({
      simulator,
      file,
      formats: words.formats,
      close: texts.close,
      opener,
      values: () => scenario.$now.get().values,
      onChange,
    });
  };
}

interface Decided {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome | undefined;
  readonly words: Words;
}

/** The sentence for a partner; nothing while numbers are missing. */
export async function decisionFor({ outcome, words, ...state }: Decided): Promise<string> {
  if (!outcome) return "";
  const [{ decisionOf }, all] = await Promise.all([import("./share/decision.ts"), fetchAll(words.all)]);
  return decisionOf({ ...state, outcome, words: { ...words, simulator: all } });
}
