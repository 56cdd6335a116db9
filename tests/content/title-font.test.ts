import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import written from "../../src/integrations/fonts/title-fonts.json" with { type: "json" };
import { characters, scripts, titles } from "../../src/integrations/fonts/title-words.ts";

const fonts = new URL("../../public/fonts/", import.meta.url);
const parts = scripts.flatMap(({ name, write }) =>
  [...titles()].map(([part, texts]) => ({ file: `${name}-${part}.woff2`, texts, write })),
);

test("titles are found in every place that has them", () => {
  expect(parts.length).toBeGreaterThanOrEqual(24);
  expect([...titles().values()].flat().every((title) => typeof title === "string" && title !== "")).toBe(
    true,
  );
  expect(titles().get("home")?.length).toBeGreaterThan(14);
});

test.each(parts)(
  "$file has every character of its titles; if not: npm run fonts",
  ({ file, texts, write }) => {
    const has: Readonly<Record<string, string>> = written;
    expect(has[file]).toBe(characters(texts, write));
  },
);

test.each(parts)("$file is a font and small", ({ file }) => {
  const path = new URL(file, fonts);
  expect(readFileSync(path).toString("latin1", 0, 4)).toBe("wOF2");
  expect(statSync(path).size).toBeLessThanOrEqual(12_000);
});

test("the licence of the fonts travels with them", () => {
  const licence = readFileSync(new URL("OFL.txt", fonts), "utf8");
  expect(licence).toContain("SIL OPEN FONT LICENSE Version 1.1");
  expect(licence).toMatch(/© .* Adobe/);
});
