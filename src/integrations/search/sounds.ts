import * as OpenCC from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { toSimplified } from "../pages/simplified.ts";

/** What a query is corrected with, loaded when something in it was not found. */
export interface Spelling {
  /** Words of the site, the commonest first, one a line; with its sounds if they are not those of its characters. */
  readonly words: string;
  /** Common characters by their sound: `zhou 周週州粥`, one sound a line. */
  readonly sounds: string;
  /** Latin words of the site, parted by spaces. */
  readonly latin: string;
}

const most = { han: 1600, latin: 700 };
const hanWord = /^\p{Script=Han}{2,8}$/u;
const latinWord = /[a-z][a-z0-9]{1,23}/g;

/** The list of words from which the sound of a character in its word is taken is in Simplified. */
const soundsOf = (text: string) =>
  pinyin([...text].map((char) => toSimplified(char)).join(""), { toneType: "none", type: "array", v: true });

/** The 3,755 characters of everyday Chinese as GB 2312 lists them, in Traditional where asked. */
function commonCharacters(language: string): string[] {
  const decoder = new TextDecoder("gb18030");
  const toTraditional = OpenCC.Converter({ from: "cn", to: "tw" });
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(char)) chars.push(char);
    }
  }
  return language === "zh-Hant" ? [...chars, ...chars.map((char) => toTraditional(char))] : chars;
}

/** Counts in how many texts each word stands. */
function frequency(
  texts: readonly string[],
  wordsOf: (text: string) => Iterable<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const ranked = (counts: Map<string, number>) =>
  [...counts].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1));

/**
 * `texts` are pages as Pagefind cuts them, `names` what things are called and titled, `searched` what else is typed,
 * `forms` the characters that are read as others before they are looked up here.
 */
export function spelling(
  language: string,
  texts: readonly string[],
  names: readonly string[],
  searched: readonly string[],
  forms: Readonly<Record<string, string>>,
): Spelling {
  const latinCounts = frequency([...texts, ...names], (text) => text.toLowerCase().match(latinWord) ?? []);
  const own = new Set(names.flatMap((name) => name.toLowerCase().match(latinWord) ?? []));
  // What things are called comes before whatever else is common.
  for (const word of own) latinCounts.set(word, (latinCounts.get(word) ?? 0) + 1000);
  const latin = ranked(latinCounts)
    .filter(([, count]) => count > 1)
    .map(([word]) => word)
    .slice(0, language === "en" ? 2 * most.latin : most.latin);
  if (language === "en") return { words: "", sounds: "", latin: latin.join(" ") };

  const counts = frequency(texts, (text) => text.split("\u200b").filter((word) => hanWord.test(word)));
  const inHan = (list: readonly string[]) =>
    new Set(list.flatMap((name) => name.match(/\p{Script=Han}{2,8}/gu) ?? []));
  for (const name of inHan(names)) counts.set(name, (counts.get(name) ?? 0) + 1000);
  for (const word of inHan(searched)) counts.set(word, (counts.get(word) ?? 0) + 100);
  const words = ranked(counts)
    .filter(([, count]) => count > 2)
    .slice(0, most.han)
    .map(([word]) => word);
  const groups = new Map<string, Set<string>>();
  for (const char of words.join("")) {
    const [sound = ""] = soundsOf(char);
    groups.set(sound, (groups.get(sound) ?? new Set()).add(char));
  }
  // As part of a word a sign may sound otherwise than alone.
  for (const sound of words.flatMap(soundsOf)) groups.set(sound, groups.get(sound) ?? new Set());
  // A sound that is in no word cannot be mistaken for one of them.
  for (const char of commonCharacters(language)) {
    const [sound = ""] = soundsOf(char);
    if (!(char in forms)) groups.get(sound)?.add(char);
  }
  const soundOf = new Map([...groups].flatMap(([sound, chars]) => [...chars].map((char) => [char, sound])));
  const line = (word: string) => {
    const sounds = soundsOf(word);
    return [...word].every((char, at) => soundOf.get(char) === sounds[at])
      ? word
      : `${word} ${sounds.join(" ")}`;
  };
  return {
    words: words.map(line).join("\n"),
    sounds: [...groups].map(([sound, chars]) => `${sound} ${[...chars].join("")}`).join("\n"),
    latin: latin.join(" "),
  };
}
