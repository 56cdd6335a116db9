import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Frame, frames } from "../../charts/frame.ts";

/** Where the chart that is seen stands in its picture, in CSS pixels. */
interface Place {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  /** The frames of the chart, where they are not the usual ones. */
  readonly rooms?: readonly Frame[];
  /** What can be grabbed, and what moves, in the coordinates of the frame. */
  children(frame: Frame): { readonly grips: ComponentChildren; readonly moving: ComponentChildren };
}

/**
 * A layer over the chart that is seen. The chart is one image to a screen reader, and a shape in it takes no
 * `touch-action`; so what is grabbed are boxes over it.
 */
export function Layer({ rooms = frames, children }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    const picture = layer.current?.parentElement;
    if (!picture) return;
    const measure = () => {
      const outer = picture.getBoundingClientRect();
      for (const svg of picture.querySelectorAll("figure > svg")) {
        const { left, top, width, height } = svg.getBoundingClientRect();
        const frame = rooms.find(({ name }) => svg.classList.contains(`chart-${name}`));
        if (width > 0 && frame)
          return setPlace((was) => {
            const now = { frame, left: left - outer.left, top: top - outer.top, width, height };
            return was && JSON.stringify(was) === JSON.stringify(now) ? was : now;
          });
      }
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(picture);
    for (const svg of picture.querySelectorAll("figure > svg")) watcher.observe(svg);
    return () => watcher.disconnect();
  }, [rooms]);
  useLayoutEffect(() => {
    const { left, top, width, height } = place ?? { left: 0, top: 0, width: 0, height: 0 };
    // Not as an attribute: the policy of the pages takes none.
    for (const [name, value] of Object.entries({ left, top, width, height }))
      layer.current?.style.setProperty(name, `${value}px`);
  }, [place]);
  const parts = place && children(place.frame);
  return (
    <div ref={layer} class="hand">
      {place && parts && (
        <>
          <svg
            class="chart-moving"
            aria-hidden="true"
            viewBox={`0 0 ${place.frame.width} ${place.frame.height}`}
          >
            {parts.moving}
          </svg>
          {parts.grips}
        </>
      )}
    </div>
  );
}
