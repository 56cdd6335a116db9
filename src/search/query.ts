import { isHan, keysOf, pairsOf, runsAndWords } from "./index-format.ts";
import { numbersIn } from "./number-variants.ts";

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
  /** Its parts are asked for too: that it is on no page is no slip. */
  readonly whole?: boolean;
  /** The hyphened word of which it is a part: where that is found, the part says nothing. */
  readonly partOf?: string;
}

export interface Query {
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** Runs of Han characters in the forms the site writes most. */
  readonly runs: readonly string[];
}

/** What the build tells of the language of the pages. */
export interface PagesLanguage {
  /** Written in Latin letters. */
  readonly latin: boolean;
  /** Characters that join with many others and say little in a pair. */
  readonly common: ReadonlySet<string>;
}

const inChinese: PagesLanguage = { latin: false, common: new Set() };
/** What a pair in a long run keeps of its weight for each common character in it. */
const commonWeight = 0.3;
/** What a pair counts that stop words part. */
const bridgeWeight = 0.6;
const mostWays = 6;
const mostTokens = 24;
/** Pairs that end in one of these say little. */
const particle = /[\u4e86\u55ce\u5417\u5462\u5427\u554a\u7684]$/u;

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
 * A query as tokens: a Han run as its pairs of neighbours, because a reader's words and the index's words are cut
 * differently; Latin words whole, and in their parts (break-even, LTV/CAC); numbers in the ways the pages may write
 * them. Words of `stop` are left out unless nothing else remains.
 */
export function parseQuery(query: string, forms: Forms, stop: readonly string[], pages = inChinese): Query {
  const plain = plainOf(query).replace(/['\u2019]s\b/g, "");
  const found = cut(plain, forms, stop, pages);
  return found.tokens.length > 0 ? { plain, ...found } : { plain, ...cut(plain, forms, [], pages) };
}

/** A text with blanks for its Han stop words, in whichever script either is written. */
function without(stop: readonly string[], text: string, forms: Forms): string {
  // One unit a sign, so that places in both are the same.
  const chars = [...text].map((char) => (char.length > 1 ? " " : char));
  const words = stop.filter((word) => isHan(word)).map((word) => fold(word, forms));
  let folded = chars.map((char) => [...(forms[char] ?? char)][0]).join("");
  for (const word of words.sort((p, q) => q.length - p.length))
    folded = folded.replaceAll(word, " ".repeat(word.length));
  return chars.map((char, at) => (folded[at] === " " ? " " : char)).join("");
}

const latinWord = /[\p{Script=Latin}\d]+(?:[+-][\p{Script=Latin}\d]+)*/gu;
/** Whether a Latin word says nothing; a letter that touches a Han character does (A貨). */
const isStop = (word: string, text: string, at: number, stop: readonly string[]) =>
  stop.includes(word) &&
  (word.length > 1 || !(isHan(text[at - 1] ?? "") || isHan(text[at + word.length] ?? "")));

/** What a text is about: without its words of `stop`, and without the 's of what's. */
export function subjectOf(text: string, forms: Forms, stop: readonly string[]): string {
  const rest = without(stop, plainOf(text).replace(/['\u2019]s\b/g, ""), forms);
  return rest.replace(latinWord, (word, at: number) => (isStop(word, rest, at, stop) ? " " : word));
}

/**
 * The pairs that stop words part: who asks 進多少貨 asks for 進貨. `text` is the question, `rest` the same with blanks.
 */
const bridges = (text: string, rest: string): string[] =>
  [...rest.matchAll(/(?<=(\p{Script=Han})) +(?=(\p{Script=Han}))/gu)].flatMap(
    ({ 0: gap, 1: p, 2: q, index }) =>
      /^\p{Script=Han}+$/u.test(text.slice(index, index + gap.length)) ? [`${p}${q}`] : [],
  );

const waysOf = (texts: readonly string[], forms: Forms) =>
  [...new Set(texts.flatMap((text) => spellings(text, forms)))].map(keysOf);

/** Marks that join two words in a question: profit/loss, AR&AP, LTV:CAC, break-even. The index has such as one. */
const joined = /[\p{Script=Latin}\d]+(?:[/&+:-][\p{Script=Latin}\d]+)+/gu;

/** A Latin word as a token; `weight` says how much of a question it is. */
const wordToken = (typed: string): Token => ({ typed, ways: [[typed]], weight: typed.length > 4 ? 1.5 : 1 });

/** Joined words as a token, then their parts; of A/B the letters alone say nothing. */
function compound(typed: string, stop: readonly string[]): Token[] {
  const parts = typed.split(/[/&+:-]/).filter((part) => part.length > 1 && !stop.includes(part));
  const hyphened = /^[^/&+:]+$/.test(typed);
  return [
    { typed, ways: [[typed]], weight: 1.5, ...(parts.length > 0 && { whole: true }) },
    ...parts.map((part) => ({ ...wordToken(part), ...(hyphened && { partOf: typed }) })),
  ];
}

const blanked = (text: string, at: number, length: number) =>
  text.slice(0, at) + " ".repeat(length) + text.slice(at + length);

function cut(
  text: string,
  forms: Forms,
  stop: readonly string[],
  { latin, common }: PagesLanguage,
): Omit<Query, "plain"> {
  let rest = without(stop, text, forms);
  const across = bridges(text, rest);
  const tokens = new Map<string, Token>();
  const runs: string[] = [];
  const add = (token: Token) => {
    if (!tokens.has(token.typed)) tokens.set(token.typed, token);
  };
  for (const { at, length, typed, texts, bare } of numbersIn(rest, latin)) {
    rest = blanked(rest, at, length);
    add({ typed, ways: waysOf(texts, forms), weight: 1.5 });
    if (bare) add({ typed: bare, ways: [[bare]], weight: 0.4 });
  }
  for (const { 0: typed, index } of rest.matchAll(joined)) {
    rest = blanked(rest, index, typed.length);
    for (const token of compound(typed, stop)) add(token);
  }
  const isCommon = (char: string) => [...(forms[char] ?? char)].some((form) => common.has(form));
  const pairWeight = (pair: string, pairs: number) => {
    if (pairs === 1) return [...pair].length < 2 ? 0.6 : 1;
    if (particle.test(pair)) return 0.3;
    return pairs > 2 ? commonWeight ** [...pair].filter(isCommon).length : 1;
  };
  for (const { 1: run, 2: word, index } of rest.matchAll(runsAndWords)) {
    if (word && !isStop(word, text, index, stop)) add(wordToken(word));
    if (!run) continue;
    const id = runs.length;
    runs.push(fold(run, forms));
    const pairs = pairsOf(run);
    for (const [at, pair] of pairs.entries()) {
      const weight = pairWeight(pair, pairs.length);
      add({ typed: pair, ways: spellings(pair, forms).map((one) => [one]), weight, run: id, at });
    }
  }
  for (const pair of across)
    add({ typed: pair, ways: spellings(pair, forms).map((one) => [one]), weight: bridgeWeight, whole: true });
  return { tokens: [...tokens.values()].slice(0, mostTokens), runs };
}
