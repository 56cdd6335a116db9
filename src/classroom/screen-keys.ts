/** What a key does before a class; the wall and the screens of a guide share it. */
export type ScreenKey = "next" | "back" | "black" | "names" | "leave";

const keys: Readonly<Record<string, ScreenKey>> = {
  PageDown: "next",
  " ": "next",
  ArrowRight: "next",
  ArrowDown: "next",
  PageUp: "back",
  ArrowLeft: "back",
  ArrowUp: "back",
  Escape: "leave",
  b: "black",
  // What the button for a black screen sends on some clickers.
  ".": "black",
  n: "names",
};

const withOwnKeys = "input, textarea, select, button, a, summary, [role=slider]";
/** Boxes of text, whatever they are for. */
const typedInto = "input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea";

/**
 * Keys that a control needs are its own. A clicker sends PageUp and PageDown, which nothing else here does; in a box of
 * text everything but Escape is typed.
 */
export function screenKeyOf(event: KeyboardEvent): ScreenKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!key || key === "leave") return key;
  const target = event.target instanceof Element ? event.target.closest(withOwnKeys) : null;
  if (!target) return key;
  if (target.matches(typedInto)) return undefined;
  const isPage = event.key === "PageDown" || event.key === "PageUp";
  return isPage || key === "black" || key === "names" ? key : undefined;
}
