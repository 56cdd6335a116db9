import type { ReadableAtom } from "nanostores";
import { useEffect, useState } from "preact/hooks";
import type { Scheme } from "../link/scheme.ts";
import { type Scenario, type Snapshot, scenario } from "./scenario.ts";

/**
 * What a store holds; `initial` on the first render, on the server and in the browser: hydration repairs text but
 * never attributes, so anything else would leave a wrong chart beside a right number.
 *
 * `@nanostores/preact` draws every component that listens in a timer of its own: a step of a slider took as many
 * rounds of drawing as there are listeners, some with a frame between them. Here Preact draws them together.
 */
export function useStore<T>(store: ReadableAtom<T>, initial: T): T {
  const [value, setValue] = useState(() => initial);
  useEffect(() => store.subscribe((next) => setValue(() => next)), [store]);
  return value;
}

/**
 * The scenario of a simulator and its present state; the default state on the first render. `typed` gives what the
 * visitor typed before, for an address that says nothing. Where `prepare` gives a promise, the address is read after it,
 * and not if it rejects; it is asked again when `attempt` changes.
 */
export function useScenario(
  scheme: Scheme,
  typed?: () => ReadonlyMap<string, string>,
  prepare?: () => Promise<void> | undefined,
  attempt = 0,
): [Scenario, Snapshot] {
  const it = scenario(scheme);
  const now = useStore(it.$now, it.initial);
  useEffect(() => {
    const prepared = prepare?.();
    if (!prepared) return it.connect(typed?.());
    prepared.then(
      () => it.connect(),
      // Whoever prepares says what went wrong.
      () => undefined,
    );
  }, [it, attempt]);
  return [it, now];
}
