import { useEffect, useRef } from "preact/hooks";

/** No motion is longer, in milliseconds. */
export const longest = 600;
/** Nothing has changed for so long: now what has come of it may be shown. */
const rest = 180;

/** Whether a button or a finger is down, anywhere: then nothing moves but what it holds. */
let pressed = false;
const note = ({ type, buttons }: PointerEvent) => {
  pressed = type === "pointermove" || type === "pointerdown" ? buttons > 0 : false;
};
for (const type of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const)
  addEventListener(type, note, { capture: true, passive: true });

/**
 * Plays a motion once after each change, when the change has come to rest and nobody holds anything; never where less
 * motion is asked for. A new change, and a press, end it: what stands there without motion says the same.
 */
export function useMotion(cause: string, play: () => readonly Animation[]): void {
  const latest = useRef(play);
  latest.current = play;
  useEffect(() => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    let running: readonly Animation[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const stop = () => {
      for (const animation of running) animation.cancel();
      running = [];
    };
    const wait = () => {
      timer = setTimeout(() => {
        if (pressed) return addEventListener("pointerup", wait, { once: true });
        running = latest.current();
      }, rest);
    };
    wait();
    addEventListener("pointerdown", stop, true);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointerup", wait);
      removeEventListener("pointerdown", stop, true);
      stop();
    };
  }, [cause]);
}

/** A thing that goes from place to place: keyframes of an element whose own coordinates are those of the frame. */
export interface Step {
  /** 0 at the start of the motion, 1 at its end. */
  readonly offset: number;
  readonly x: number;
  readonly y: number;
  readonly opacity?: number;
}

/** Steps are given in their order; one that rounding puts before the last is taken at its time. */
export function travel(element: Element, steps: readonly Step[], duration = longest): Animation {
  let latest = 0;
  const frames = steps.map(({ offset, x, y, opacity = 1 }) => {
    latest = Math.min(1, Math.max(latest, offset));
    return { offset: latest, transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`, opacity };
  });
  return element.animate(frames, { duration: Math.min(longest, duration) });
}
