import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { href, type Locale, locales, models } from "./site.ts";
import type { Words } from "./workbench/words.ts";

/** Content stands still while the site is built, so it is put in order once a language; `npm run dev` reads it anew. */
function lasting<Value>(make: (locale: Locale) => Promise<Value>): (locale: Locale) => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return (locale) => {
    const value = (import.meta.env.DEV ? undefined : made.get(locale.id)) ?? make(locale);
    made.set(locale.id, value);
    return value;
  };
}

export async function interfaceWords(locale: Locale) {
  const entry = await getEntry("interfaces", `${locale.content}/interface`);
  if (!entry) throw new Error(`no interface words for ${locale.content}`);
  return entry.data;
}

/** Everything an island of this simulator says, and how it writes numbers. */
export async function simulatorWords(locale: Locale, slug: string): Promise<Words> {
  const { workbench, units } = await interfaceWords(locale);
  const entry = await getEntry("simulators", `${locale.content}/${slug}`);
  if (!entry) throw new Error(`no words for the simulator ${slug} in ${locale.content}`);
  const { asked: _, ...simulator } = entry.data;
  return {
    workbench,
    simulator,
    formats: { locale: locale.intl, units },
    drawers: href(locale, "/words/drawers.json"),
    all: href(locale, `/words/${slug}.json`),
  };
}

/** What the columns and options of a simulator's tables are called in each of the three languages. */
export async function tableNames(
  slug: string,
  toSimplified: (text: string) => string,
): Promise<NonNullable<Words["simulator"]["names"]>> {
  const languages = await Promise.all(
    [...new Set(locales.map(({ content }) => content))].map(
      async (content) => (await getEntry("simulators", `${content}/${slug}`))?.data,
    ),
  );
  const names: Record<string, { columns: Record<string, string[]>; options: Record<string, string[]> }> = {};
  for (const { parameters } of languages.filter((it) => it !== undefined)) {
    for (const [key, { columns, options = {}, also = {} }] of Object.entries(parameters)) {
      if (!columns) continue;
      const known = names[key] ?? { columns: {}, options: {} };
      names[key] = known;
      for (const [to, words] of [
        [known.columns, columns],
        [known.options, options],
      ] as const) {
        for (const [name, word] of Object.entries(words))
          to[name] = [...new Set([...(to[name] ?? []), word, toSimplified(word)])];
      }
      for (const [name, words] of Object.entries(also))
        known.columns[name] = [
          ...new Set([...(known.columns[name] ?? []), ...words, ...words.map(toSimplified)]),
        ];
    }
  }
  return names;
}

/** What people call the inputs of a simulator when they type their numbers into the search. */
export async function askedWords(locale: Locale, slug: string) {
  const entry = await getEntry("simulators", `${locale.content}/${slug}`);
  return entry?.data.asked ?? {};
}

export const chaptersOf = lasting(async (locale) => {
  const all = await getCollection("chapters", ({ id }) => id.startsWith(`${locale.content.toLowerCase()}/`));
  return all
    .map((entry) => ({ slug: entry.id.split("/").at(-1) as string, entry }))
    .sort((p, q) => p.entry.data.order - q.entry.data.order);
});

/** The pages to work from, in the order of their names. */
export const playbooksOf = lasting(async (locale) => {
  const all = await getCollection("playbooks", ({ id }) => id.startsWith(`${locale.content}/`));
  return all
    .map((entry) => ({ slug: entry.id.split("/").at(-1) as string, entry }))
    .sort((p, q) => (p.slug < q.slug ? -1 : 1));
});

/** Words of self-tests, review, guides, the whole book, the map and the feed. */
export async function rehearsalWords(locale: Locale) {
  const entry = await getEntry("rehearsals", `${locale.content}/rehearsal`);
  if (!entry) throw new Error(`no words of rehearsal for ${locale.content}`);
  return entry.data;
}

/** Words of the shop, the game of eight quarters. */
export async function shopWords(locale: Locale) {
  const entry = await getEntry("shops", `${locale.content}/shop`);
  if (!entry) throw new Error(`no words of the shop for ${locale.content}`);
  return entry.data;
}

/** Words about money: regions, fees, and where their numbers are from. */
export async function moneyWords(locale: Locale) {
  const entry = await getEntry("moneys", `${locale.content}/money`);
  if (!entry) throw new Error(`no words about money for ${locale.content}`);
  return entry.data;
}

/** The tables of fees in the order of their regions, and what the regions say. */
export async function feeTables() {
  const byOrder = <E extends { data: { order: number } }>(entries: E[]) =>
    [...entries].sort((p, q) => p.data.order - q.data.order);
  const tables = byOrder(await getCollection("fees"));
  return byOrder(await getCollection("regions")).map((region) => ({
    region: region.id as "tw" | "cn" | "other",
    ...region.data,
    /** Sales tax in percent, for fees that come without it. */
    salesTax: region.data.values.find(({ id }) => id === "vat")?.value ?? 0,
    tables: tables.filter(({ data }) => data.region === region.id),
  }));
}

/** Every work that a fee or a region's number cites, each once. */
export async function worksOfFees() {
  const rows = (await feeTables()).flatMap(({ values, tables }) => [
    ...values,
    ...tables.flatMap(({ data }) => data.rows),
  ]);
  const ids = rows.flatMap(({ source }) => (source ? [source.id] : []));
  return [...new Set(ids)].map((id) => ({ collection: "sources" as const, id }));
}

/** Words of the class: desk, learner's page, wall. */
export async function classroomWords(locale: Locale) {
  const entry = await getEntry("classrooms", `${locale.content}/classroom`);
  if (!entry) throw new Error(`no words of the class for ${locale.content}`);
  return entry.data;
}

/** Words of teaching: run sheet, screen for the class, second window, messages, learners' sheet. */
export async function teachWords(locale: Locale) {
  const entry = await getEntry("teaching", `${locale.content}/teach`);
  if (!entry) throw new Error(`no words of teaching for ${locale.content}`);
  return entry.data;
}

/** A term as a page shows it, whichever language it is written in. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly abbreviation: string | undefined;
  readonly definition: string;
  readonly formula: string | undefined;
  readonly unit: string | undefined;
  /** Other names, in Chinese those of Taiwan. */
  readonly also: readonly string[];
  readonly mainland: readonly string[];
  readonly english: string | undefined;
  /** Ids of terms to read next. */
  readonly related: readonly string[];
  /** Its chapters, the one whose glossary page holds it first. */
  readonly chapters: readonly string[];
}

/** The glossary in the order of a dictionary: strokes in Chinese, the alphabet in English. */
export const termsOf = lasting(async (locale): Promise<Term[]> => {
  const entries = await getCollection("terms", ({ id }) => id.startsWith(`${locale.content}/`));
  return entries
    .map(({ data }) => ({
      id: data.id,
      term: data.term,
      abbreviation: data.abbreviation,
      definition: data.definition,
      formula: data.formula,
      unit: data.unit,
      also: "aliases" in data ? data.aliases : data.taiwan,
      mainland: "mainland" in data ? data.mainland : [],
      english: "english" in data ? data.english : undefined,
      related: data.related,
      chapters: data.chapters,
    }))
    .sort((p, q) => p.term.localeCompare(q.term, locale.intl));
});

/** Where a term is explained in full: the glossary page of its first chapter. */
export function termPath(term: Pick<Term, "id" | "chapters">): string {
  return `/glossary/${term.chapters[0]}/#${term.id}`;
}

/** What a term is, without what it is not: its first sentence. */
export function inShort(definition: string): string {
  return /^.*?(?:[\u3002\uff1f]|[.?](?= [A-Z\u201c])|$)/u.exec(definition)?.[0] ?? definition;
}

/** The cases in the order of the list: by the chapter each belongs to first, then by year. */
export const casesOf = lasting(async (locale) => {
  const all = await getCollection("cases", ({ id }) => id.startsWith(`${locale.content}/`));
  const place = (chapter: string) => models.findIndex((slug) => slug === chapter);
  return all
    .map((entry) => ({ id: entry.id.split("/").at(-1) as string, entry }))
    .sort(
      ({ id: a, entry: { data: p } }, { id: b, entry: { data: q } }) =>
        place(p.chapters[0] ?? "") - place(q.chapters[0] ?? "") || p.year - q.year || (a < b ? -1 : 1),
    );
});

/** Every work a case cites, in its text or in its figures, each once. */
export function worksOfCase({ happened, figures }: CollectionEntry<"cases">["data"]) {
  const ids = [
    ...happened.flatMap(({ sources }) => sources),
    ...figures.flatMap(({ source }) => source ?? []),
  ];
  return [...new Set(ids.map(({ id }) => id))].map((id) => ({ collection: "sources" as const, id }));
}

/** Every work a chapter cites, in its claims, its text or its list, each once. */
export function worksOfChapter({ data, body = "" }: CollectionEntry<"chapters">) {
  const cited = [...data.sources, ...data.claims.flatMap((claim) => claim.sources)].map(({ id }) => id);
  const inText = [...body.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id as string);
  return [...new Set([...cited, ...inText])].map((id) => ({ collection: "sources" as const, id }));
}
