import { parse, serializeOuter } from "parse5";
import {
  append,
  attributeOf,
  type Element,
  elementsOf,
  insertAfter,
  insertBefore,
  isElement,
  isText,
  nextOf,
  previousOf,
  remove,
  textIn,
} from "../page-tree.ts";
import { viewsOf } from "./views.ts";

/** A page as the index gets it: its address from the top of the site, its title, headings and text. */
export interface Indexed {
  readonly url: string;
  readonly language: string;
  readonly kind: string;
  /** The chapters it belongs to; of a term the glossary says. */
  readonly chapters: readonly string[];
  /** UTF-8, which is half of what a text in Chinese takes as a string; put away once it is sent. */
  html: Buffer;
  readonly title: string;
  readonly headings: string;
  /** What the page says of itself to search engines. */
  readonly about: string;
  readonly text: string;
}

/** Parts that are not indexed: they repeat other pages (the table of contents, the link to the next chapter). */
export const ignored = ["nav", "[data-pagefind-ignore]", ".anchor"];

const dropped = /^(?:script|style|svg|template)$/;
const unread = /^(?:nav|noscript|button|select)$/;
const breaks = /^(?:p|div|li|h\d|td|th|dt|dd|section|article|figcaption|summary|label|option)$/;
const cells = /^(?:td|th|dt|dd|button|caption|b)$/;

/** The text of the parts that are read, and within it that of headings. */
function read(element: Element, heading = false): { text: string; headings: string } {
  let text = "";
  let headings = "";
  if (unread.test(element.tagName) || attributeOf(element, "data-pagefind-ignore") !== undefined)
    return { text, headings };
  if (attributeOf(element, "class") === "anchor") return { text, headings };
  const title = heading || /^h[1-4]$/.test(element.tagName);
  const line = breaks.test(element.tagName) ? "\n" : "";
  for (const node of element.childNodes) {
    if (isElement(node)) {
      const within = read(node, title);
      text += within.text;
      headings += within.headings;
    } else if (isText(node)) {
      text += node.value;
      if (title) headings += node.value;
    }
  }
  return { text: `${line}${text}${line}`, headings: `${line}${headings}${line}` };
}

/** What kind of page stands at an address; a reference is looked things up in (fees, sheets to work from). */
function kindOf(url: string): string {
  const path = url.replace(/^\/(?:zh-hans|en)(?=\/)/, "");
  if (path === "/fees/" || path.startsWith("/playbooks/")) return "reference";
  const [, kind] = /^\/(chapters|sim|cases|guides)\/[^/]+\/$/.exec(path) ?? [];
  return { chapters: "chapter", sim: "simulator", cases: "case", guides: "guide" }[kind ?? ""] ?? "page";
}

/** The chapters a page names over its title. */
function chaptersOf(elements: readonly Element[]): string[] {
  const line = elements.find((element) => attributeOf(element, "class") === "chapter-number");
  return (line ? elementsOf(line) : []).flatMap((link) => {
    const slug = /\/chapters\/([a-z-]+)\//.exec(attributeOf(link, "href") ?? "")?.[1];
    return slug ? [slug] : [];
  });
}

const documentOf = (language: string, title: string, main: string) =>
  `<html lang="${language}"><head>${title}</head><body>${main}</body></html>`;

/**
 * Separates what only the layout separates on the page, or an excerpt would run it together: how far a claim holds
 * from the claim, by a stop; cells, buttons, names of parts, marks and what stands in boxes, by a blank.
 */
function part(element: Element, language: string): void {
  const { tagName: name } = element;
  const classes = attributeOf(element, "class") ?? "";
  const next = nextOf(element);
  const before = previousOf(element);
  if (name === "span" && classes.startsWith("mark") && element.parentNode?.nodeName === "dt")
    append(element, language === "en" ? "." : "\u3002");
  if (name === "span" && /^(?:outcome|mark)/.test(classes) && !(isText(before) && /\s$/.test(before.value)))
    insertBefore(element, " ");
  const bold = name === "b" && element.attrs.length === 0 && element.childNodes.every(isText);
  const inLine = /^(?:span|a)$/.test(name) && isElement(next) && /^(?:span|small|a)$/.test(next.tagName);
  if ((cells.test(name) && !isText(next)) || bold || inLine) insertAfter(element, " ");
}

/** Without the characters that prevent a line break: nobody types them in a query. */
const spaced = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");

/** A copy: a substring would keep the whole page in memory. */
const alone = (text: string) => Buffer.from(text).toString();

/** Leaves out what the index leaves out anyway, and what islands carry: a third of a page. */
function prepare(main: Element, language: string): Element[] {
  for (const element of elementsOf(main)) {
    if (dropped.test(element.tagName)) remove(element);
    if (element.tagName === "astro-island") element.attrs = [];
  }
  const elements = elementsOf(main);
  for (const element of elements) part(element, language);
  return elements;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A record of a title and paragraphs that stand on no page so. */
function written(
  of: Omit<Indexed, "html" | "headings" | "about" | "text">,
  lines: readonly string[],
): Indexed {
  const all = lines.filter((line) => line !== "");
  const body = [`<h1>${escaped(of.title)}</h1>`, ...all.map((line) => `<p>${escaped(line)}</p>`)].join("");
  return {
    ...of,
    html: Buffer.from(documentOf(of.language, "", `<main data-pagefind-body>${body}</main>`)),
    headings: of.title,
    about: "",
    text: [of.title, ...all].join("\n"),
  };
}

/** The views of a simulator behind its first: somebody who asks for one is led to it and not to the first. */
function viewRecords(page: Indexed, elements: readonly Element[]): Indexed[] {
  const said = elements.map((element) => attributeOf(element, "data-views")).find((text) => text);
  const slug = /\/sim\/([^/]+)\/$/.exec(page.url)?.[1];
  if (!said || !slug) return [];
  const { url, language, kind, chapters } = page;
  return viewsOf(language, slug, said).map(({ fragment, label, lines }) =>
    written(
      { url: `${url}#${fragment}`, language, kind, chapters, title: `${page.title} · ${label}` },
      lines,
    ),
  );
}

/** Of a list of other pages its title and what it says of itself: what it lists is found by itself. */
function listRecord(url: string, language: string, list: Element): Indexed {
  const within = elementsOf(list);
  const title = within.find(({ tagName }) => tagName === "h1");
  const lead = within.find((element) => attributeOf(element, "class") === "lead");
  const said = lead ? [alone(textIn(lead).trim())] : [];
  const named = alone(title ? textIn(title).trim() : "");
  return written({ url, language, kind: "page", chapters: [], title: named }, said);
}

const recordOf = (element: Element) => attributeOf(element, "data-search-record");

/** The records of one built page: itself if it has a body to index, and each of its terms and parts of chapters. */
export function indexedOf(url: string, page: string): Indexed[] {
  const all = elementsOf(parse(spaced(page)));
  const first = (name: string, within = all) => within.find(({ tagName }) => tagName === name);
  const html = first("html");
  const main = first("main");
  if (!html || !main) return [];
  const language = alone(attributeOf(html, "lang") ?? "");
  const elements = prepare(main, language);
  const records: Indexed[] = [];
  const add = (element: Element, kind: string, title: string, chapters: readonly string[]) =>
    records.push({
      url: `${url}#${alone(attributeOf(element, "id") ?? "")}`,
      language,
      kind,
      chapters,
      html: Buffer.from(
        documentOf(language, "", `<main data-pagefind-body>${serializeOuter(element)}</main>`),
      ),
      title: alone(title),
      about: "",
      ...read(element),
    });

  // The parts of a list of all chapters that belong to one of them are found alone, and for their chapter.
  const parts = elements.filter((element) => recordOf(element) === "chapter");
  for (const element of parts) remove(element);
  let of = "";
  const list = elements.find((element) => recordOf(element) === "list");
  if (list) records.push(listRecord(url, language, list));
  if ([main, ...elements].some((element) => attributeOf(element, "data-pagefind-body") !== undefined)) {
    const heading = first("h1", elements);
    const about = all.find(
      (element) => element.tagName === "meta" && attributeOf(element, "name") === "description",
    );
    const title = first("title");
    of = alone(heading ? textIn(heading).trim() : "");
    records.push({
      url,
      language,
      kind: kindOf(url),
      chapters: chaptersOf(elements).map(alone),
      html: Buffer.from(documentOf(language, title ? serializeOuter(title) : "", serializeOuter(main))),
      title: of,
      about: alone((about && attributeOf(about, "content")) ?? ""),
      ...read(main),
    });
    for (const record of [...records]) records.push(...viewRecords(record, elements));
  }
  for (const article of elements.filter((element) => recordOf(element) === "term")) {
    const name = first("span", elementsOf(first("h2", elementsOf(article)) ?? article));
    add(article, "term", name ? textIn(name).trim() : "", []);
  }
  for (const section of parts) {
    const heading = first("h2", elementsOf(section));
    const slug = alone(attributeOf(section, "id") ?? "");
    add(section, "page", `${of} · ${heading ? textIn(heading).trim() : ""}`, [slug]);
  }
  return records;
}
