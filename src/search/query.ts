import { hanNumberWays, numberWays } from "./number-variants.ts";

/** For every character that may be typed, the forms the pages of this language write. */
export type Forms = Readonly<Record<string, string>>;

/** A part of a query that is looked up by itself. Each way is a list of index keys that must all be there. */
export interface Token {
  readonly typed: string;
  readonly ways: readonly (readonly string[])[];
  /** How much of the question it is: a pair of characters or a short word 1. */
  readonly weight: number;
  /** The Han run it comes from and its place there. */
  readonly run?: number;
  readonly at?: number;
}

export interface Query {
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Runs of Han characters in the forms the site writes most. */
  readonly runs: readonly string[];
}

const mostWays = 6;
const mostTokens = 24;
const parts =
  /(\p{Script=Han}+)|([\p{Script=Latin}\d](?:[\p{Script=Latin}\d.,%+&/-]*[\p{Script=Latin}\d%])?)/gu;
/** Pairs that end in one of these say little. */
const particle = /[\u4e86\u55ce\u5417\u5462\u5427\u554a\u7684]$/u;
const isHan = /\p{Script=Han}/u;

export const plainOf = (text: string) => text.normalize("NFKC").toLowerCase().slice(0, 200);

/** Every way the site may write a typed text: each character in each of its forms, at most six ways. */
export function spellings(text: string, forms: Forms): string[] {
  let all = [""];
  for (const char of text) {
    const options = [...(forms[char] ?? char)];
    all = all.flatMap((start) => options.map((option) => start + option)).slice(0, mostWays);
  }
  return all;
}

/** A text in one form, so that two spellings of it are equal. */
export function fold(text: string, forms: Forms): string {
  return [...plainOf(text)].map((char) => [...(forms[char] ?? char)][0]).join("");
}

/**
 * The index drops points, so that 49.9 would be found by 499; in it a letter stands in their place, here and in
 * src/integrations/search/indexer.ts.
 */
export const pointed = (text: string) => text.replace(/(?<=\d)\.(?=\d)/g, "\u01c0");

/** Keys of a text as the index holds them: Han runs as pairs, a lone character alone, other words whole. */
export function keysOf(text: string): string[] {
  return [...text.matchAll(parts)].flatMap(([, run, word]) => (run ? pairsOf(run) : [word as string]));
}

function pairsOf(run: string): string[] {
  const chars = [...run];
  return chars.length < 2 ? chars : chars.slice(1).map((char, at) => `${chars[at]}${char}`);
}

/**
 * A query as tokens: a Han run as its pairs of neighbours, because a reader's words and the index's words are cut
 * differently; Latin words whole; numbers in the ways they may be written. Words of `stop` are left out unless
 * nothing else remains.
 */
export function parseQuery(query: string, forms: Forms, stop: readonly string[]): Query {
  const plain = plainOf(query);
  const found = cut(plain, forms, stop);
  return found.tokens.length > 0 ? { plain, ...found } : { plain, ...cut(plain, forms, []) };
}

/** A text with blanks for its stop words, in whichever script either is written. */
function without(stop: readonly string[], text: string, forms: Forms): string {
  // One unit a sign, so that places in both are the same.
  const chars = [...text].map((char) => (char.length > 1 ? " " : char));
  const words = stop.filter((word) => isHan.test(word)).map((word) => fold(word, forms));
  let folded = chars.map((char) => [...(forms[char] ?? char)][0]).join("");
  for (const word of words.sort((p, q) => q.length - p.length))
    folded = folded.replaceAll(word, " ".repeat(word.length));
  return chars.map((char, at) => (folded[at] === " " ? " " : char)).join("");
}

const waysOf = (texts: readonly string[], forms: Forms) =>
  [...new Set(texts.flatMap((text) => spellings(text, forms)))].map(keysOf);

function cut(text: string, forms: Forms, stop: readonly string[]): Omit<Query, "plain"> {
  const kept = without(stop, text, forms);
  const tokens = new Map<string, Token>();
  const runs: string[] = [];
  const add = (token: Token) => {
    if (!tokens.has(token.typed)) tokens.set(token.typed, token);
  };
  const matches = [...kept.matchAll(parts)];
  let skip = 0;
  for (const [index, [whole, run, word]] of matches.entries()) {
    if (word && /^[\d,.]+$/.test(word)) {
      const next = matches[index + 1];
      const follows = next?.[1] && next.index === (matches[index]?.index ?? 0) + whole.length ? next[1] : "";
      const { texts, eaten } = numberWays(word, follows);
      skip = eaten;
      add({ typed: word + follows.slice(0, eaten), ways: waysOf(texts, forms), weight: 1.5 });
      if (eaten > 0) add({ typed: word, ways: [[word]], weight: 0.4 });
      continue;
    }
    if (word) {
      if (!stop.includes(word)) add({ typed: word, ways: [[word]], weight: word.length > 4 ? 1.5 : 1 });
      continue;
    }
    const rest = [...(run ?? "")].slice(skip).join("");
    skip = 0;
    const number = hanNumberWays(rest);
    if (number) {
      const typed = rest.slice(number.at, number.at + number.eaten);
      add({ typed, ways: waysOf(number.texts, forms), weight: 1.5 });
    }
    const pieces = number ? [rest.slice(0, number.at), rest.slice(number.at + number.eaten)] : [rest];
    for (const piece of pieces.filter((text) => text !== "")) {
      const id = runs.length;
      runs.push(fold(piece, forms));
      const pairs = pairsOf(piece);
      for (const [at, pair] of pairs.entries()) {
        const weight = piece.length < 2 ? 0.6 : pairs.length > 1 && particle.test(pair) ? 0.3 : 1;
        add({ typed: pair, ways: spellings(pair, forms).map((one) => [one]), weight, run: id, at });
      }
    }
  }
  return { tokens: [...tokens.values()].slice(0, mostTokens), runs };
}
