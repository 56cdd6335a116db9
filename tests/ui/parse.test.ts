import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toSimplified } from "../../src/integrations/pages/simplified.ts";
import { type Formats, format, suffixOf, typedOf } from "../../src/ui/format.ts";
import { parseNumber, readNumber } from "../../src/ui/parse.ts";
import { simulators } from "../simulators/whole.ts";
import { expectWithin, runs } from "../tier.ts";

/** As people type it, and what they mean. */
test.each([
  ["50", 50],
  ["0", 0],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  ["－3.5", -3.5],
  ["–3.5", -3.5],
  ["- 3.5", -3.5],
  ["+1500", 1500],
  ["＋１５００", 1500],
  ["$+1500", 1500],
  ["+$1500", 1500],
  ["-$1,500", -1500],
  ["$-1500", -1500],
  ["NT$ -1,500元", -1500],
  ["(1,234)", -1234],
  ["（1,234）", -1234],
  ["($987.65)", -987.65],
  ["$(987.65)", -987.65],
  ["(500元)", -500],
  ["(500)元", -500],
  ["1,234-", -1234],
  [".5", 0.5],
  ["5.", 5],
  ["1。5", 1.5],
  ["１。５", 1.5],
  ["1｡5", 1.5],
  ["1．5", 1.5],
  ["。5", 0.5],
  ["1。5億", 150_000_000],
  ["1e3", 1000],
  ["2.5E+06", 2_500_000],
  ["1,234,567", 1_234_567],
  ["1，234，567", 1_234_567],
  ["1 234 567", 1_234_567],
  ["1\u00a0234\u00a0567", 1_234_567],
  ["1\u202f234,5", 1234.5],
  ["1'234'567", 1_234_567],
  ["1’234.5", 1234.5],
  ["1_000_000", 1_000_000],
  ["1.234.567", 1_234_567],
  ["1.234,56", 1234.56],
  ["1,234.56", 1234.56],
  ["1,0000,0000", 100_000_000],
  ["0,25", 0.25],
  ["0,250", 0.25],
  [",5", 0.5],
  ["1,5", 1.5],
  ["12,50", 12.5],
  ["1000,50", 1000.5],
  ["600,25", 600.25],
  ["3,14159", 3.14159],
  ["-0,5", -0.5],
  ["１２，０００", 12_000],
  ["１２．５", 12.5],
  ["𝟏𝟐", 12],
  ["50萬", 500_000],
  ["50万", 500_000],
  ["50 萬", 500_000],
  ["50萬元", 500_000],
  ["1.2億", 120_000_000],
  ["1.2亿", 120_000_000],
  ["1.1億", 110_000_000],
  ["0.07億", 7_000_000],
  ["3百萬", 3_000_000],
  ["3千萬", 30_000_000],
  ["3千万元", 30_000_000],
  ["5十萬", 500_000],
  ["2.5千萬", 25_000_000],
  ["3百億", 30_000_000_000],
  ["2萬億", 2e12],
  ["1億2千萬", 120_000_000],
  ["1億2千5百萬", 125_000_000],
  ["3萬5千", 35_000],
  ["3萬5", 35_000],
  ["3萬500", 30_500],
  ["3萬零5", 30_005],
  ["1,200萬", 12_000_000],
  ["5千", 5000],
  ["5百", 500],
  ["1兆", 1e12],
  ["五十萬", 500_000],
  ["兩百五十", 250],
  ["一百二十三萬四千五百六十七", 1_234_567],
  ["十五", 15],
  ["十萬", 100_000],
  ["一億", 100_000_000],
  ["三千萬", 30_000_000],
  ["一萬二", 12_000],
  ["一千零五", 1005],
  ["二〇二六", 2026],
  ["壹仟貳佰元整", 1200],
  ["3k", 3000],
  ["3K", 3000],
  ["50w", 500_000],
  ["2.5m", 2_500_000],
  ["2.5M", 2_500_000],
  ["1.1b", 1_100_000_000],
  ["1.5bn", 1_500_000_000],
  ["2 million", 2_000_000],
  ["1.5 billion dollars", 1_500_000_000],
  ["NT$3k", 3000],
  ["NT$ 500,000", 500_000],
  ["nt$500000", 500_000],
  ["NTD 500", 500],
  ["500 TWD", 500],
  ["新台幣500元整", 500],
  ["RMB 99", 99],
  ["99 RMB", 99],
  ["人民幣99元", 99],
  ["US$12.50", 12.5],
  ["€12,50", 12.5],
  ["¥99", 99],
  ["￥99", 99],
  ["99塊", 99],
  ["99塊錢", 99],
  ["500圓", 500],
  ["20%", 20],
  ["20 ％", 20],
  ["20趴", 20],
  ["百分之二十", 20],
  ["負5", -5],
  ["负三萬", -30_000],
  ["minus 5", -5],
  ["3成", 30],
  ["三成", 30],
  ["3成5", 35],
  ["三成半", 35],
  ["5‰", 0.5],
  ["3 次", 3],
  ["250人", 250],
  ["36.5 天", 36.5],
  ["8萬元/年", 80_000],
  ['="500000"', 500_000],
  ['"=""500000"""', 500_000],
  ['"500,000"', 500_000],
  ["=500000", 500_000],
  ["'500000", 500_000],
  ["\t500", 500],
  ["\u200e500\u200e", 500],
  ["\ufeff500", 500],
  ["\u202a500\u202c", 500],
  ["\u2066NT$500\u2069", 500],
  ["“500”", 500],
  ["「1,500」", 1500],
  ["廿五", 25],
  ["卅", 30],
  ["十二點五", 12.5],
  ["一点五万", 15_000],
  ["百分之十二點五", 12.5],
  ["  7  ", 7],
  ["-0", 0],
] as const)("%s → %d", (text, number) => expect(parseNumber(text)).toBe(number));

test.each([
  "",
  " ",
  "-",
  "—",
  "abc",
  "一大堆",
  "NaN",
  "Infinity",
  "1e999",
  "--5",
  "+-5",
  "-(5)",
  "(5",
  "5)",
  "5-3",
  "15~20",
  "1.2.3",
  "1,23,456",
  "1,2,3",
  "1,2345",
  "5,",
  "12 34",
  "1 2",
  '5"',
  "0x10",
  "1/2",
  "½",
  "1½",
  "10²",
  "1①",
  "%",
  "萬",
  "百萬",
  "$",
  "50萬萬",
  "億億",
  "3萬億萬",
  "5千8千",
  "約50萬",
  "5萬多",
  "=1+1",
  "<b>5</b>",
  "5; drop",
  "1e",
  "#N/A",
  "#DIV/0!",
  "__proto__",
  "3 constructor",
  "٣",
  "\u0000",
  "1\u202e2",
  "\u202e12\u202c",
  "点五",
  "「500",
  "1\u200b2",
])("%j is not a number", (text) => expect(parseNumber(text)).toBeUndefined());

test("a power of ten is exact: every decimal with one or two places, times 千, 萬, 百萬, 億", () => {
  for (const [word, zeros] of Object.entries({ 千: 3, 萬: 4, 百萬: 6, 億: 8, k: 3, m: 6 }))
    for (let cents = 1; cents <= 2000; cents++) {
      const exact = Number(BigInt(cents) * 10n ** BigInt(zeros - 2));
      expect(parseNumber(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}${word}`)).toBe(
        exact,
      );
    }
});

describe("a box knows its unit", () => {
  const read = (language: string) =>
    parse(readFileSync(`content/${language}/labels/interface.yaml`, "utf8")).units as Formats["units"];
  const simplified = JSON.parse(toSimplified(JSON.stringify(read("zh-Hant")))) as Formats["units"];
  const pages: readonly Formats[] = [
    { locale: "zh-TW", units: read("zh-Hant") },
    { locale: "zh-CN", units: simplified },
    { locale: "en", units: read("en") },
  ];
  const units = new Set(
    simulators.flatMap(({ parameters }) =>
      Object.values(parameters).flatMap((row) =>
        row.kind === "number" ? [row.unit] : row.kind === "table" ? Object.values(row.units) : [],
      ),
    ),
  );
  units.delete("");

  test("there are units to try", () => expect(units.size).toBeGreaterThan(25));

  test.each([...units])("%s: what a page prints is read back on every page", (unit) => {
    for (const page of pages)
      for (const value of [1, 3, 42]) {
        const shown = format({ value: unit === "percent" ? value / 100 : value, unit }, page);
        const beside = `${typedOf(value, unit, page)}${suffixOf(unit, page)}`;
        for (const box of pages)
          for (const text of [shown, beside])
            expect(readNumber(text, { unit, formats: box }), `${text} on ${box.locale}`).toEqual({ value });
      }
  });

  const formats = pages[0] as Formats;
  test.each([
    ["2026年", "year", { value: 2026 }],
    ["5倍", "fold", { value: 5 }],
    ["13週", "days", { value: 91 }],
    ["1.1週", "days", { value: 7.7 }],
    ["13 weeks", "days", { value: 91 }],
    ["14天", "weeks", { value: 2 }],
    ["2年", "months", { value: 24 }],
    ["1.5小時", "minutes", { value: 90 }],
    ["90分鐘", "hours", { value: 1.5 }],
    ["5分", "minutes", { value: 5 }],
    ["5分", "score", { value: 5 }],
    ["60%", "yuan", { refused: "share" }],
    ["3成", "yuan", { refused: "share" }],
    ["60%", "people", { refused: "share" }],
    ["3成", "percent", { value: 30 }],
    ["0,25", "percent", { value: 0.25 }],
    ["20元", "percent", { refused: "unit" }],
    ["NT$20", "percent", { refused: "unit" }],
    ["3次", "yuan", { refused: "unit" }],
    ["3天", "yuan", { refused: "unit" }],
    ["3個月", "days", { refused: "unit" }],
    ["2天", "hours", { refused: "unit" }],
    ["8萬元/年", "yuan", { refused: "unit" }],
    ["3次/年", "perYear", { value: 3 }],
    ["30m", "minutes", { refused: "unreadable" }],
    ["30m", "yuan", { value: 30_000_000 }],
    ["1,2345", "yuan", { refused: "comma" }],
    ["", "yuan", { refused: "empty" }],
    ["—", "yuan", { refused: "empty" }],
    ["很多", "yuan", { refused: "unreadable" }],
  ])("%s in a box of %s", (text, unit, reading) => {
    expect(readNumber(text, { unit, formats })).toEqual(reading);
  });
});

test("anything typed gives a finite number or a reason, quickly", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "1",
      "9",
      ".",
      ",",
      "-",
      "(",
      ")",
      "萬",
      "千",
      "三",
      "零",
      "億",
      "%",
      "元",
      "e",
      "k",
      "$",
      " ",
      "=",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { value, refused } = readNumber(pieces.join(""));
      if (value === undefined) expect(refused).toMatch(/^[a-z]+$/);
      else expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
    }),
    { seed: 20_260_101, numRuns: runs(2000) },
  );
  await expectWithin(500, () => {
    for (const sign of ["1", "元", ",", "$", "1元", "萬", "(", " ", "一"]) parseNumber(sign.repeat(100_000));
    for (const sign of ["1", "元", ",", "$", "1元", "萬", "(", " ", "一", "1 "])
      parseNumber(sign.repeat(99).slice(0, 99));
  });
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
    { seed: 20_260_101, numRuns: runs(1000) },
  );
});
