import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format, shortOf, suffixOf } from "../../src/ui/format.ts";
import { phrase } from "../../src/ui/phrase.tsx";
import { formatsOf } from "../content/labels.ts";
import { runs } from "../tier.ts";

const traditional = formatsOf("zh-TW");
const simplified = formatsOf("zh-CN");
const english = formatsOf("en");

test.each([
  [976_562.5, "yuan", "97.66萬元", "97.66万元", /976,563|97.66/],
  [1_433_968.4, "yuan", "143.40萬元", "143.40万元", /1,433,968/],
  [500_000, "yuan", "50萬元", "50万元", /500,000/],
  [99, "yuan", "99元", "99元", /99/],
  [-120_000, "yuan", "−12萬元", "−12万元", /^−120,000 yuan$/],
  [0, "yuan", "0元", "0元", /^\D*0\D*$/],
  [-0, "yuan", "0元", "0元", /^[^\d−-]*0\D*$/],
  [0.0534, "percent", "5.34%", "5.34%", /^5.34%$/],
  [0.2, "percent", "20%", "20%", /^20%$/],
  [1, "times", "1次", "1次", /^1\D*$/],
  [3, "times", "3次", "3次", /^3\D*$/],
  [60_000, "people", "6萬人", "6万人", /60,000/],
  [36.5, "days", "36.5天", "36.5天", /36\.5 days/],
  [1, "days", "1天", "1天", /1 day$/],
] as const)("%d %s", (value, unit, hant, hans, en) => {
  const spaceless = (text: string) => text.replace(/\s/g, "");
  expect(spaceless(format({ value, unit }, traditional))).toBe(hant);
  // Unit words come converted with the page; digits come from the language of the reader.
  expect(spaceless(format({ value, unit }, simplified)).replace("萬", "万")).toBe(hans);
  expect(format({ value, unit }, english)).toMatch(en);
});

test.each([null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "%s has no value and is shown as a dash",
  (value) => {
    for (const formats of [traditional, simplified, english])
      expect(format({ value, unit: "yuan" }, formats)).toBe("—");
  },
);

test("no number, however large or small, is shown as NaN or without digits", () => {
  const units = Object.keys(traditional.units);
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.constantFrom(...units),
      fc.constantFrom(traditional, english),
      (value, unit, formats) => {
        const text = format({ value, unit }, formats);
        // The name of a month has no digit in English.
        expect(text).toMatch(unit === "monthName" ? /./ : /\d|—/);
        expect(text).not.toMatch(/NaN|undefined|\{/);
        expect(text.length).toBeLessThan(60);
      },
    ),
    { seed: 20_260_101, numRuns: runs(1000) },
  );
});

test("a box shows what stands behind its number", () => {
  expect(suffixOf("percent", traditional)).toBe("%");
  expect(suffixOf("times", traditional)).toBe("次");
  expect(suffixOf("no such unit", traditional)).toBe("");
});

test("a sentence takes its quantities, and keeps what has none", () => {
  const quantities = { gap: { value: 457_405.9, unit: "yuan" }, turns: { value: 10, unit: "times" } };
  expect(phrase("B 多 {gap}，轉 {turns}，{other}", quantities, traditional)).toBe(
    "B 多 45.74萬元，轉 10次，{other}",
  );
});

test("an axis has little room: millions are M in English and 萬 in Chinese", () => {
  expect([9_500, 50_000, 1_500_000].map((value) => shortOf(value, "yuan", english))).toEqual([
    "9,500",
    "50K",
    "1.5M",
  ]);
  expect(shortOf(1_500_000, "yuan", traditional)).toBe("150萬");
});

test("a date is a day, a month is a name, a year has no comma", () => {
  expect(format({ value: 20_181_111, unit: "date" }, traditional)).toBe("11月11日");
  expect(format({ value: 20_180_206, unit: "date" }, english)).toBe("6 February");
  expect(format({ value: 20_181_101, unit: "monthName" }, english)).toBe("November");
  expect(format({ value: 2018, unit: "year" }, traditional)).toBe("2018年");
});

describe("a difference beside its parts", () => {
  const yuan = (value: number) => ({ value, unit: "yuan" });
  const said = (a: number, b: number, formats: typeof traditional) =>
    phrase(
      "{a} {b} {gap}",
      { a: yuan(a), b: yuan(b), gap: { ...yuan(Math.abs(a - b)), between: ["a", "b"] as const } },
      formats,
    );

  test("is told from the same rounding", () => {
    expect(said(811_138, 772_375, traditional)).toBe("81.11萬元 77.24萬元 3.87萬元");
  });

  test("adds up as shown, whatever the numbers are", () => {
    for (let n = 1; n < 400; n += 1) {
      const [a, b] = [10_000 + ((n * 7919.7) % 900_000), 10_000 + ((n * 104_729.3) % 900_000)];
      const [first = 0, second = 0, gap = 0] = said(a, b, traditional)
        .split(" ")
        .map((text) => Number.parseFloat(text.replace(",", "")) * (text.includes("萬") ? 10_000 : 1));
      expect(Math.abs(Math.abs(first - second) - gap), said(a, b, traditional)).toBeLessThan(0.51);
    }
  });
});
