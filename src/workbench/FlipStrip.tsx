import type { Values } from "../link/scheme.ts";
import { fieldQuantity } from "../ui/Field.tsx";
import { Phrase } from "../ui/phrase.tsx";
import type { Simulator, View } from "./define.ts";
import { findFlip } from "./flip.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly parameter: string;
  readonly words: Words;
}

/** The value of one input at which the conclusion turns round. */
export function FlipStrip({ simulator, view, values, parameter, words }: Props) {
  const row = simulator.parameters[parameter];
  const present = values[parameter];
  if (!row || typeof present !== "number") return null;
  const { at } = findFlip(simulator, view, values, parameter);
  const label = words.simulator.parameters[parameter]?.label ?? parameter;
  const quantity = (value: number) => fieldQuantity(value, row.unit);
  const { workbench, formats } = words;
  const text = (at === undefined ? workbench.noFlip : workbench.flip).replace("{label}", label);
  return (
    <p class="bench-flip" data-flip={parameter}>
      <Phrase
        text={text}
        formats={formats}
        quantities={{
          at: { ...quantity(at ?? present), tone: "answer" },
          now: quantity(present),
          low: quantity(row.min),
          high: quantity(row.max),
        }}
      />
    </p>
  );
}
