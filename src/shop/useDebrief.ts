import { useEffect, useState } from "preact/hooks";
import type { DebriefTask } from "../models/shop/debrief.ts";
import { patient, run } from "../runner/run.ts";

export type Run<Result> =
  | { readonly state: "running" | "failed" }
  | { readonly state: "done"; readonly result: Result };

/** Runs a game on other dice in the worker, anew when `key` changes; `again` after a failure. */
export function useDebrief<Result>(task: DebriefTask | undefined, key: string): [Run<Result>, () => void] {
  const [now, setNow] = useState<Run<Result>>({ state: "running" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!task) return;
    const stop = new AbortController();
    setNow({ state: "running" });
    run("shop", task, stop.signal, undefined, patient)
      .then((result) => setNow({ state: "done", result: result as Result }))
      .catch(() => !stop.signal.aborted && setNow({ state: "failed" }));
    return () => stop.abort();
  }, [key, tries]);
  return [now, () => setTries((count) => count + 1)];
}
