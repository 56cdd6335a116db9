import { defaults, type Values } from "../../src/link/scheme.ts";
import { inputsOf, type Outcome } from "../../src/workbench/define.ts";
import type { Whole } from "./whole.ts";

/** What a view of a simulator finds out in a state; what the state does not mention is at its default. */
export function outcomeOf<O extends Outcome = Outcome>(
  simulator: Whole,
  viewId: string,
  values: Values = {},
): O {
  const view = simulator.views.find(({ id }) => id === viewId);
  if (!view) throw new Error(`${simulator.slug} has no view ${viewId}`);
  return view.evaluate(inputsOf(simulator, { ...defaults(simulator.scheme), ...values })) as O;
}

export const amountOf = (outcome: Outcome, name: string): number | null => {
  const quantity = outcome.quantities[name];
  if (!quantity) throw new Error(`no quantity ${name}`);
  return quantity.value;
};
