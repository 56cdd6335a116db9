import { type ComponentType, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { islandIdAttribute, withIslandId } from "./island-id.ts";

interface Context {
  /** One object a page. */
  readonly result: object;
}

const islands = new WeakMap<object, number>();

/** Every component of ours is a function; what Astro cannot render itself is Preact's. */
const check = (component: unknown) => typeof component === "function";

function renderToStaticMarkup(
  this: Context,
  component: ComponentType,
  props: object,
  slots: Readonly<Record<string, unknown>>,
) {
  // Words and figures arrive as props; markup between the tags of an island would be lost in silence.
  if (Object.keys(slots).length > 0) throw new Error(`${component.name} is an island and takes no children`);
  const island = islands.get(this.result) ?? 0;
  islands.set(this.result, island + 1);
  return {
    attrs: { [islandIdAttribute]: String(island) },
    html: renderToString(withIslandId(h(component, props), island)),
  };
}

export default { name: "jiusi-preact", check, renderToStaticMarkup };
