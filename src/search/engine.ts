import { begun, correctHan, fromPinyin, nearest, type Spelling } from "./correct.ts";
import { keysOf, pointed } from "./index-format.ts";
import { type Called, pageOf, termOf } from "./named.ts";
import { type Forms, fold, type PagesLanguage, parseQuery, plainOf, subjectOf, type Token } from "./query.ts";
import { type Hit, type Looked, type Page, type PagefindResult, rank, weights } from "./rank.ts";
import type { Sums } from "./sum.ts";

export interface Pagefind {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** The entry whose name the query is. */
  readonly term: Hit | undefined;
  /** What was looked for, for marking. */
  readonly tokens: readonly Token[];
  /** Words that were looked for in place of what was typed. */
  readonly corrected: readonly string[];
  /** Words of the site to look for instead, where nothing fits. */
  readonly instead: readonly string[];
  readonly looked: readonly Looked[];
}

export interface Sources {
  readonly pagefind: Pagefind;
  readonly forms: Forms;
  readonly language: PagesLanguage;
  /** By Pagefind's id without the language. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Words that say nothing of what a question is about, and those with which a meaning or a sum is asked for. */
  readonly stop: readonly string[];
  readonly asks: readonly string[];
  /** Pages that a question may be the name of. */
  readonly called: readonly Called[];
  spelling(): Promise<Spelling>;
  /** The inputs of the simulators that a question may name. */
  sums(): Promise<Sums>;
}

/** Looks a token up in every way it may be written; of a page's scores the best counts. */
async function look(pagefind: Pagefind, token: Token): Promise<Looked> {
  const results = new Map<string, PagefindResult>();
  await Promise.all(
    token.ways.map(async (way) => {
      const keys = way.map(pointed);
      // Quoted: an unknown key would else fall back to what it begins with; digits and what they count must touch.
      // A sign alone is also found as the first of a pair.
      const alone = keys.length === 1 && /^\p{Script=Han}$/u.test(keys[0] ?? "");
      const touching = keys.length > 1 && /^\d/.test(keys[0] ?? "");
      const asked = touching ? [keys.join(" ")] : keys;
      const known = await Promise.all(asked.map((key) => pagefind.search(alone ? key : `"${key}"`)));
      if (known.some(({ results }) => results.length === 0)) return;
      const ids = known.map(({ results }) => new Set(results.map(({ id }) => id)));
      const isOn = (id: string) => ids.every((one) => one.has(id));
      const ranked = await pagefind.search(keys.join(" "));
      // Keys that must touch are one thing: what each adds would count a number as often as it is cut.
      const parts = touching ? keys.length : 1;
      for (const result of ranked.results) {
        const score = result.score / parts;
        if (isOn(result.id) && score > (results.get(result.id)?.score ?? -1))
          results.set(result.id, { ...result, score });
      }
    }),
  );
  return { token, results };
}

/** Pages with a number that begins with these digits: who asks for 143 may have read 1,433,000 or 1.43 million. */
async function begunWith(pagefind: Pagefind, token: Token): Promise<Looked> {
  const digits = token.typed.replace(".", "");
  const { results } = await pagefind.search(digits);
  return { token, results: new Map(results.map((result) => [result.id, result])) };
}

/** Digits that other numbers may begin with: three, and a decimal of which the other pages have the whole. */
const mayBegin = (typed: string) => /^(?:\d{3}|\d{2,}\.\d+)$/.test(typed);

/** What stands in for a part that was not found; `said` words are told to the reader. */
interface Correction {
  readonly tokens: readonly Token[];
  readonly said: string | undefined;
}

/**
 * Whether something was typed that no page has: a sign none of whose pairs is found, or a word that is not. A pair
 * that is not found between two that are is only where two words meet.
 */
function isUnknown(missing: readonly Token[], runs: readonly string[]): boolean {
  if (missing.some(({ typed, run }) => run === undefined && !/^\d/.test(typed))) return true;
  return runs.some((run, id) => {
    const lost = new Set(missing.filter((token) => token.run === id).map(({ at }) => at));
    const last = [...run].length - 1;
    return [...run].some(
      (_, at) => (at === 0 || lost.has(at - 1)) && (at === last || lost.has(at)) && lost.size > 0,
    );
  });
}

const corrected = (word: string, weight: number): Correction => ({
  said: word,
  tokens: keysOf(word).map((key) => ({ typed: key, ways: [[key]], weight })),
});

/** Puts right what was not found: slips and homophones in Han, pinyin, unfinished and misspelt Latin words. */
function corrections(
  missing: readonly Token[],
  runs: readonly string[],
  spelling: Spelling,
  forms: Forms,
): Correction[] {
  const inHan = runs.flatMap((run, id) => {
    const unknown = new Set(missing.filter((token) => token.run === id).map(({ at }) => at));
    if (unknown.size === 0 || [...run].length < 2) return [];
    return correctHan(run, (at) => unknown.has(at), spelling, forms).map(({ word }) => corrected(word, 1));
  });
  const sound = (letters: string) => {
    const words = fromPinyin(letters, spelling);
    return words.filter(
      (word, at) => words.findIndex((other) => fold(other, forms) === fold(word, forms)) === at,
    );
  };
  const letters = missing.filter(({ typed, run }) => run === undefined && /^[a-z]/.test(typed));
  const together = letters.length > 1 ? sound(letters.map(({ typed }) => typed).join("")) : [];
  if (together.length > 0) return [...inHan, ...together.map((word) => corrected(word, 1))];
  const inLatin = letters.flatMap(({ typed }): Correction[] => {
    const starts = begun(typed, spelling);
    if (starts.length > 0)
      return [{ said: undefined, tokens: [{ typed, ways: starts.map((word) => [word]), weight: 1 }] }];
    const sounded = sound(typed);
    if (sounded.length > 0) return sounded.map((word) => corrected(word, 1));
    const near = nearest(typed, spelling);
    return near ? [corrected(near, 1)] : [];
  });
  return [...inHan, ...inLatin];
}

/** How much a number that only begins with the digits asked for counts of one that is those digits. */
const nearly = 0.2;

/** How much more the pages of a kind count where the question is what the kind is called. */
const ofKind = 4;

/** Answers a query; nothing of it is kept. */
export async function search(sources: Sources, query: string): Promise<Answer> {
  const { forms, called } = sources;
  const page = pageOf(query, called, forms, sources);
  if (page) return listed(sources, page, query);
  // Who asks for the meaning of a term, or how it is counted, asks for the term.
  const subject = subjectOf(query, forms, sources.asks);
  return find(sources, subject.trim() === "" ? query : subject);
}

/** The page that the question is the name of, before all others: of a list the pages of its kind next. */
async function listed(sources: Sources, { url, lists, names }: Called, query: string): Promise<Answer> {
  const answer = await find(sources, query, {
    ...weights.kinds,
    [lists]: ofKind * (weights.kinds[lists] ?? 1),
  });
  const [key, page] = [...sources.pages].find(([, one]) => one.url === url) ?? [];
  if (!key || !page) return answer;
  const text = async () => {
    const { results } = await sources.pagefind.search(keysOf(page.title).join(" "));
    const own = results.find(({ id }) => id.endsWith(`_${key}`));
    return own ? own.data() : { content: names.join(" "), sections: [] };
  };
  const first = { ...page, rank: Number.POSITIVE_INFINITY, coverage: 1, text };
  return { ...answer, hits: [first, ...answer.hits.filter((hit) => hit.url !== url)] };
}

async function find(sources: Sources, query: string, kinds = weights.kinds): Promise<Answer> {
  const { pagefind, forms, stop, language } = sources;
  const { tokens, runs } = parseQuery(query, forms, stop, language);
  let looked = await Promise.all(tokens.map((token) => look(pagefind, token)));
  const onPages = new Set(looked.flatMap(({ token, results }) => (results.size > 0 ? [token.typed] : [])));
  looked = looked.filter(({ token }) => !token.partOf || !onPages.has(token.partOf));
  const others = looked.filter(({ token }) => mayBegin(token.typed));
  for (const { token, results } of others) {
    const weight = results.size > 0 && !token.typed.includes(".") ? nearly * token.weight : token.weight;
    looked.push(await begunWith(pagefind, { ...token, weight }));
  }
  const answered = new Set(looked.flatMap(({ token, results }) => (results.size > 0 ? [token.typed] : [])));
  const missing = tokens.filter(
    ({ typed, whole, partOf = "" }) => !answered.has(typed) && !whole && !answered.has(partOf),
  );
  const said: string[] = [];
  let instead: string[] = [];
  if (isUnknown(missing, runs) || answered.size === 0) {
    const spelling = await sources.spelling();
    for (const { tokens: replaced, said: word } of corrections(missing, runs, spelling, forms)) {
      const again = await Promise.all(replaced.map((token) => look(pagefind, token)));
      if (word && again.some(({ results }) => results.size > 0)) said.push(word);
      looked = [...looked, ...again];
    }
    if (looked.every(({ results }) => results.size === 0)) {
      const chars = [...new Set(runs.join(""))].slice(0, 8);
      const single = chars.map((char) => ({ typed: char, ways: [[char]], weight: 0.5 }));
      looked = await Promise.all(single.map((token) => look(pagefind, token)));
      instead = close(plainOf(query), spelling);
    }
  }
  const named = said.length === 1 && answered.size === 0 ? (said[0] ?? query) : query;
  const by = { ...weights, kinds };
  const first = rank(looked, sources.pages, by);
  const term = await termOf(first.slice(0, 10), named, forms, sources);
  const hits = term ? rank(looked, sources.pages, by, term.chapters) : first;
  const shown = looked.filter(({ results }) => results.size > 0).map(({ token }) => token);
  return { hits, term, tokens: shown, corrected: said, instead, looked };
}

/** Words of the site that share most with a query that nothing fits. */
function close(query: string, spelling: Spelling): string[] {
  const chars = new Set(query);
  return spelling.words
    .map(({ word }) => ({ word, shared: [...word].filter((char) => chars.has(char)).length / word.length }))
    .filter(({ shared }) => shared >= 0.5)
    .sort((p, q) => q.shared - p.shared)
    .slice(0, 3)
    .map(({ word }) => word);
}
