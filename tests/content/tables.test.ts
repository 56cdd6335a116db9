import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { content } from "./labels.ts";

const files = ["zh-Hant", "en"].flatMap((language) =>
  ["chapters", "guides"].flatMap((kind) =>
    readdirSync(`${content}${language}/${kind}`).map((file) => `${language}/${kind}/${file}`),
  ),
);

/** A screen reader says the name of the column with every cell: an empty one leaves numbers without a meaning. */
test("every column of every table has a name", () => {
  const nameless = files.flatMap((file) => {
    const lines = readFileSync(`${content}${file}`, "utf8").split("\n");
    return lines.flatMap((line, at) =>
      /^\|(?: *:?-+:? *\|)+ *$/.test(lines[at + 1] ?? "") && /\| *\|/.test(line) ? [`${file}:${at + 1}`] : [],
    );
  });
  expect(nameless).toEqual([]);
});
