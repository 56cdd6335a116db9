import { useEffect, useState } from "preact/hooks";
import type { Values } from "../../link/scheme.ts";
import { RunError } from "../../runner/run.ts";
import type { Simulator, View } from "../define.ts";
import { compute } from "./compute.ts";
import type { JobName, Result } from "./jobs.ts";

export type Run<R> =
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly share: number; readonly shown: boolean; cancel(): void }
  | { readonly kind: "done"; readonly value: R }
  | { readonly kind: "stopped"; readonly reason: "slow" | "broken" | "cancelled" };

const rest = 150;
const patience = 300;

/**
 * A run over the present state in the worker. It starts when the state has rested, and a newer state ends the
 * run before it; the last result stays until the next has come. `id` says all that the run depends on.
 */
export function useRun<N extends JobName>(
  name: N,
  simulator: Simulator,
  view: View,
  values: Values,
  id: string,
): [Run<Result<N>>, Result<N> | undefined] {
  const [state, setState] = useState<Run<Result<N>>>({ kind: "waiting" });
  const [last, setLast] = useState<{ view: string; value: Result<N> }>();
  useEffect(() => {
    const controller = new AbortController();
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      controller.abort();
      setState({ kind: "stopped", reason: "cancelled" });
    };
    let shown = false;
    const begin = setTimeout(() => {
      const slow = setTimeout(() => {
        shown = true;
        setState({ kind: "running", share: 0, shown, cancel });
      }, patience);
      const options = {
        signal: controller.signal,
        onProgress: (share: number) => {
          if (shown && !cancelled) setState({ kind: "running", share, shown, cancel });
        },
      };
      compute(name, simulator, view, values, options)
        .then(
          (value) => {
            setLast({ view: view.id, value });
            setState({ kind: "done", value });
          },
          (error: unknown) => {
            if (controller.signal.aborted) return;
            const isSlow = error instanceof RunError && error.reason === "slow";
            setState({ kind: "stopped", reason: isSlow ? "slow" : "broken" });
          },
        )
        .finally(() => clearTimeout(slow));
      controller.signal.addEventListener("abort", () => clearTimeout(slow));
    }, rest);
    return () => {
      clearTimeout(begin);
      controller.abort();
    };
  }, [name, id]);
  return [state, last?.view === view.id ? last.value : undefined];
}
