import { type Forms, fold } from "./query.ts";

/** What the build wrote in `spelling.<language>.json`; see src/integrations/search/sounds.ts. */
export interface SpellingFile {
  readonly words: string;
  readonly sounds: string;
  readonly latin: string;
}

export interface Spelling {
  /** Han words of the site with the sound of each character, the commonest first. */
  readonly words: readonly { readonly word: string; readonly sounds: readonly string[] }[];
  readonly latin: readonly string[];
  soundOf(char: string): string | undefined;
}

export function readSpelling(file: SpellingFile): Spelling {
  const sounds = new Map<string, string>();
  for (const line of file.sounds.split("\n")) {
    const [sound = "", chars = ""] = line.split(" ");
    for (const char of chars) sounds.set(char, sound);
  }
  const words = file.words.split("\n").map((line) => {
    const [word = "", ...own] = line.split(" ");
    return { word, sounds: own.length > 0 ? own : [...word].map((char) => sounds.get(char) ?? "") };
  });
  return { words, latin: file.latin.split(" "), soundOf: (char) => sounds.get(char) };
}

/**
 * A Han run with a slip: words of the site that stand in it but for one character (two in those of three or more) that sounds
 * the same, or for one inner character of any sound. `isUnknown(at)` says whether the pair at `at` is on no page.
 */
export function correctHan(
  run: string,
  isUnknown: (at: number) => boolean,
  spelling: Spelling,
  forms: Forms,
): { word: string; at: number }[] {
  const chars = [...run];
  // In a pair that is on no page; and in no pair that is on one.
  const suspect = chars.map((_, at) => isUnknown(at - 1) || isUnknown(at));
  const uncovered = chars.map(
    (_, at) => (at === 0 || isUnknown(at - 1)) && (at === chars.length - 1 || isUnknown(at)),
  );
  const found: { word: string; at: number; worth: number }[] = [];
  for (const [order, { word, sounds }] of spelling.words.entries()) {
    const own = [...word];
    for (let at = 0; at + own.length <= chars.length; at++) {
      const wrong = own.flatMap((char, index) =>
        chars[at + index] !== char && fold(chars[at + index] ?? "", forms) !== fold(char, forms)
          ? [index]
          : [],
      );
      if (wrong.length === 0 || wrong.length > (own.length > 2 ? 2 : 1)) continue;
      const doubtful = own.length > 2 ? suspect : uncovered;
      if (!wrong.every((index) => doubtful[at + index])) continue;
      const alike = wrong.every((index) => spelling.soundOf(chars[at + index] ?? "") === sounds[index]);
      const [inner = 0] = wrong;
      if (!alike && !(wrong.length === 1 && own.length > 2 && inner > 0 && inner < own.length - 1)) continue;
      const worth = own.length * 2 - wrong.length - (alike ? 0 : 3) - order / 4000;
      found.push({ word, at, worth });
    }
  }
  const chosen: typeof found = [];
  for (const one of found.sort((p, q) => q.worth - p.worth)) {
    const end = one.at + one.word.length;
    if (chosen.every((other) => end <= other.at || one.at >= other.at + other.word.length)) chosen.push(one);
  }
  return chosen.map(({ word, at }) => ({ word, at }));
}

/** Pinyin as the tables write it: no tones, `v` for ü, also where none is typed (lue, nue). */
const lettersOf = (typed: string) =>
  typed
    .normalize("NFD")
    .replaceAll("u\u0308", "v")
    .replace(/[^a-z]/g, "")
    .replaceAll("lue", "lve")
    .replaceAll("nue", "nve");

/** A stretch of a word and the letters it is spelled with. */
interface Spelled {
  readonly text: string;
  readonly letters: string;
  /** Whether it is a word of the site and no part of one. */
  readonly whole: boolean;
}

/** Every stretch of two or more characters of the site's words, whole words first, the commonest first. */
function stretches({ words }: Spelling): Spelled[] {
  const parts: Spelled[] = [];
  const wholes = words.map(({ word, sounds }) => {
    const chars = [...word];
    for (let from = 0; from < chars.length - 1; from++)
      for (let end = from + 2; end <= chars.length; end++) {
        if (end - from === chars.length) continue;
        const letters = sounds.slice(from, end).join("");
        parts.push({ text: chars.slice(from, end).join(""), letters, whole: false });
      }
    return { text: word, letters: sounds.join(""), whole: true };
  });
  return [...wholes, ...parts];
}

const madeOf = new WeakMap<Spelling, Spelled[]>();
function spelledIn(spelling: Spelling): Spelled[] {
  const made = madeOf.get(spelling) ?? stretches(spelling);
  madeOf.set(spelling, made);
  return made;
}

/**
 * Letters as pinyin without tones: the words of the site they spell, or stretches of them (zhouzhuanlv in 存貨週轉率),
 * cut at syllables; the last may be unfinished.
 */
export function fromPinyin(typed: string, spelling: Spelling): string[] {
  const letters = lettersOf(typed);
  if (letters.length < 2) return [];
  const spelled = spelledIn(spelling);
  const named = spelled.filter((one) => one.whole);
  const same = (one: Spelled) => one.letters === letters;
  const whole = named.some(same) ? named.filter(same) : spelled.filter(same).slice(0, 1);
  if (whole.length > 0) return whole.slice(0, 2).map(({ text }) => text);
  const chosen: string[] = [];
  let at = 0;
  while (at < letters.length) {
    const rest = letters.slice(at);
    const longest = (list: readonly Spelled[]) =>
      list
        .filter((one) => one.letters.length > 2 && rest.startsWith(one.letters))
        .sort((p, q) => q.letters.length - p.letters.length)[0];
    const next = longest(named) ?? longest(spelled);
    if (next) {
      chosen.push(next.text);
      at += next.letters.length;
      continue;
    }
    const isBegun = rest.length > 2 || chosen.length > 0;
    const begun = isBegun ? named.find((one) => one.letters.startsWith(rest)) : undefined;
    return begun && rest.length > 1 ? [...chosen, begun.text] : [];
  }
  return chosen;
}

/** How many insertions, losses, changes and exchanges of neighbours lie between two words; at most `most` + 1. */
export function distance(p: string, q: string, most: number): number {
  if (Math.abs(p.length - q.length) > most) return most + 1;
  let older: number[] = [];
  let last = Array.from({ length: q.length + 1 }, (_, index) => index);
  for (let row = 1; row <= p.length; row++) {
    const line = [row];
    for (let at = 1; at <= q.length; at++) {
      const same = p[row - 1] === q[at - 1] ? 0 : 1;
      let least = Math.min((last[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + same);
      if (row > 1 && at > 1 && p[row - 1] === q[at - 2] && p[row - 2] === q[at - 1])
        least = Math.min(least, (older[at - 2] ?? 0) + 1);
      line.push(least);
    }
    older = last;
    last = line;
  }
  return last[q.length] ?? most + 1;
}

/** Latin words of the site that begin so, the commonest first. */
export function begun(word: string, spelling: Spelling): string[] {
  return word.length < 2 ? [] : spelling.latin.filter((other) => other.startsWith(word)).slice(0, 4);
}

/** The nearest Latin word of the site, one slip away in a short word and two in a long one. */
export function nearest(word: string, spelling: Spelling): string | undefined {
  if (word.length < 3) return undefined;
  const most = word.length > 5 ? 2 : 1;
  let best: { other: string; far: number } | undefined;
  for (const other of spelling.latin) {
    const far = distance(word, other, most) + (other[0] === word[0] ? 0 : 0.5);
    if (far <= most + 0.5 && far < (best?.far ?? 99)) best = { other, far };
  }
  return best?.other;
}
