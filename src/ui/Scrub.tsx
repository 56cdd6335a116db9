import { useRef } from "preact/hooks";
import { fieldQuantity } from "./Field.tsx";
import { type Formats, format } from "./format.ts";
import { lastPosition, positionOf, type Range, valueAt } from "./stops.ts";

interface Props {
  readonly value: number;
  readonly range: Range;
  readonly unit: string;
  readonly label: string;
  readonly formats: Formats;
  onChange(value: number): void;
}

/** Pixels of travel for one step: slow enough to hit a value, quick enough to cross the range. */
const travel = 6;

/** A number in running text that is dragged sideways, or moved with the arrow keys. */
export function Scrub(props: Props) {
  const start = useRef<{ x: number; position: number }>();
  const last = lastPosition(props.range);
  const position = positionOf(props.value, props.range);
  const move = (to: number) => props.onChange(valueAt(Math.min(last, Math.max(0, to)), props.range));

  const keys: Record<string, number> = {
    ArrowRight: position + 1,
    ArrowUp: position + 1,
    ArrowLeft: position - 1,
    ArrowDown: position - 1,
    PageUp: position + 10,
    PageDown: position - 10,
    Home: 0,
    End: last,
  };

  return (
    <span
      class="scrub"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={props.range.min}
      aria-valuemax={props.range.max}
      aria-valuenow={props.value}
      aria-valuetext={format(fieldQuantity(props.value, props.unit), props.formats)}
      onKeyDown={(event) => {
        const to = keys[event.key];
        if (to === undefined) return;
        event.preventDefault();
        move(to);
      }}
      // WebKit selects the words around it while it is dragged, whatever `user-select` says; the press gives the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, position };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        move(start.current.position + Math.round((event.clientX - start.current.x) / travel));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onPointerCancel={() => {
        start.current = undefined;
      }}
    >
      {format(fieldQuantity(props.value, props.unit), props.formats)}
    </span>
  );
}
