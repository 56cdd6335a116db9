import { useEffect, useRef, useState } from "preact/hooks";
import { defaults, type Field, sameValue, type Values } from "../link/scheme.ts";
import type { Scenario, Snapshot } from "../state/scenario.ts";
import { keepTyped } from "../state/typed.ts";
import type { Simulator } from "./define.ts";
import { savedParts } from "./saved-parts.ts";

/** Whether these numbers are somebody's own: no preset, nor the defaults, whichever view is open. */
export function isTyped({ scheme, presets }: Simulator, values: Values): boolean {
  const initial = defaults(scheme);
  const fields = scheme.fields.filter(({ key }) => key !== "view");
  const same = (state: Values) =>
    fields.every(({ key }: Field) => sameValue(state[key] ?? initial[key], values[key]));
  return ![initial, ...presets.map((preset) => preset.values)].some(same);
}

/**
 * The way back from a preset, or from the defaults, to the numbers that somebody had typed. `leave` is told before
 * others are put in their place.
 */
export function useWayBack(simulator: Simulator, values: Values) {
  const [before, setBefore] = useState<Values>();
  return {
    before: before && !isTyped(simulator, values) ? before : undefined,
    leave: () => isTyped(simulator, values) && setBefore(values),
  };
}

/**
 * Keeps what is typed, a moment after it has come to rest and when the page is left, to stand here again at the next
 * visit. What a class has set is nobody's own. Somebody else's setting is not the visitor's until they take it. Call what is returned when they type.
 */
export function useTyped(simulator: Simulator, scenario: Scenario, now: Snapshot): () => void {
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current || now.origin === "guest" || simulator.rules || !isTyped(simulator, now.values))
      return;
    const names = savedParts(simulator.scheme);
    const keep = () => void scenario.parts().then((parts) => keepTyped(names, parts));
    const timer = setTimeout(keep, 400);
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", keep);
    };
  }, [now.values, now.origin]);
  return () => {
    touched.current = true;
  };
}
