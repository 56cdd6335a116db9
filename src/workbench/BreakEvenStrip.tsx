import { useMemo } from "preact/hooks";
import type { Values } from "../link/scheme.ts";
import { useDebounced } from "../ui/DebouncedRender.tsx";
import { fieldQuantity } from "../ui/Field.tsx";
import { Phrase } from "../ui/phrase.tsx";
import { findBreakEven } from "./break-even.ts";
import { numberOf, type Simulator, type View } from "./define.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly parameter: string;
  readonly words: Words;
}

/** The value of one input at which the conclusion turns round, found again when the inputs have come to rest. */
export function BreakEvenStrip({ simulator, view, values, parameter, words }: Props) {
  // Looking for the turn reckons the view some two hundred times.
  const rested = useDebounced(values);
  const at = useMemo(() => findBreakEven(simulator, view, rested, parameter).at, [rested]);
  const row = simulator.parameters[parameter];
  if (row?.kind !== "number") return null;
  const present = numberOf(row, values[parameter]);
  const label = words.simulator.parameters[parameter]?.label ?? parameter;
  const quantity = (value: number) => fieldQuantity(value, row.unit);
  const { workbench, formats } = words;
  const text = (at === undefined ? workbench.noFlip : workbench.flip).replace("{label}", label);
  return (
    <p class="bench-flip" data-flip={parameter} aria-busy={rested === values ? undefined : "true"}>
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
