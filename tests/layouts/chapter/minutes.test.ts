import { expect, test } from "vitest";
import { hanOf, minutesOf, wordsOf } from "../../../src/layouts/chapter/minutes.ts";

type Chapter = Parameters<typeof minutesOf>[1];
const none = { question: "", choices: [], right: 1 };
const chapterOf = (body: string, data: object = {}) =>
  ({
    body,
    data: {
      claim: "",
      guess: none,
      worksheet: { goal: "", measure: [], decide: [] },
      quiz: [],
      related: [],
      ...data,
    },
  }) as unknown as Chapter;

test("500 Han characters or 220 English words are a minute", () => {
  expect(minutesOf("zh-Hant", chapterOf("字".repeat(6000)))).toBe(12);
  expect(minutesOf("en", chapterOf("word ".repeat(2640)))).toBe(12);
  expect(minutesOf("zh-Hant", chapterOf("字"))).toBe(1);
});

test("folded text and the words of components count, their machinery does not", () => {
  const folded = `<Story title="${"題".repeat(250)}" when="2023">\n\n${"文".repeat(250)}\n\n</Story><Aside>${"旁".repeat(500)}</Aside>`;
  expect(minutesOf("zh-Hant", chapterOf(folded))).toBe(2);
  expect(
    minutesOf("en", chapterOf('<Open sim="turnover" state="opexRate:6">two words</Open> '.repeat(110))),
  ).toBe(1);
});

test("a self-test is read without its replies, a guess with them", () => {
  const asked = (reply: string) => ({ ...none, choices: [{ number: 1, text: "甲", reply }] });
  const long = "答".repeat(1000);
  expect(minutesOf("zh-Hant", chapterOf("", { quiz: [asked(long)] }))).toBe(1);
  expect(minutesOf("zh-Hant", chapterOf("", { guess: asked(long) }))).toBe(2);
});

test("counts Han characters and words, not their marks", () => {
  expect(hanOf("A貨，一年3次。")).toBe(4);
  expect(wordsOf("It’s 12,300 yuan – in all.")).toBe(5);
});
