import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";

/** Milliseconds without a change after which hidden parts are drawn again; until then a moving slider has the frame to itself. */
const rest = 120;

/** The value as of the last time it did not change for `rest` milliseconds. */
export function useDebounced<T>(value: T): T {
  const [rested, setRested] = useState(() => value);
  useEffect(() => {
    if (rested === value) return;
    const timer = setTimeout(() => setRested(() => value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** Draws at once while visible (`seen`); while hidden, only once the inputs have stopped changing. */
export function DebouncedRender({ seen, draw }: { seen: boolean; draw(): ComponentChildren }) {
  const rested = useDebounced(draw);
  const now = seen ? draw : rested;
  return useMemo(() => <>{now()}</>, [now]);
}

/** A `<details>` whose content is drawn with a delay while it is closed. */
export function Fold(props: { name: string; summary: string; children(): ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class={props.name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      <DebouncedRender seen={open} draw={props.children} />
    </details>
  );
}

/** Whether an element has a width on the screen; true until it has been measured. */
export function useVisible(element: RefObject<Element>): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const watcher = new ResizeObserver(([entry]) => setSeen((entry?.contentRect.width ?? 0) > 0));
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, []);
  return seen;
}
