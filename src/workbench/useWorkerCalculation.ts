import { useEffect, useState } from "preact/hooks";
import type { Values } from "../link/scheme.ts";
import { inputsOf, type Simulator, type View } from "./define.ts";

const rest = 250;

/**
 * What a view's heavy calculation gave, once its inputs have rested; nothing before that, on the server, or
 * when the view has none. A result of other inputs stays until the new one has come.
 */
export function useWorkerCalculation(
  simulator: Simulator,
  view: View,
  values: Values,
  ready: boolean,
): unknown {
  const [deep, setDeep] = useState<{ view: string; value: unknown }>();
  const asked = ready ? view.workerCalculation?.(inputsOf(simulator, values)) : undefined;
  const wanted = asked && JSON.stringify(asked);
  useEffect(() => {
    if (wanted === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { computeInWorker } = await import("./runs/compute.ts");
        const value = await computeInWorker(JSON.parse(wanted), controller.signal);
        if (!controller.signal.aborted) setDeep({ view: view.id, value });
      } catch {
        // Overtaken, too slow, or not loaded: the picture goes on without it.
        if (!controller.signal.aborted) setDeep(undefined);
      }
    }, rest);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted]);
  return deep?.view === view.id ? deep.value : undefined;
}
