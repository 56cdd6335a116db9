import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const { chapters, words } = parse(readFileSync("content/searched.yaml", "utf8")) as {
  chapters: Record<string, string[]>;
  words: string[][];
};
const han = /\p{Script=Han}/u;

test("every chapter has the words of the course, each once", () => {
  const slugs = readdirSync("content/zh-Hant/chapters").map((file) => file.replace(".mdx", ""));
  expect(Object.keys(chapters).sort()).toEqual(slugs.sort());
  for (const [slug, line] of Object.entries(chapters)) {
    expect(line.length, slug).toBeGreaterThan(8);
    expect(new Set(line).size, slug).toBe(line.length);
  }
});

test("everyday words stand in one line each, in both languages", () => {
  const all = words.flat();
  const twice = all.filter((word, at) => all.indexOf(word) !== at);
  // One word for two things in Chinese or English is met, but seldom.
  expect(twice.length, twice.join(" ")).toBeLessThan(30);
  for (const line of words) {
    expect(new Set(line).size, line.join(" ")).toBe(line.length);
    expect(
      line.some((word) => han.test(word)),
      line.join(" "),
    ).toBe(true);
    expect(
      line.some((word) => /^[a-z][a-z -]*$/.test(word)),
      line.join(" "),
    ).toBe(true);
  }
});
