import { rememberHighlight } from "../state/pending-highlight.ts";
import { element } from "../ui/element.ts";
import { hits, passage, sectionsWith } from "./marks.ts";
import type { Hit } from "./rank.ts";

const width = 96;
/** Sections of one page shown beside its best. */
const further = 2;
/** Parts of a chapter that lead elsewhere: nobody looks for them. */
const apparatus = new Set(["guess-title", "related-title", "sources-title"]);

export interface RowProps {
  readonly hit: Hit;
  readonly kind: string;
  readonly needles: readonly string[];
  readonly root: string;
  /** Said before the other sections of a page that have the words too. */
  readonly also: string;
  onOpen(): void;
}

/** Text with its hits in `<mark>`, as nodes: no markup is ever made from a string. */
export function marked(text: string, needles: readonly string[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const [from, to] of hits(text, needles)) {
    nodes.push(document.createTextNode(text.slice(done, from)), element("mark", {}, text.slice(from, to)));
    done = to;
  }
  return [...nodes, document.createTextNode(text.slice(done))];
}

export const addressOf = (root: string, url: string) => root + url.replace(/^\//, "");

/** The words at a place, no further than the punctuation round them: what the browser looks for on the page. */
function wordsAt(text: string, at: number): string {
  const end = /[\p{P}\p{S}\n]|$/u.exec(text.slice(at, at + 24))?.index ?? 0;
  const lead = [...text.slice(Math.max(0, at - 12), at).matchAll(/[\p{P}\p{S}\n]\s*/gu)].at(-1);
  const from = lead ? Math.max(0, at - 12) + lead.index + lead[0].length : at;
  const words = text.slice(from, at + end).trim();
  return /\p{Script=Han}/u.test(words)
    ? words
    : words.replace(/^\S*\s(?=\S)|\s\S*$/gu, (cut) => (from === at ? "" : cut));
}

/**
 * A link to a place in a page: its section, and for browsers that know text fragments the words themselves, which
 * they scroll to and mark. They take that part away before any script of the page sees it.
 */
export function placeOf(section: string, words: string): string {
  const said = encodeURIComponent(words).replaceAll("-", "%2D");
  return words === "" ? `#${section}` : `#${section}:~:text=${said}`;
}

/** A result: its kind, its title, then as soon as its text has come the passage and the section it is in. */
export function row({ hit, kind, needles, root, also, onOpen }: RowProps): HTMLElement {
  const address = addressOf(root, hit.url);
  const link = element("a", { href: address }, ...marked(hit.title, needles));
  let words = "";
  const opens = (link: HTMLAnchorElement, words: () => string) =>
    link.addEventListener("click", () => {
      onOpen();
      if (words() !== "") rememberHighlight({ path: link.pathname, words: words() });
    });
  opens(link, () => words);
  const hasSections = !hit.url.includes("#") && hit.kind !== "simulator";
  const place = element("p", { class: "hit-place" });
  const excerpt = element("p", { class: "hit-text" });
  const head = element("span", { class: "hit-kind" }, kind);
  // Only chapters are long enough to have the words in several places.
  const others = element("p", { class: "hit-also" });
  const item = element("li", {}, head, link, ...(hasSections ? [place] : []), excerpt);
  if (hit.kind === "chapter" && !hit.through) item.append(others);
  const fill = async () => {
    const text = await hit.text();
    const found = passage(text.content, needles, width);
    excerpt.replaceChildren(...marked(found.text, needles));
    if (!hit.through) words = wordsAt(text.content, found.from);
    if (hit.through) place.replaceChildren(...marked(hit.through.title, needles));
    if (!hasSections || hit.through) return;
    const section = text.sections.filter(([start]) => start <= found.from).at(-1);
    if (section) {
      const [, id, title] = section;
      link.href = address + placeOf(id, words);
      place.replaceChildren(...marked(title, needles));
    }
    const rest = sectionsWith(text.content, text.sections, needles, width)
      .filter((other) => other.section !== section && !apparatus.has(other.section[1]))
      .slice(0, further)
      .map(({ section: [, id, title], from }) => {
        const words = wordsAt(text.content, from);
        const other = element("a", { href: address + placeOf(id, words) }, ...marked(title, needles));
        opens(other, () => words);
        return other;
      });
    others.replaceChildren(...(rest.length > 0 ? [also, ...rest] : []));
  };
  Object.assign(item, { fill });
  return item;
}

/** Texts come for the rows in view. */
export function fillWhenSeen(rows: readonly HTMLElement[]): void {
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      const { fill } = target as HTMLElement & { fill(): Promise<void> };
      // Without its text a result is still a link.
      fill().catch(() => undefined);
    }
  });
  for (const one of rows) watcher.observe(one);
}
