import { defaults, type Values } from "../../src/link/scheme.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { simulatorOf } from "./whole.ts";

/** A view of a simulator at its defaults with some changes. */
export function at(slug: string, id: string, changes: Values = {}) {
  const simulator = simulatorOf(slug);
  const view = simulator.views.find((it) => it.id === id);
  if (!view) throw new Error(`${slug} ${id}`);
  const values = { ...defaults(simulator.scheme), ...changes };
  const outcome = view.evaluate(inputsOf(simulator, values));
  return {
    ...outcome,
    /** The value of a quantity. */
    of: (name: string) => outcome.quantities[name]?.value,
    breakEven: (key: string) => findBreakEven(simulator, view, values, key),
  };
}
