import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines } from "../../src/import/delimited.ts";
import { expectWithin, runs } from "../tier.ts";
import { corpus } from "./corpus.ts";

test("the corpus is large", () => expect(corpus.length).toBeGreaterThanOrEqual(40));

test.each(corpus)("%s", (_, text, cells) => expect(readLines(text)).toEqual(cells));

test.each([
  [
    "sep=;\nname;cap\nA;4",
    [
      ["name", "cap"],
      ["A", "4"],
    ],
  ],
  [
    "sep=,\r\n品項,營收\r\n帽子;大,5",
    [
      ["品項", "營收"],
      ["帽子;大", "5"],
    ],
  ],
  ['\ufeff"sep=|"\na|1,5', [["a", "1,5"]]],
  [
    "品項|營收|成本\n帽子|500,000|3",
    [
      ["品項", "營收", "成本"],
      ["帽子", "500,000", "3"],
    ],
  ],
  ["帽子，500000，60000", [["帽子", "500000", "60000"]]],
  [
    "品項；營收\n帽子；5",
    [
      ["品項", "營收"],
      ["帽子", "5"],
    ],
  ],
  [
    "品項｜營收\n帽子｜5",
    [
      ["品項", "營收"],
      ["帽子", "5"],
    ],
  ],
  [
    "報表,某公司\na\tb\tc\n1\t2\t3\n4\t5\t6",
    [["報表,某公司"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]],
  ],
  ["某公司\t表\na;b;c\n1;2;3\n4;5;6", [["某公司\t表"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]],
  ["Hat;1000,50;600,25", [["Hat", "1000,50", "600,25"]]],
])("%j", (text, lines) => expect(readLines(text)).toEqual(lines));

test("what is quoted is read back, whatever it holds but NUL", () => {
  const cell = fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", ""));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n", "\r"),
      (lines, by, end) => {
        const text = lines
          .map((line) => line.map((it) => `"${it.replaceAll('"', '""')}"`).join(by))
          .join(end);
        expect(readLines(text)).toEqual(lines);
      },
    ),
    { numRuns: runs(1000), seed: 20_261_124 },
  );
});

test("any text is read without an exception, and never more lines than asked for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(5), (text, most) => {
      expect(readLines(text, most).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: runs(2000), seed: 20_261_124 },
  );
});

test("a million rows take at most five seconds; a quote never closed is no trap", async () => {
  const million = '帽子,40,"a ""b"" c",1234.5\r\n'.repeat(1_000_000);
  await expectWithin(5000, () => expect(readLines(million)).toHaveLength(1_000_000));
  expect(readLines(`"${"a,".repeat(1_000_000)}`)).toHaveLength(1);
}, 60_000);
