import { useScenario } from "../state/use.ts";
import { type Formats, format } from "../ui/format.ts";
import { inputsOf, type Simulator } from "./define.ts";

export interface ProseResultProps {
  readonly simulator: Simulator;
  /** A quantity of the simulator's first view. */
  readonly quantity: string;
  readonly formats: Formats;
}

/** A result in the prose: it follows the numbers that are dragged beside it, and those of the simulator on the page. */
export function ProseResult({ simulator, quantity, formats }: ProseResultProps) {
  const [, now] = useScenario(simulator.scheme);
  const result = simulator.first.evaluate(inputsOf(simulator, now.values)).quantities[quantity];
  if (!result) return null;
  return (
    <b class={`number tone-${result.tone ?? "none"}`} data-result-of={quantity}>
      {format(result, formats)}
    </b>
  );
}
