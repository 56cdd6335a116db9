import { useScenario } from "../state/use.ts";
import type { Formats } from "../ui/format.ts";
import { Scrub } from "../ui/Scrub.tsx";
import type { Simulator } from "./define.ts";

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
  const value = now.values[parameter];
  if (!row || typeof value !== "number") return null;
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
