import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Language, languages } from "../pages/languages.ts";
import { toSimplified } from "../pages/simplified.ts";
import { once } from "./matcher.ts";

/** What the build knows of how questions are put in a language. */
export interface Questions {
  /** Words that say nothing about the subject of a question, of this language and of English, which is mixed into any. */
  readonly stop: readonly string[];
  /** Words with which the meaning or the sum of a term is asked for. */
  readonly asks: readonly string[];
  /** What people call a kind of page or the list of one, by the names of src/schemas/search.ts. */
  readonly called: Readonly<Record<string, readonly string[]>>;
}

interface Labels {
  readonly stop: string;
  readonly asks: string;
  readonly called: Readonly<Record<string, string>>;
}

const content = fileURLToPath(new URL("../../../content/", import.meta.url));
const labels = once(
  (folder: string) =>
    parse(readFileSync(`${content}${folder}/labels/interface.yaml`, "utf8")).search as Labels,
);

/** Every form of a word that a reader may type: as the pages have it, in the other script, and sign by sign. */
function formsOf(language: Language, word: string): string[] {
  const signs = [...word].map((char) => toSimplified(char)).join("");
  return language === "zh-Hans" ? [toSimplified(word), signs, word] : [word, signs];
}

export const questionsOf = once((language: Language): Questions => {
  const english = labels("en");
  const own = labels(language === "en" ? "en" : "zh-Hant");
  const typed = (words: readonly string[]) => [...new Set(words.flatMap((word) => formsOf(language, word)))];
  const both = (name: "stop" | "asks") => typed([...own[name].split(" "), ...english[name].split(" ")]);
  const called = Object.entries(own.called).map(([kind, names]) => [kind, typed(names.split("|"))] as const);
  return { stop: both("stop"), asks: both("asks"), called: Object.fromEntries(called) };
});

/** Where the lists of all pages of a kind stand; the others are called as their address is. */
const lists: Readonly<Record<string, string>> = {
  simulator: "sim/",
  case: "cases/",
  term: "glossary/",
  guide: "guides/",
  chapter: "",
};

/** Pages that a question may be the name of: address, the kind that they list, names. */
export function calledPages(language: Language): [url: string, kind: string, names: readonly string[]][] {
  const { folder = "" } = languages.find(({ id }) => id === language) ?? {};
  return Object.entries(questionsOf(language).called).map(([name, names]) => [
    `/${folder}${lists[name] ?? `${name}/`}`,
    name in lists ? name : "",
    names,
  ]);
}
