import { useScenario } from "../state/use.ts";
import type { Formats } from "../ui/format.ts";
import { Scrub } from "../ui/Scrub.tsx";
import { numberOf, type Simulator } from "./define.ts";

export interface ProseNumberProps {
  readonly simulator: Simulator;
  readonly parameter: string;
  readonly label: string;
  readonly formats: Formats;
}

/** A number in the prose that drives the simulator on the same page. */
export function ProseNumber({ simulator, parameter, label, formats }: ProseNumberProps) {
  const [scenario, now] = useScenario(simulator.scheme);
  const row = simulator.parameters[parameter];
  if (row?.kind !== "number") return null;
  const value = numberOf(row, now.values[parameter]);
  return (
    <Scrub
      value={value}
      range={row}
      unit={row.unit}
      label={label}
      formats={formats}
      onChange={(next) => scenario.set({ [parameter]: next })}
    />
  );
}
