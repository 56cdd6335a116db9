import { type Forms, fold, subjectOf } from "./query.ts";
import type { Hit } from "./rank.ts";

/** A page that a question may be the name of; `lists` is the kind of the pages it lists, "" if it is one by itself. */
export interface Called {
  readonly url: string;
  readonly lists: string;
  readonly names: readonly string[];
}

/** The words of a question that say nothing of what it is about. */
export interface Idle {
  /** In any question. */
  readonly stop: readonly string[];
  /** In one for a meaning or a sum. */
  readonly asks: readonly string[];
}

/** English names are asked for in either number. */
const singular = (word: string) =>
  word.length < 4 || word.endsWith("ss") ? word : word.replace(/ies$/, "y").replace(/(?<=[a-z])s$/, "");

const signs = (text: string, forms: Forms) =>
  (fold(text, forms).match(/\p{Script=Han}|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? []).map(singular).join("");

/** The names that a question may be: itself, without its idle words, and without those that ask for a meaning. */
export function namesIn(query: string, forms: Forms, { stop, asks }: Idle): string[] {
  const bare = subjectOf(query, forms, stop);
  const all = [query, bare, subjectOf(bare, forms, asks)].map((text) => signs(text, forms));
  return [...new Set(all)].filter((name) => name !== "");
}

/** Whether a question, as `names`, is one of what a thing is called; the idle words of a name do not count either. */
export const isNamed = (names: readonly string[], called: readonly string[], forms: Forms, idle: Idle) =>
  called.some((name) => {
    const bare = signs(subjectOf(name, forms, idle.stop), forms);
    return names.includes(signs(name, forms)) || (bare !== "" && names.includes(bare));
  });

/** The page whose name the question is. */
export const pageOf = (query: string, called: readonly Called[], forms: Forms, idle: Idle) => {
  const [whole = "", bare = whole] = namesIn(query, forms, { ...idle, asks: [] });
  return called.find(({ names }) => isNamed([whole, bare], names, forms, { stop: [], asks: [] }));
};

/**
 * Whether the end of a name stands for it in a question: 週轉率 for 存貨週轉率. In English such an end is a word of its own
 * that ends other names as well (staff turnover).
 */
const mayEnd = (name: string) => /^\p{Script=Han}{3,}$/u.test(name);

/**
 * The entry among the first hits whose name the question is, in any of its spellings. Who asks what something is may
 * also leave out how its name begins.
 */
export async function termOf(
  hits: readonly Hit[],
  query: string,
  forms: Forms,
  idle: Idle,
): Promise<Hit | undefined> {
  const asked = namesIn(query, forms, idle);
  // Whose name the query is has all of it.
  const terms = hits.filter(({ kind, coverage }) => kind === "term" && coverage > 0.99).slice(0, 3);
  const names = await Promise.all(terms.map(async (hit) => (await hit.text()).names ?? []));
  const own = terms[names.findIndex((list) => isNamed(asked, list, forms, idle))];
  const subject = asked.at(-1) ?? "";
  if (own || asked.length < 2 || !mayEnd(subject)) return own;
  return terms[names.findIndex((list) => list.some((name) => signs(name, forms).endsWith(subject)))];
}
