/**
 * What the build writes into the index and the page looks up in it, in one place for both: hidden fields, keys, and
 * the characters that stand for others.
 */

/**
 * The hidden fields of a record and how much a word in each counts. `k` the keys of its title; `a`, `h`, `b` the other
 * names of what its title, its headings and its text speak of; `e` and `f` the everyday words it is much about and
 * says in passing; `z` characters that only ever end a run and would not be found alone.
 */
export const fieldWeights = { k: 5, a: 3, h: 1.5, b: 0.7, e: 0.4, f: 0.1, z: 0.2 } as const;
export type Field = keyof typeof fieldWeights;

export const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** A run of Han characters as its pairs of neighbours; one character alone as itself. */
export function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.length < 2 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`);
}

/** Runs of Han characters, and words of Latin letters and digits; a comma or point belongs to a word between digits. */
export const runsAndWords =
  /(\p{Script=Han}+)|([\p{Script=Latin}\d](?:(?:[.,](?=\d)|[+-])*[\p{Script=Latin}\d%])*)/gu;

/** A text as the keys of the index: Han runs as pairs, other words whole. */
export function keysOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(runsAndWords)].flatMap(([, run, word]) =>
    run ? pairsOf(run) : [word as string],
  );
}

/** Click letters (U+01C0, U+01C1) that no text of ours has: they go in before indexing and out of what is shown. */
const [point, apart] = ["\u01c0", "\u01c1"];

/** Pagefind drops points, so that 49.9 would be found by 499: in the index a letter stands in their place. */
export const pointed = (text: string) => text.replace(/(?<=\d)\.(?=\d)/g, point);

/**
 * The HTML of a page as it is indexed. Pagefind takes US$185 for one word, and in English 491–499 and 20%×3, too: they
 * are split.
 */
export const marked = (html: string, language: string) =>
  html.replace(/<[^>]*>|(?<=\d)\.(?=\d)|\$(?=\d)|[–×÷=−+]/g, (found) => {
    if (found === ".") return point;
    const isSplit = found === "$" || (found.length === 1 && language === "en");
    return isSplit ? ` ${apart}${found} ` : found;
  });

/** What is shown of it. */
export const unmarked = (text: string) => text.replace(/ ?\u01c1(.) ?/g, "$1").replaceAll(point, ".");
