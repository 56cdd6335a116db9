import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Remark plugin: in a chapter's prose the first occurrence of a glossary name becomes `<Term id>`, which the page
 * shows as a link with the definition at hand. Headings, links, tables and code are left alone. A page stays calm:
 * at most `most` terms, those of the chapter itself first, and no more than `inParagraph` beside each other.
 * The ids that were marked are told to the page as `terms` of the frontmatter.
 */
export interface MarkedTerm {
  readonly id: string;
  /** What this is called, as the entry shows it. */
  readonly names: readonly string[];
  readonly chapters: readonly string[];
}

interface Node {
  type: string;
  name?: string;
  value?: string;
  attributes?: { type: "mdxJsxAttribute"; name: string; value: string }[];
  children?: Node[];
}

interface File {
  path: string;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

interface Place {
  readonly term: MarkedTerm;
  readonly text: Node;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly order: number;
}

const most = 8;
const inParagraph = 3;

/** An apostrophe is the same letter whether it is typed or set; it keeps its length. */
const straight = (text: string) => text.replaceAll("’", "'");
const isLatin = (name: string) => /^[\x20-\x7e–—é]+$/u.test(name);
const isAbbreviation = (name: string) => /^[A-Z0-9/&]{2,}$/.test(name);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A name as a pattern: a Latin one as whole words, in the singular and the plural, hyphen or space between the words. */
function pattern(name: string): string {
  if (!isLatin(name)) return escaped(name);
  const stem = /[^aeiou]y$/.test(name)
    ? `${escaped(name.slice(0, -1))}(?:y|ies)`
    : `${escaped(name)}(?:${/(?:s|x|z|ch|sh)$/.test(name) ? "es" : "s"})?`;
  return `(?<![A-Za-z0-9-])${stem.replace(/ |(?<=\w)-(?=\w)/g, "[ -]")}(?![A-Za-z0-9-])`;
}

/** What every form of a name begins with. */
const beginning = (name: string) => (isLatin(name) ? name.replace(/y$|[ -].*$/, "") : name);

/**
 * Finds names in parts of `whole`, the longest first. Latin names match whatever their case, abbreviations as they are
 * written. A pattern of all names of the glossary is slow: it has those alone that may stand in the whole.
 */
export function finder(
  terms: readonly MarkedTerm[],
  whole: string,
): (text: string) => { term: MarkedTerm; at: number; name: string }[] {
  const lowered = straight(whole).toLowerCase();
  const named = new Map<string, { term: MarkedTerm; name: string }>();
  for (const term of terms) {
    for (const name of term.names.map(straight)) {
      const key = name.toLowerCase();
      if (!named.has(key) && lowered.includes(beginning(key))) named.set(key, { term, name });
    }
  }
  if (named.size === 0) return () => [];
  const owners = [...named]
    .sort(([p], [q]) => q.length - p.length || (p < q ? -1 : 1))
    .map(([, owner]) => owner);
  const every = new RegExp(owners.map(({ name }) => `(${pattern(name.toLowerCase())})`).join("|"), "giu");
  return (text) =>
    [...straight(text).matchAll(every)].flatMap((match) => {
      const owner = owners[match.slice(1).findIndex((group) => group !== undefined)];
      const strict = owner && isAbbreviation(owner.name) && match[0].replace(/s$/, "") !== owner.name;
      return owner && !strict ? [{ term: owner.term, at: match.index, name: match[0] }] : [];
    });
}

const phrasing = new Set(["strong", "emphasis", "delete"]);
const closed = new Set([
  "heading",
  "table",
  "link",
  "code",
  "inlineCode",
  "mdxJsxTextElement",
  "mdxTextExpression",
]);

/** Every first occurrence in reading order. */
function occurrences(tree: Node, find: ReturnType<typeof finder>): Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  let paragraph = 0;
  const visit = (node: Node) => {
    if (node.type === "paragraph") paragraph += 1;
    for (const child of node.children ?? []) {
      if (child.type === "text" && (node.type === "paragraph" || phrasing.has(node.type))) {
        for (const { term, at, name } of find(child.value ?? "")) {
          if (seen.has(term.id)) continue;
          seen.add(term.id);
          places.push({
            term,
            text: child,
            start: at,
            end: at + name.length,
            paragraph,
            order: places.length,
          });
        }
      } else if (!closed.has(child.type)) visit(child);
    }
  };
  visit(tree);
  return places;
}

/** The calm choice: terms of this chapter first, then in reading order. */
function choose(places: readonly Place[], chapter: string): Place[] {
  const rank = ({ term }: Place) =>
    term.chapters[0] === chapter ? 0 : term.chapters.includes(chapter) ? 1 : 2;
  const crowd = new Map<number, number>();
  return [...places]
    .sort((p, q) => rank(p) - rank(q) || p.order - q.order)
    .filter(({ paragraph }) => {
      const beside = crowd.get(paragraph) ?? 0;
      crowd.set(paragraph, beside + 1);
      return beside < inParagraph;
    })
    .slice(0, most)
    .sort((p, q) => p.order - q.order);
}

const textOf = (node: Node): string => (node.value ?? "") + (node.children ?? []).map(textOf).join("\n");

/** Marks a tree in place and returns the ids, in reading order. */
export function markTerms(tree: Node, terms: readonly MarkedTerm[], chapter: string): string[] {
  const chosen = choose(occurrences(tree, finder(terms, textOf(tree))), chapter);
  const byText = new Map<Node, Place[]>();
  for (const place of chosen) byText.set(place.text, [...(byText.get(place.text) ?? []), place]);
  const rewrite = (node: Node) => {
    node.children = node.children?.flatMap((child) => {
      const places = byText.get(child);
      if (!places) {
        rewrite(child);
        return [child];
      }
      return split(child.value ?? "", places);
    });
  };
  if (chosen.length > 0) rewrite(tree);
  return chosen.map(({ term }) => term.id);
}

function split(text: string, places: readonly Place[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { term, start, end } of places) {
    if (start > at) nodes.push({ type: "text", value: text.slice(at, start) });
    nodes.push({
      type: "mdxJsxTextElement",
      name: "Term",
      attributes: [{ type: "mdxJsxAttribute", name: "id", value: term.id }],
      children: [{ type: "text", value: text.slice(start, end) }],
    });
    at = end;
  }
  if (at < text.length) nodes.push({ type: "text", value: text.slice(at) });
  return nodes;
}

interface Labels {
  glossary: { common: string };
}

interface Entry {
  id: string;
  term: string;
  abbreviation?: string;
  taiwan?: string[];
  mainland?: string[];
  aliases?: string[];
  chapters: string[];
}

/**
 * The glossary of a written language, `content/en` or `content/zh-Hant`, with the names that may be marked: those
 * that the interface words call common are left out.
 */
export function readTerms(language: string): MarkedTerm[] {
  const labels = parse(readFileSync(`${language}/labels/interface.yaml`, "utf8")) as Labels;
  const common = new Set(labels.glossary.common.split(" "));
  return readdirSync(`${language}/glossary`)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => parse(readFileSync(`${language}/glossary/${name}`, "utf8")) as Entry)
    .map(({ id, term, abbreviation = "", taiwan = [], mainland = [], aliases = [], chapters }) => ({
      id,
      names: [term, ...taiwan, ...mainland, ...aliases, abbreviation].filter(
        (name) => name.length > 1 && !/^\d+$/.test(name) && !common.has(name.toLowerCase()),
      ),
      chapters,
    }));
}

export function termMarks() {
  const glossaries = new Map<string, MarkedTerm[]>();
  return (tree: Node, file: File) => {
    const match = /^(.*\/content\/(?:zh-Hant|en))\/chapters\/([\w-]+)\.mdx$/.exec(
      file.path.replaceAll("\\", "/"),
    );
    const frontmatter = file.data.astro?.frontmatter;
    const [, language, chapter] = match ?? [];
    if (!language || !chapter || !frontmatter) return;
    const terms = glossaries.get(language) ?? readTerms(language);
    glossaries.set(language, terms);
    frontmatter.terms = markTerms(tree, terms, chapter);
  };
}
