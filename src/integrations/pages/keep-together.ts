import type { Markup } from "../markup.ts";
import { isElement, isText, type Parent } from "../page-tree.ts";

/**
 * In English a number stands apart from its unit by a blank, where a line may end. On the built page that blank does
 * not break, nor does a range. Content is written with plain blanks.
 */
const units =
  "million|billion|thousand|yuan|dollars?|cents?|per cent|points?|percentage points?|seconds?|minutes?|hours?|days?|weeks?|" +
  "months?|quarters?|years?|times|turns?|orders?|people|visits|visitors|clicks|pieces|units|customers|members|accounts|" +
  "sellers|s|h|min|m|bn|m²";
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const numbered =
  "[Cc]hapters?|[Dd]ay|[Ww]eek|[Mm]onth|[Oo]rder|[Mm]inute|[Pp]age|pp?\\.|Article|number|Double|RMB|ln|week|generation";
const afterNumber = new RegExp(`(?<=\\d[%½]?) (?=(?:${units})(?![\\w-]))`, "g");
const afterDay = new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${months})\\b)`, "g");
const beforeNumber = new RegExp(`(?<=(?<![\\w-])(?:${numbered}|[=×÷+−])) (?=[\\d(−])`, "g");
const afterAmount = /(?<=\d\s(?:million|billion|thousand)) (?=(?:yuan|dollars)\b)/g;
/** 227–243 and top-5% get a word joiner (U+2060): an element around them would become an item of its own in a grid. */
const tied = /(?<=\d)–(?=\d)|(?<=\btop)-(?=\d)/gi;
const joiner = "\u2060";

/** Running text, as it is or as it stands in HTML. */
export function keepTogether(text: string): string {
  return [afterNumber, afterAmount, afterDay, beforeNumber]
    .reduce((kept, place) => kept.replace(place, "\u00a0"), text)
    .replace(tied, `$&${joiner}`);
}

/** Elements whose text is not prose, or is rewritten in the browser. */
const apart = new Set("head script style svg math template select textarea code astro-island".split(" "));

/** The text of a built page; tags and what the browser writes itself stay as they are. */
export function keepPageTogether(page: Markup): void {
  const keep = ({ childNodes }: Parent) => {
    for (const node of childNodes) {
      const place = isText(node) && page.placeOf(node);
      if (place) page.change(place, keepTogether(page.textAt(place)));
      else if (isElement(node) && !apart.has(node.tagName)) keep(node);
    }
  };
  keep(page.root);
}
