import { defaults, type Values } from "../../src/link/scheme.ts";
import { lastPosition, positionOf, valueAt } from "../../src/ui/stops.ts";
import type { Simulator } from "../../src/workbench/define.ts";

/** Every parameter moved off its default by a few stops of its slider, in a view. */
export function changed(simulator: Simulator, view: string): Values {
  const moved = Object.values(simulator.parameters).map((parameter) => {
    const position = positionOf(parameter.default, parameter);
    const last = lastPosition(parameter);
    const to = position + 2 <= last ? position + 2 : position - 2;
    return [parameter.key, valueAt(to, parameter)];
  });
  return {
    ...defaults(simulator.scheme),
    ...Object.fromEntries(moved),
    ...(simulator.views.length > 1 && { view }),
  };
}
