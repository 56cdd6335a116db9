import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { screenKeyOf } from "../screen-keys.ts";

/** The wall before a class: fills the window, and the keys of a clicker lead on. */
export interface Screen {
  readonly isOpen: boolean;
  readonly isBlack: boolean;
  toggle(): void;
  light(): void;
  /** What the keys for next and back do; the wall that is shown says it. */
  steer(step: (by: 1 | -1) => void): void;
  /** Turns a page of what is longer than the screen; where there is none left, back to the top and `false`. */
  turn(by: 1 | -1): boolean;
}

export function useScreen(room: RefObject<HTMLElement>, onNames: () => void): Screen {
  const [isOpen, setOpen] = useState(false);
  const [isBlack, setBlack] = useState(false);
  const step = useRef<(by: 1 | -1) => void>(() => undefined);
  const names = useRef(onNames);
  names.current = onNames;
  const toggle = () => {
    setBlack(false);
    setOpen(!isOpen);
  };
  useEffect(() => {
    document.documentElement.toggleAttribute("data-projecting", isOpen);
    if (!isOpen) return;
    room.current?.scrollTo(0, 0);
    // The button that was pressed would keep the space bar for itself.
    room.current?.focus();
    const press = (event: KeyboardEvent) => {
      const key = screenKeyOf(event);
      if (!key) return;
      if (key === "leave") setOpen(false);
      else if (key === "black") setBlack((black) => !black);
      else if (key === "names") names.current();
      else step.current(key === "next" ? 1 : -1);
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOpen]);
  return {
    isOpen,
    isBlack: isOpen && isBlack,
    toggle,
    light: () => setBlack(false),
    steer(next) {
      step.current = next;
    },
    turn(by) {
      const node = room.current;
      if (!node) return false;
      const from = node.scrollTop;
      node.scrollBy({ top: by * 0.8 * node.clientHeight, behavior: "instant" });
      if (Math.abs(node.scrollTop - from) > 1) return true;
      node.scrollTo({ top: 0, behavior: "instant" });
      return false;
    },
  };
}
