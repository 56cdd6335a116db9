import { useStore } from "@nanostores/preact";
import { useEffect } from "preact/hooks";
import type { Scheme } from "../link/scheme.ts";
import { type Scenario, type Snapshot, scenario } from "./scenario.ts";

/**
 * The scenario of a simulator and its present state. The first render, on the server and in the browser, is
 * always the default state: hydration repairs text but never attributes, so anything else would leave a wrong
 * chart beside a right number.
 */
export function useScenario(scheme: Scheme): [Scenario, Snapshot] {
  const it = scenario(scheme);
  const now = useStore(it.$now, { ssr: () => it.initial });
  useEffect(() => it.connect(), [it]);
  return [it, now];
}
