import { element } from "../ui/element.ts";

/**
 * A sentence of the site with something typed in place of its `{q}`, as nodes: what was typed stays text, whatever
 * characters it has, and turns no other words round.
 */
export function sentence(template: string, typed: string): Node[] {
  const at = template.indexOf("{q}");
  if (at < 0) return [document.createTextNode(template)];
  const own = element("bdi", { "data-user-text": "" }, typed);
  return [
    document.createTextNode(template.slice(0, at)),
    own,
    document.createTextNode(template.slice(at + 3)),
  ];
}

/** A key that an input method uses; WebKit tells the Enter that ends a composition by its key code only (its bug 165004). */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;
