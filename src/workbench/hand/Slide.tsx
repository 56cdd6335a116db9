import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Frame } from "../../charts/frame.ts";

interface Props {
  readonly id: string;
  readonly class: string;
  readonly frame: Frame;
  /** Its middle, in the coordinates of the frame. */
  readonly at: readonly [x: number, y: number];
  /** Its size there; never less than a finger is wide. */
  readonly size?: readonly [width: number, height: number];
  /** Along which axis it is dragged; a finger that goes the other way scrolls the page. */
  readonly along: "x" | "y";
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly spoken: string;
  readonly children?: ComponentChildren;
  /** Where its middle is dragged to. Called as it was when it was pressed: a scale that ran away could not be steered. */
  onDrag(x: number, y: number): void;
  /** So many steps on; ends of the scale as infinities. */
  onStep(by: number): void;
  /** Pressed and let go in the same place. */
  onPress?(): void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Less than this, in pixels, is a press and no drag. */
const slack = 6;

/** A box over a picture that is a slider: for a finger, a mouse and the keys. */
export function Slide(props: Props) {
  const { frame, at, along } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<{
    readonly x: number;
    readonly y: number;
    readonly from: readonly [number, number];
    readonly onDrag: Props["onDrag"];
    moved: boolean;
  }>();
  useLayoutEffect(() => {
    const [width, height] = props.size ?? [0, 0];
    // Not as an attribute: the policy of the pages takes none.
    for (const [name, value] of Object.entries({
      left: `${(100 * at[0]) / frame.width}%`,
      top: `${(100 * at[1]) / frame.height}%`,
      width: `max(2.75rem, ${(100 * width) / frame.width}%)`,
      height: `max(2.75rem, ${(100 * height) / frame.height}%)`,
    }))
      box.current?.style.setProperty(name, value);
  });
  /** A pointer in the coordinates of the frame. */
  const placeOf = (event: PointerEvent) => {
    const layer = (event.currentTarget as HTMLElement).parentElement?.getBoundingClientRect();
    const scale = frame.width / (layer?.width || frame.width);
    return {
      x: (event.clientX - (layer?.left ?? 0)) * scale,
      y: (event.clientY - (layer?.top ?? 0)) * scale,
    };
  };
  const letGo = (isPress: boolean) => {
    if (held.current && !held.current.moved && isPress) props.onPress?.();
    held.current = undefined;
  };
  return (
    <div
      ref={box}
      class={`${props.class} along-${along}`}
      role="slider"
      tabIndex={0}
      data-grip={props.id}
      aria-label={props.label}
      aria-orientation={along === "x" ? "horizontal" : "vertical"}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      aria-valuenow={props.value}
      aria-valuetext={props.spoken}
      onKeyDown={(event) => {
        const by = steps[event.key];
        if (by === undefined) return;
        event.preventDefault();
        props.onStep(by);
      }}
      // WebKit selects the words around it while it is dragged; the press gives the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = placeOf(event);
        held.current = {
          x: x - at[0],
          y: y - at[1],
          from: [event.clientX, event.clientY],
          onDrag: props.onDrag,
          moved: false,
        };
      }}
      onPointerMove={(event) => {
        const { current } = held;
        if (!current) return;
        const [fromX, fromY] = current.from;
        current.moved ||= Math.hypot(event.clientX - fromX, event.clientY - fromY) > slack;
        const { x, y } = placeOf(event);
        if (current.moved) current.onDrag(x - current.x, y - current.y);
      }}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
    >
      {props.children}
    </div>
  );
}
