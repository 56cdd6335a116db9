import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../../src/workbench/tables/read-csv.ts";
import { corpus } from "./corpus.ts";

test("the corpus is large", () => expect(corpus.length).toBeGreaterThanOrEqual(40));

test.each(corpus)("%s", (_, text, cells) => expect(readCsv(text)).toEqual(cells));

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
        expect(readCsv(text)).toEqual(lines);
      },
    ),
    { numRuns: 1000, seed: 20_261_124 },
  );
});

test("any text is read without an exception, and never more lines than asked for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(5), (text, most) => {
      expect(readCsv(text, most).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 2000, seed: 20_261_124 },
  );
});

test("a million rows take at most five seconds; a quote never closed is no trap", () => {
  // The processor's time, so that a busy machine does not count.
  const start = process.cpuUsage();
  expect(readCsv('帽子,40,"a ""b"" c",1234.5\r\n'.repeat(1_000_000))).toHaveLength(1_000_000);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(5);
  expect(readCsv(`"${"a,".repeat(1_000_000)}`)).toHaveLength(1);
}, 60_000);
