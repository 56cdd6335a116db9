import type { CollectionEntry } from "astro:content";
import citeproc from "citeproc";
import type { Locale } from "../site.ts";

/**
 * Works are CSL-JSON in content, their styles CSL beside them; citeproc, the reference processor of that
 * language, writes them at build. It runs under CPAL or AGPL and no line of it reaches a visitor.
 */
type Entry = CollectionEntry<"sources">;

export interface Written {
  /** What stands before the title: who and when. */
  readonly before: string;
  readonly title: string;
  /** Where it appeared. */
  readonly after: string;
  /** In running text: `McGahan & Porter 1997`. */
  readonly short: string;
}

const files = import.meta.glob<string>("../../content/citations/*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const read = (name: string) => {
  const text = files[`../../content/citations/${name}`];
  if (!text) throw new Error(`no content/citations/${name}`);
  return text;
};

const languages = { en: "en-US", "zh-Hant": "zh-TW" } as const;
type Content = keyof typeof languages;

/** Parts the title from what stands around it, which is set differently: private signs no work contains. */
const [open, shut] = ["\ue000", "\ue001"];
const marks = new RegExp(`[${open}${shut}]`, "g");
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

const items = new Map<string, object>();
const engines = new Map<string, InstanceType<typeof citeproc.Engine>>();
const written = new Map<string, Written>();

function engineOf(style: "latin" | "han", content: Content) {
  const key = `${style} ${content}`;
  const known = engines.get(key);
  if (known) return known;
  const terms = read(`${content}.xml`);
  const system = { retrieveLocale: () => terms, retrieveItem: (id: string) => items.get(id) };
  const engine = new citeproc.Engine(system, read(`${style}.csl`), languages[content], true);
  engine.setOutputFormat("text");
  engines.set(key, engine);
  return engine;
}

/** A work as it is cited and listed in a language. A Chinese work keeps Chinese punctuation everywhere. */
export function write({ id, data }: Entry, { content }: Locale): Written {
  const key = `${content} ${id}`;
  const known = written.get(key);
  if (known) return known;
  const { custom, ...work } = data;
  items.set(id, { ...work, id, title: `${open}${data.title}${shut}` });
  const style = isHan(data.title) ? "han" : "latin";
  const engine = engineOf(style, content);
  engine.updateItems([id]);
  const [line = ""] = engine.makeBibliography()[1];
  // A curly apostrophe is as wide as a character in a Chinese face.
  const plain = content === "en" ? line : line.replaceAll("\u2019", "'");
  const [before = "", title = "", after = ""] = plain.trim().split(marks);
  const cited = engine.makeCitationCluster([{ id }]).replace(marks, "");
  // In English prose a name in Latin letters; in the list it stands before the name as it is written.
  const called = content === "en" ? custom.called : undefined;
  const made = {
    before: called ? `${called}: ${before}` : before,
    title,
    // A title that ends in a mark or a stop needs no full stop behind it.
    after: /[?!.]$/.test(title) ? after.replace(/^\./, "") : after,
    // On a Chinese page the stylesheet parts Han and digits; letters and digits nobody does.
    short: called
      ? cited.replace(/^.*?(?=(?:\d{4}|[a-z]+)$)/u, `${called} `)
      : cited.replace(/(?<=\p{Script=Latin})(?=\d{4}$)/u, " "),
  };
  written.set(key, made);
  return made;
}

/** Latin names first, from A to Z, then Chinese ones as they are written, the works of each by year; the same in both languages. */
export function inOrder(works: readonly Entry[]): Entry[] {
  const nameOf = ({ data }: Entry) => {
    const first = data.author[0];
    return first === undefined
      ? data.title
      : "literal" in first
        ? first.literal
        : `${first.family} ${first.given}`;
  };
  const yearOf = ({ data }: Entry) => data.issued?.["date-parts"][0]?.[0] ?? "";
  const key = (work: Entry) =>
    `${isHan(nameOf(work)) ? 1 : 0}${nameOf(work).toLowerCase()} ${yearOf(work)} ${work.id}`;
  return [...works].sort((p, q) => (key(p) < key(q) ? -1 : 1));
}

export function link({ data }: Entry): string | undefined {
  return data.DOI ? `https://doi.org/${data.DOI}` : data.URL;
}
