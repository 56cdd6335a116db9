import type { CollectionEntry } from "astro:content";

/** Han characters and English words that somebody reads in a minute, reading to understand. */
const aMinute = { han: 500, words: 220 };

type Chapter = Pick<CollectionEntry<"chapters">, "data" | "body">;

/**
 * Minutes it takes to read a chapter, at least one: all its text, also what is folded away, without the replies of
 * the self-test and the words of its simulators.
 */
export function minutesOf(content: "zh-Hant" | "en", { data, body = "" }: Chapter): number {
  const { claim, guess, ask, worksheet, quiz, related } = data;
  const prose = body.replace(/<[A-Z]\w*[^>]*>|<\/[A-Z]\w*>/g, (tag) =>
    [...tag.matchAll(/ (?:title|when|where)="([^"]*)"/g)].map(([, text]) => text).join(" "),
  );
  const text = [
    claim,
    ...[guess, ...(ask ? [ask] : [])].flatMap(({ question, choices }) => [
      question,
      ...choices.flatMap((choice) => [choice.text, choice.reply]),
    ]),
    prose.replace(/\[#[\w-]+\]|\]\([^)]*\)/g, ""),
    worksheet.goal,
    ...worksheet.measure.flatMap(({ what, where, filled = "" }) => [what, where, filled]),
    ...worksheet.decide,
    ...quiz.flatMap(({ question, choices }) => [question, ...choices.map((choice) => choice.text)]),
    ...related.map(({ why }) => why),
  ].join(" ");
  return Math.max(
    1,
    Math.round(content === "en" ? wordsOf(text) / aMinute.words : hanOf(text) / aMinute.han),
  );
}

export const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
export const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0;
