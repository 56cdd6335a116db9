import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";

/** While a slider moves, the next frame comes first: milliseconds after which the rest follows. */
const rest = 120;

/** A value as it was when it last came to rest. */
export function useDebounced<T>(value: T): T {
  const [rested, setRested] = useState(() => value);
  useEffect(() => {
    if (rested === value) return;
    const timer = setTimeout(() => setRested(() => value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** What is drawn anew at once while it is seen, and else when its inputs have come to rest. */
export function DebouncedRender({ seen, draw }: { seen: boolean; draw(): ComponentChildren }) {
  const rested = useDebounced(draw);
  const now = seen ? draw : rested;
  return useMemo(() => <>{now()}</>, [now]);
}

/** A part that opens: while it is closed nobody waits for what is in it. */
export function Fold(props: { name: string; summary: string; children(): ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class={props.name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      <DebouncedRender seen={open} draw={props.children} />
    </details>
  );
}

/** Whether an element takes any room; until that is known, it does. */
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
