import "../styles/found.css";
import { takePendingHighlight } from "../state/pending-highlight.ts";

const blank = /[\s\u200b\u2060]/u;

/**
 * The range of some words in a part of the page, across element boundaries and ignoring white space. Text fragments of
 * browsers do not cross controls, and numbers in our prose are controls.
 */
export function placeOfWords(root: Node, words: string): Range | undefined {
  const wanted = [...words].filter((char) => !blank.test(char)).join("");
  if (wanted === "") return undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: [Node, number][] = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.closest("script, style, template, [hidden]")) continue;
    for (const [at, char] of [...(node.textContent ?? "").split("").entries()]) {
      if (blank.test(char)) continue;
      text += char;
      places.push([node, at]);
    }
  }
  const at = text.indexOf(wanted);
  const [from, to] = [places[at], places[at + wanted.length - 1]];
  if (at < 0 || !from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(to[0], to[1] + 1);
  return range;
}

/** Marks the passage that a search result led here for, and brings it into view. */
export function arrive(): void {
  const words = takePendingHighlight();
  const main = document.querySelector("main");
  const range = words && main ? placeOfWords(main, words) : undefined;
  if (!range) return;
  if ("highlights" in CSS) CSS.highlights.set("found", new Highlight(range));
  const found = range.startContainer.parentElement;
  found?.closest("details")?.setAttribute("open", "");
  found?.closest("[data-one-by-one]")?.removeAttribute("data-one-by-one");
  const bench = found?.closest<HTMLElement>('.bench[data-light="true"]');
  if (bench && range.getClientRects().length === 0) {
    // The press waits for the bench's code; the words are looked at now.
    bench.querySelector<HTMLElement>("[data-whole]")?.click();
    bench.dataset["light"] = "false";
  }
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
