import type { Values } from "../../link/scheme.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Outcome, Simulator, View } from "../define.ts";

export interface DriverProps extends DeferredProps {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome;
  onChange(patch: Values): void;
}

/** While a run is on its way, or why it gave nothing. */
export function Waiting(props: {
  stopped: "slow" | "broken" | "cancelled" | undefined;
  texts: DeferredProps["texts"];
}) {
  const { stopped, texts } = props;
  const text =
    stopped === undefined
      ? texts.drivers.loading
      : stopped === "cancelled"
        ? texts.spread.cancelled
        : texts[stopped];
  return <p role="status">{text}</p>;
}
