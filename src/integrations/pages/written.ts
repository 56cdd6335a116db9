import { keepPageTogether } from "./keep-together.ts";
import type { Language } from "./languages.ts";
import { toSimplified } from "./simplified.ts";

/** Pages, the questions of the review, the feed: what has words in the language of its address. */
export const hasWords = (type: string) => /html|json|xml/.test(type);

/**
 * What was rendered, as its language is written: Simplified is made from Traditional, in English numbers and their units
 * are kept on one line.
 */
export function written(text: string, type: string, language: Language): string {
  if (language === "zh-Hans") return toSimplified(text);
  return language === "en" && type.includes("html") ? keepPageTogether(text) : text;
}
