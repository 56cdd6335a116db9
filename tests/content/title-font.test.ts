import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { characters, scripts, titles } from "../../src/build/title-words.ts";

const fonts = new URL("../../public/fonts/", import.meta.url);

test("titles are found in every place that has them", () => {
  expect(titles().length).toBeGreaterThan(30);
  expect(titles().every((title) => typeof title === "string" && title !== "")).toBe(true);
});

test.each(scripts)(
  "title-$name.woff2 has every character of the titles; if not: npm run fonts",
  ({ name, write }) => {
    const covered = new Set(readFileSync(new URL(`title-${name}.txt`, fonts), "utf8").trim());
    expect([...characters(write)].filter((sign) => !covered.has(sign))).toEqual([]);
  },
);

test.each(scripts)("title-$name.woff2 is a font and small", ({ name }) => {
  const file = new URL(`title-${name}.woff2`, fonts);
  expect(readFileSync(file).toString("latin1", 0, 4)).toBe("wOF2");
  expect(statSync(file).size).toBeLessThanOrEqual(36 * 1024);
});

test("the licence of the fonts travels with them", () => {
  const licence = readFileSync(new URL("OFL.txt", fonts), "utf8");
  expect(licence).toContain("SIL OPEN FONT LICENSE Version 1.1");
  expect(licence).toMatch(/© .* Adobe/);
});
