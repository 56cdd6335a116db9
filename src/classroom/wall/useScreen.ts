import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** The wall before a class: fills the window, and the keys of a clicker lead on. */
export interface Screen {
  readonly isOpen: boolean;
  readonly isBlack: boolean;
  toggle(): void;
  light(): void;
  /** What the keys for next and back do; the wall that is shown says it. */
  steer(step: (by: 1 | -1) => void): void;
}

const forward = ["PageDown", " ", "ArrowRight", "ArrowDown"];
const back = ["PageUp", "ArrowLeft", "ArrowUp"];
const withOwnKeys = "input, textarea, select, button, a, summary, [role=slider]";

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
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key } = event;
      const isPage = key === "PageDown" || key === "PageUp";
      // Keys that a control needs are its own; a clicker sends PageUp and PageDown, which nothing else here does.
      const target = event.target instanceof Element ? event.target.closest(withOwnKeys) : null;
      if (target && !isPage && key !== "Escape" && !/^[bn]$/i.test(key)) return;
      if (target?.matches("input[type=text], textarea") && key !== "Escape") return;
      if (key === "Escape") setOpen(false);
      else if (/^b$/i.test(key)) setBlack((black) => !black);
      else if (/^n$/i.test(key)) names.current();
      else if (forward.includes(key)) step.current(1);
      else if (back.includes(key)) step.current(-1);
      else return;
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
  };
}
