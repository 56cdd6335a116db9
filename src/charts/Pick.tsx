import type { TargetedPointerEvent } from "preact";
import type { Frame } from "./frame.ts";

interface Props {
  readonly frame: Frame;
  readonly x: readonly [number, number];
  /** Where the plot ends to the right, if not at the frame's own margin. */
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
  onPick(x: number): void;
}

/** A place in a chart that is pressed or drawn along. The field beside it does the same by keyboard. */
export function Pick({ frame, x, onPick, ...area }: Props) {
  const right = area.right ?? frame.width - frame.right;
  const top = area.top ?? frame.top;
  const bottom = area.bottom ?? frame.height - frame.bottom;
  const pick = (event: TargetedPointerEvent<SVGRectElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).x;
    const part = Math.min(1, Math.max(0, (at - frame.left) / (right - frame.left)));
    onPick(x[0] + part * (x[1] - x[0]));
  };
  return (
    <rect
      class="chart-pick"
      x={frame.left}
      y={top}
      width={right - frame.left}
      height={bottom - top}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pick(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
      }}
    />
  );
}
