import type { Frame } from "./frame.ts";

interface Props {
  readonly frame: Frame;
  readonly at: readonly [x: number, y: number];
  /** Called with the pointer's position in the coordinates of the frame. Without it the point cannot be dragged. */
  readonly onMove?: ((x: number, y: number) => void) | undefined;
}

/** A point of a chart that can be dragged. The keyboard has the fields beside the picture for the same numbers. */
export function Handle({ frame, at: [cx, cy], onMove }: Props) {
  const move = (event: PointerEvent) => {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    if (!svg || event.buttons === 0 || !onMove) return;
    const box = svg.getBoundingClientRect();
    const scale = frame.width / box.width;
    onMove((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return (
    <>
      <circle class="handle-dot" cx={cx} cy={cy} r={onMove ? 7 : 5} />
      {onMove && (
        <circle
          class="handle"
          cx={cx}
          cy={cy}
          r="22"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={move}
          // Chromium does not heed touch-action on a shape: without this it takes the drag for a scroll.
          onTouchMove={(event) => event.preventDefault()}
        />
      )}
    </>
  );
}
