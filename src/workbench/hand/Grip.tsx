import type { Frame } from "../../charts/frame.ts";
import { isSpan } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import { lastPosition, positionOf, valueAt as valueAtPosition } from "../../ui/stops.ts";
import { numberOf } from "../define.ts";
import type { HandProps } from "./hand.ts";
import { Slide } from "./Slide.tsx";

interface Props extends Pick<HandProps, "simulator" | "values" | "words" | "onChange"> {
  /** The input that it moves. */
  readonly parameter: string;
  readonly frame: Frame;
  readonly at: readonly [x: number, y: number];
  readonly along: "x" | "y";
  /** The finest step that a drag takes; that of the slider otherwise. */
  readonly step?: number;
  /** The value under a place, in the units of the page, rounded and bounded by nobody yet. */
  valueAt(x: number, y: number): number;
}

/**
 * A place in a picture that moves an input: the same that the field beside it moves, by the same way. Where a range
 * stands for the number, or a class has fixed it, there is nothing to grab.
 */
export function Grip(props: Props) {
  const { along, words, onChange } = props;
  const parameter = props.simulator.parameters[props.parameter];
  const given = props.values[props.parameter];
  const { locked, hidden } = props.simulator.rules ?? {};
  if (locked?.has(props.parameter) || hidden?.has(props.parameter)) return null;
  if (parameter?.kind !== "number" || isSpan(given)) return null;
  const value = numberOf(parameter, given);
  const put = (next: number) => onChange({ [parameter.key]: next });
  return (
    <Slide
      id={parameter.key}
      class={`grip tone-${parameter.tone ?? "answer"}`}
      frame={props.frame}
      at={props.at}
      along={along}
      label={words.simulator.parameters[parameter.key]?.label ?? parameter.key}
      min={parameter.min}
      max={parameter.max}
      value={value}
      spoken={format(fieldQuantity(value, parameter.unit), words.formats)}
      onStep={(by) => {
        const to = positionOf(value, parameter) + by;
        put(valueAtPosition(Math.min(lastPosition(parameter), Math.max(0, to)), parameter));
      }}
      onDrag={(x, y) => {
        const asked = props.valueAt(x, y);
        if (!Number.isFinite(asked)) return;
        const step = props.step ?? (parameter.integer ? 1 : parameter.step);
        const rounded = Number((Math.round(asked / step) * step).toPrecision(10));
        put(Math.min(parameter.max, Math.max(parameter.min, rounded)));
      }}
    >
      <svg viewBox="-22 -22 44 44" aria-hidden="true">
        <circle class="grip-dot" r="9" />
        <path d="M-13-5l-5 5 5 5M13-5l5 5-5 5" transform={along === "x" ? undefined : "rotate(90)"} />
      </svg>
    </Slide>
  );
}
