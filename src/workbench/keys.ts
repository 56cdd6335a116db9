import type { Scenario } from "../state/scenario.ts";

/** Ctrl+Z, Shift+Ctrl+Z and `?` inside the bench. A box of text keeps its own undo while one types in it. */
export function useKeys(scenario: Scenario, onHelp: (opener: HTMLElement | null) => void) {
  return (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.matches("input[type=text], textarea")) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === "z") {
      event.preventDefault();
      if (event.shiftKey) scenario.redo();
      else scenario.undo();
    } else if (key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onHelp(target);
    }
  };
}
