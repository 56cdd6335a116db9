import fc from "fast-check";
import { expect, test } from "vitest";
import { typedOf } from "../../src/ui/format.ts";
import { parseNumber } from "../../src/ui/parse.ts";

/** As people type it, and what they mean. */
test.each([
  ["50", 50],
  ["0", 0],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  [".5", 0.5],
  ["5.", 5],
  ["1e3", 1000],
  ["1,234,567", 1_234_567],
  ["1 234 567", 1_234_567],
  ["1'234'567", 1_234_567],
  ["１２，０００", 12_000],
  ["１２．５", 12.5],
  ["50萬", 500_000],
  ["50万", 500_000],
  ["50 萬", 500_000],
  ["50萬元", 500_000],
  ["1.2億", 120_000_000],
  ["1.2亿", 120_000_000],
  ["3百萬", 3_000_000],
  ["5千", 5000],
  ["1兆", 1e12],
  ["3k", 3000],
  ["3K", 3000],
  ["50w", 500_000],
  ["2.5m", 2_500_000],
  ["NT$ 500,000", 500_000],
  ["nt$500000", 500_000],
  ["US$12.50", 12.5],
  ["¥99", 99],
  ["￥99", 99],
  ["20%", 20],
  ["20 ％", 20],
  ["3 次", 3],
  ["250人", 250],
  ["36.5 天", 36.5],
  ["8萬元/年", 80_000],
  ["  7  ", 7],
  ["-0", 0],
])("%s → %d", (text, number) => expect(parseNumber(text)).toBe(number));

test.each([
  "",
  " ",
  "abc",
  "一大堆",
  "五十萬",
  "NaN",
  "Infinity",
  "1e999",
  "--5",
  "5-3",
  "1.2.3",
  "0x10",
  "1/2",
  "%",
  "萬",
  "$",
  "50萬萬",
  "=1+1",
  "<b>5</b>",
  "5; drop",
  "1e",
  "__proto__",
  "٣",
  "\u0000",
  "1\u202e2",
])("%j is not a number", (text) => expect(parseNumber(text)).toBeUndefined());

test("anything typed gives a finite number or nothing, quickly", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("1", "9", ".", ",", "-", "萬", "億", "%", "元", "e", "k", "$", " "),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const number = parseNumber(pieces.join(""));
      expect(number === undefined || (Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
    }),
    { seed: 20_260_101, numRuns: 1000 },
  );
  const started = performance.now();
  for (const sign of ["1", "元", ",", "$", "1元", "萬"]) parseNumber(sign.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(500);
});

test("what a box shows is what it reads, in every language", () => {
  const value = fc.oneof(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.double({ min: -9999, max: 9999, noNaN: true }).map((x) => Number(x.toFixed(2))),
  );
  fc.assert(
    fc.property(
      value,
      fc.constantFrom("zh-TW", "zh-CN", "en"),
      fc.constantFrom("yuan", "percent", "times", "people"),
      (number, locale, unit) => {
        const shown = typedOf(number, unit, { locale, units: {} }, 4);
        expect(shown).not.toContain("−");
        const read = parseNumber(shown);
        // Four decimals, of 萬 or 億 as well: within half a unit of the last one shown.
        expect(Math.abs((read ?? Number.NaN) - number)).toBeLessThanOrEqual(
          Math.max(5e-5, Math.abs(number) * 1e-4),
        );
      },
    ),
    { seed: 20_260_101, numRuns: 1000 },
  );
});
