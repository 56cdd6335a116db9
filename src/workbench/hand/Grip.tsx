import { useLayoutEffect, useRef } from "preact/hooks";
import type { Frame } from "../../charts/frame.ts";
import { isSpan } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import { lastPosition, positionOf, valueAt as valueAtPosition } from "../../ui/stops.ts";
import { numberOf } from "../define.ts";
import type { HandProps } from "./hand.ts";

interface Props extends Pick<HandProps, "simulator" | "values" | "words" | "onChange"> {
  /** The input that it moves. */
  readonly parameter: string;
  readonly frame: Frame;
  /** Where it stands, in the coordinates of the frame. */
  readonly at: readonly [x: number, y: number];
  /** Along which axis it is dragged; a finger that goes the other way scrolls the page. */
  readonly along: "x" | "y";
  /** The finest step that a drag takes; that of the slider otherwise. */
  readonly step?: number;
  /** The value under a place, in the units of the page, rounded and bounded by nobody yet. */
  valueAt(x: number, y: number): number;
}

/**
 * A place in a picture that is a slider: for a finger, a mouse and the keys. It changes the input that the field beside
 * it changes, by the same way. Where a range stands for the number there is nothing to grab.
 */
export function Grip(props: Props) {
  const { frame, along, words, onChange } = props;
  const held = useRef<{ x: number; y: number; valueAt: Props["valueAt"] }>();
  const grip = useRef<HTMLDivElement>(null);
  const [left, top] = [(100 * props.at[0]) / frame.width, (100 * props.at[1]) / frame.height];
  useLayoutEffect(() => {
    grip.current?.style.setProperty("left", `${left}%`);
    grip.current?.style.setProperty("top", `${top}%`);
  });
  const parameter = props.simulator.parameters[props.parameter];
  const given = props.values[props.parameter];
  if (parameter?.kind !== "number" || isSpan(given)) return null;
  const value = numberOf(parameter, given);
  const put = (next: number) => {
    if (next !== value) onChange({ [parameter.key]: next });
  };
  const toPosition = (position: number) =>
    put(valueAtPosition(Math.min(lastPosition(parameter), Math.max(0, position)), parameter));
  const position = positionOf(value, parameter);
  const keys: Record<string, number> = {
    ArrowRight: position + 1,
    ArrowUp: position + 1,
    ArrowLeft: position - 1,
    ArrowDown: position - 1,
    PageUp: position + 10,
    PageDown: position - 10,
    Home: 0,
    End: lastPosition(parameter),
  };
  /** A pointer in the coordinates of the frame. */
  const placeOf = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).parentElement?.getBoundingClientRect();
    const scale = frame.width / (box?.width || frame.width);
    return { x: (event.clientX - (box?.left ?? 0)) * scale, y: (event.clientY - (box?.top ?? 0)) * scale };
  };
  const release = () => {
    held.current = undefined;
  };
  const label = words.simulator.parameters[parameter.key]?.label ?? parameter.key;
  return (
    <div
      ref={grip}
      class={`grip along-${along} tone-${parameter.tone ?? "answer"}`}
      role="slider"
      tabIndex={0}
      data-grip={parameter.key}
      aria-label={label}
      aria-orientation={along === "x" ? "horizontal" : "vertical"}
      aria-valuemin={parameter.min}
      aria-valuemax={parameter.max}
      aria-valuenow={value}
      aria-valuetext={format(fieldQuantity(value, parameter.unit), words.formats)}
      onKeyDown={(event) => {
        const to = keys[event.key];
        if (to === undefined) return;
        event.preventDefault();
        toPosition(to);
      }}
      // WebKit selects the words around it while it is dragged; the press gives the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = placeOf(event);
        // As it was pressed: a scale that changes under the finger could not be steered.
        held.current = { x: x - props.at[0], y: y - props.at[1], valueAt: props.valueAt };
      }}
      onPointerMove={(event) => {
        if (!held.current) return;
        const { x, y } = placeOf(event);
        const asked = held.current.valueAt(x - held.current.x, y - held.current.y);
        if (!Number.isFinite(asked)) return;
        const step = props.step ?? (parameter.integer ? 1 : parameter.step);
        const rounded = Number((Math.round(asked / step) * step).toPrecision(10));
        put(Math.min(parameter.max, Math.max(parameter.min, rounded)));
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <svg viewBox="-22 -22 44 44" aria-hidden="true">
        <circle class="grip-dot" r="9" />
        <path d="M-13-5l-5 5 5 5M13-5l5 5-5 5" transform={along === "x" ? undefined : "rotate(90)"} />
      </svg>
    </div>
  );
}
