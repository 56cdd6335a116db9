import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Converter } from "opencc-js/cn2t";
import * as OpenCC from "opencc-js/t2cn";
import { parse } from "yaml";
import { keysOf } from "../../search/index-format.ts";
import { toSimplified, tradeWords } from "../pages/simplified.ts";
import { createMatcher, han, once } from "./matcher.ts";
import type { Indexed } from "./pages.ts";

/** What one thing is called: by the site itself, and by people who look for it. */
export interface Names {
  readonly id: string;
  /** Names as entries show them, in the language of the pages. */
  readonly shown: readonly string[];
  /** All names in every language. */
  readonly all: readonly string[];
  /** What people type for it besides; only its own record is found by these. */
  readonly searched?: readonly string[];
  readonly chapters?: readonly string[];
  readonly definition?: string;
}

const content = fileURLToPath(new URL("../../../content/", import.meta.url));

interface Entry {
  readonly id: string;
  readonly term: string;
  readonly abbreviation?: string;
  readonly searched?: readonly string[];
  readonly taiwan?: readonly string[];
  readonly mainland?: readonly string[];
  readonly english?: string;
  readonly aliases?: readonly string[];
  readonly chapters: readonly string[];
  readonly definition: string;
}

const glossary = once((language: string): Map<string, Entry> => {
  const folder = `${content}${language}/glossary/`;
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => parse(readFileSync(folder + file, "utf8")) as Entry);
  return new Map(entries.map((entry) => [entry.id, entry]));
});

const shownOf = (entry: Entry | undefined) =>
  entry
    ? [
        entry.term,
        ...(entry.abbreviation ? [entry.abbreviation] : []),
        ...(entry.taiwan ?? []),
        ...(entry.mainland ?? []),
        ...(entry.aliases ?? []),
      ]
    : [];

/** The glossary as groups of names for the pages of one language: `zh-Hant`, `zh-Hans` or `en`. */
export const lexicon = once((language: string): Names[] => {
  const [chinese, english] = [glossary("zh-Hant"), glossary("en")];
  const script = language === "zh-Hans" ? toSimplified : (text: string) => text;
  // In Simplified, Taiwan's words are typed too: the word as the mainland says it, and converted character by character.
  const both = (text: string) => (language === "zh-Hans" ? [toSimplified(text), single(text)] : [text]);
  return [...chinese].map(([id, entry]) => {
    const other = english.get(id);
    const shown = shownOf(language === "en" ? other : entry).map(script);
    const all = [
      ...shownOf(entry).flatMap(both),
      ...(entry.english ? [entry.english] : []),
      ...shownOf(other),
    ];
    const searched = [...(entry.searched ?? []).flatMap(both), ...(other?.searched ?? [])];
    const definition = script((language === "en" ? other : entry)?.definition ?? "");
    return {
      id,
      shown: [...new Set(shown)],
      all: [...new Set(all)],
      searched,
      chapters: entry.chapters,
      definition,
    };
  });
});

/** `content/searched.yaml`: what people type that the pages do not say. */
export interface Searched {
  /** By chapter, the words in which the course told it. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
  /** Everyday words, each line as the names of one thing. */
  readonly words: readonly Names[];
}

export const searchedWords = once((language: string): Searched => {
  const { chapters, words } = parse(readFileSync(`${content}searched.yaml`, "utf8")) as {
    chapters: Record<string, string[]>;
    words: string[][];
  };
  const script = (word: string) => (language === "zh-Hans" ? [toSimplified(word), single(word)] : [word]);
  return {
    chapters: new Map(Object.entries(chapters).map(([slug, line]) => [slug, line.flatMap(script)])),
    words: words.map((line) => {
      const all = [...new Set(line.flatMap(script))];
      return { id: "", shown: all.filter((word) => han.test(word) === (language !== "en")), all };
    }),
  };
});

/** How often a text says one of some words. */
function mentions(text: string, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + text.split(word.toLowerCase()).length - 1, 0);
}

/** For each page the words it is much about, `e`, and those it says in passing, `f`, of lines of everyday words. */
export function everyday(
  pages: readonly Indexed[],
  { words }: Searched,
): Map<Indexed, { e: string[]; f: string[] }> {
  const fields = new Map(pages.map((page) => [page, { e: [] as string[], f: [] as string[] }]));
  const namedIn = createMatcher(words, ({ shown }) => shown);
  const said = pages.map((page) => {
    const text = page.text.toLowerCase();
    const named = namedIn(text);
    return { page, counts: words.map((line) => (named.has(line) ? mentions(text, line.shown) : 0)) };
  });
  for (const [line, { all }] of words.entries()) {
    const most = new Map<string, number>();
    for (const { page, counts } of said)
      most.set(page.kind, Math.max(counts[line] ?? 0, most.get(page.kind) ?? 0));
    for (const { page, counts } of said) {
      const count = counts[line] ?? 0;
      if (count === 0) continue;
      const often = count > 1 && count >= (most.get(page.kind) ?? 0) / 3;
      fields.get(page)?.[often ? "e" : "f"].push(...keysOfAll(all));
    }
  }
  return fields;
}

/** The converter's own list of words that Taiwan and the mainland say differently, both in Traditional. */
const convertersWords = once((_: "words"): (readonly [taiwan: string, mainland: string])[] => {
  const dictionary = (OpenCC.Locale.from["twp"] as unknown as string[][]).flat()[0] ?? "";
  return dictionary.split("|").map((pair) => {
    const [taiwan = "", mainland = ""] = pair.split(" ");
    return [taiwan, mainland];
  });
});

/**
 * Words that Taiwan and the mainland say differently (網路 and 網絡), from the converter's list and from ours, each pair
 * of which one is in `text`, as two names of one thing: who types the other side's word finds the page.
 */
export function regional(language: string, text: string): Names[] {
  if (language === "en") return [];
  const hans = language === "zh-Hans";
  const traditional = Converter({ from: "cn", to: "tw" });
  const pairs = [
    ...convertersWords("words").map(([taiwan, mainland]) =>
      hans ? [toSimplified(mainland), single(taiwan)] : [taiwan, mainland],
    ),
    ...tradeWords.map(([taiwan, mainland]) =>
      hans ? [mainland, single(taiwan)] : [taiwan, traditional(mainland)],
    ),
  ];
  return pairs.flatMap(([here = "", there = ""]) =>
    here !== there && here.length > 1 && there.length > 1 && text.includes(here)
      ? [{ id: "", shown: [here], all: [here, there] }]
      : [],
  );
}

/** Converts character by character, so that the word is kept and only its script changes. */
const single = (word: string) => [...word].map((char) => toSimplified(char)).join("");

const keysOfAll = once((names: readonly string[]) => names.flatMap(keysOf));

/** The chapter of a page of the book or of a simulator: the first that it belongs to. */
const chapterOf = ({ kind, url, chapters }: Indexed) =>
  kind === "chapter" ? (/\/chapters\/([^/]+)\//.exec(url)?.[1] ?? "") : (chapters[0] ?? "");

/** One matcher a list of groups, shared by all records of a language. */
const namedIn = once((groups: readonly Names[]) =>
  createMatcher(groups, ({ shown }) => shown.map((name) => name.toLowerCase())),
);

/**
 * The hidden fields of a record: `k` the keys of its title, `a` `h` `b` the other names of what its title, its
 * headings and its text speak of, `z` the characters that only ever end a run and would not be found alone.
 */
export function hiddenFields(
  page: Indexed,
  groups: readonly Names[],
  kindWords: readonly string[],
  searched: ReadonlyMap<string, readonly string[]>,
  extra: Readonly<Record<string, readonly string[]>> = {},
) {
  const fieldsRead = (
    [
      ["a", page.title],
      ["h", page.headings],
      ["b", page.text],
    ] as const
  ).map(([name, text]) => [name, namedIn(groups)(text.toLowerCase())] as const);
  const fields: Record<string, string[]> = {
    k: keysOf(page.title),
    a: kindWords.flatMap(keysOf),
    h: keysOf(page.about),
    b: [],
  };
  if (page.kind === "chapter") fields["h"]?.push(...(searched.get(chapterOf(page)) ?? []).flatMap(keysOf));
  if (page.kind === "simulator") fields["b"]?.push(...(searched.get(chapterOf(page)) ?? []).flatMap(keysOf));
  for (const group of groups) {
    const { id, all, searched: typed = [] } = group;
    const own = page.kind === "term" && page.url.endsWith(`#${id}`);
    const field = own ? "a" : fieldsRead.find(([, named]) => named.has(group))?.[0];
    if (field) fields[field]?.push(...keysOfAll(all));
    if (own) fields["a"]?.push(...keysOfAll(typed));
  }
  const chars = [...page.text];
  const leads = new Set(chars.filter((char, at) => han.test(char) && han.test(chars[at + 1] ?? "")));
  const ends = new Set(chars.filter((char) => han.test(char) && !leads.has(char)));
  fields["z"] = [...ends];
  Object.assign(fields, extra);
  const known = new Set<string>();
  return Object.entries(fields).map(([name, words]) => {
    const fresh = [...new Set(words)].filter((word) => !known.has(word));
    for (const word of fresh) known.add(word);
    return [name, fresh.join(" ")] as const;
  });
}
