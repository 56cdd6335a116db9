import { lintFor, loadConfig } from "autocorrect-node";
import { beforeAll, describe, expect, test } from "vitest";
import { texts } from "./texts.ts";

/** What AutoCorrect knows of Chinese punctuation; spaces between Han and Latin are left to the stylesheet here. */
const rules = {
  fullwidth: 1,
  "no-space-fullwidth": 1,
  "no-space-fullwidth-quote": 1,
  "halfwidth-punctuation": 1,
  "halfwidth-word": 1,
  "space-word": 0,
  "space-punctuation": 0,
  "space-bracket": 0,
  "space-backticks": 0,
  "space-dash": 0,
  "space-dollar": 0,
  spellcheck: 0,
};

beforeAll(() => loadConfig(JSON.stringify({ rules })));

const faults = (text: string) =>
  lintFor(text, "text").lines.map(({ old, new: better }) => `${old} → ${better}`);

describe("the linter sees", () => {
  test.each([
    ["half-width punctuation after Han", "你好,世界", "你好，世界"],
    ["a space beside a full-width mark", "他說「 好 」", "他說「好」"],
    ["a full-width letter", "ＡＢＣ公司", "ABC公司"],
    ["full-width punctuation in English", "Buy it，then sell it。", "Buy it, then sell it."],
  ])("%s", (_, text, better) => expect(faults(text)).toEqual([`${text} → ${better}`]));
});

/**
 * Words of the search are lists of names, not sentences. A row of figures has no language, and a Chinese name in an
 * English sentence takes English punctuation.
 */
const sentences = (language: string) =>
  texts(language)
    .filter(([place]) => !/search\.(?:stop|called|hint)|^labels\/interface\.yaml (?:asked|sums)/.test(place))
    .filter(([, text]) => language === "en" || /\p{Script=Han}/u.test(text))
    .map(
      ([place, text]) => [place, language === "en" ? text.replace(/\p{Script=Han}+/gu, "X") : text] as const,
    );

test.each(["zh-Hant", "en"])("finds nothing in the text of %s", (language) => {
  const found = sentences(language).flatMap(([place, text]) =>
    faults(text).map((fault) => `${place}: ${fault}`),
  );
  expect(sentences(language).length).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});
