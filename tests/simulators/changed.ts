import { defaults, type Value, type Values } from "../../src/link/scheme.ts";
import { lastPosition, positionOf, valueAt } from "../../src/ui/stops.ts";
import type { Parameter, Simulator } from "../../src/workbench/define.ts";

/**
 * Every number moved off its default by a few stops of its slider and every choice to its last option, in a
 * view. Tables stay: they travel under a name of their own.
 */
export function changed(simulator: Simulator, view: string): Values {
  const moved = Object.values(simulator.parameters).map((parameter) => [parameter.key, moveOff(parameter)]);
  return {
    ...defaults(simulator.scheme),
    ...Object.fromEntries(moved),
    ...(simulator.viewNames.length > 1 && { view }),
  };
}

function moveOff(parameter: Parameter): Value {
  if (parameter.kind === "table") return parameter.default;
  if (parameter.kind === "choice")
    return parameter.options.findLast((option) => option !== parameter.default) ?? parameter.default;
  const position = positionOf(parameter.default, parameter);
  const to = position + 2 <= lastPosition(parameter) ? position + 2 : position - 2;
  return valueAt(to, parameter);
}
