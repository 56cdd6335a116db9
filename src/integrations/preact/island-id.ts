import type { VNode } from "preact";

/**
 * Numbers the islands of a page, so that the ids that `useId` makes differ from island to island and are the same
 * on the server and in the browser. Preact keeps that number in a field it has no public name for: `_mask`,
 * `__m` in its published files.
 */
export function withIslandId(node: VNode, islandId: number): VNode {
  return Object.assign(node, { _mask: [islandId, 0], __m: [islandId, 0] });
}

/** The attribute of `<astro-island>` that carries the number to the browser. */
export const islandIdAttribute = "data-island";
