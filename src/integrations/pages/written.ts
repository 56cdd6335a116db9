import { Markup } from "../markup.ts";
import { keepPageTogether } from "./keep-together.ts";
import type { Language } from "./languages.ts";
import { toSimplified } from "./simplified.ts";

/** Pages, the questions of the review, the feed: what has words in the language of its address. */
export const hasWords = (type: string) => /html|json|xml/.test(type);

/** What was rendered, as its language is written: Simplified is made from Traditional. */
export const written = (text: string, language: Language): string =>
  language === "zh-Hans" ? toSimplified(text) : text;

/** The same for a page, which goes on being changed: in English numbers and their units are kept on one line. */
export function writtenPage(html: string, language: Language): Markup {
  const page = new Markup(written(html, language));
  if (language === "en") keepPageTogether(page);
  return page;
}
