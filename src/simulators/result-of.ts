import { defaults } from "../link/scheme.ts";
import type { Quantity } from "../ui/format.ts";
import { inputsOf } from "../workbench/define.ts";
import { simulatorOf } from "./index.ts";

/** What a simulator's first view finds at its defaults; a quantity that it does not have fails the build. */
export function resultOf(slug: string, name: string): Quantity {
  const simulator = simulatorOf(slug);
  const { quantities } = simulator.first.evaluate(inputsOf(simulator, defaults(simulator.scheme)));
  const found = quantities[name];
  if (!found)
    throw new Error(
      `<Out sim="${slug}" of="${name}"> names no result of that simulator; it has ${Object.keys(quantities).join(", ")}`,
    );
  return found;
}
