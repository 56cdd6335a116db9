import type { Values } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import { phrase } from "../../ui/phrase.tsx";
import { findBreakEven } from "../break-even.ts";
import { numberOf, type Outcome, type Simulator, type View } from "../define.ts";
import { sentenceOf, type Words } from "../words.ts";

interface Options {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome;
  readonly words: Words;
}

/**
 * One sentence for a partner: what to do, and the number at which that would be wrong. A view's own words for its verdict,
 * or, where it has none, its finding and where it turns. `…Always` is for a verdict that the input never turns.
 */
export function decisionOf({ simulator, view, values, outcome, words }: Options): string {
  const { formats, workbench } = words;
  const viewWords = words.simulator.views[view.id];
  const key = view.decides ?? view.breakEven;
  const row = key === undefined ? undefined : simulator.parameters[key];
  const at = row?.kind === "number" ? findBreakEven(simulator, view, values, row.key).at : undefined;
  const say = (text: string) => phrase(text, outcome.quantities, formats);
  const turns = (text: string) => {
    if (row?.kind !== "number") return text;
    const told = (value: number) => format(fieldQuantity(value, row.unit), formats);
    return text
      .replaceAll("{flip}", told(at ?? row.max))
      .replaceAll("{at}", told(at ?? row.max))
      .replaceAll("{now}", told(numberOf(row, values[row.key])))
      .replaceAll("{low}", told(row.min))
      .replaceAll("{high}", told(row.max))
      .replaceAll("{label}", words.simulator.parameters[row.key]?.label ?? row.key);
  };
  const { decisions = {} } = viewWords ?? {};
  const own = decisions[outcome.verdict];
  const always = decisions[`${outcome.verdict}Always`];
  if (own !== undefined && (at !== undefined || !own.includes("{flip}"))) return say(turns(own));
  if (always !== undefined) return say(turns(always));
  const finding = say(sentenceOf(viewWords, outcome));
  if (row?.kind !== "number") return finding;
  const turn = turns(at === undefined ? workbench.noFlip : workbench.flip);
  return formats.locale.startsWith("zh") ? `${finding}${turn}` : `${finding} ${turn}`;
}
