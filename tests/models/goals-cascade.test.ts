import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cascade } from "../../src/models/goals/cascade.ts";
import { runModel } from "../../src/models/index.ts";
import { daysInMonth, daysInYear, daysOf } from "../../src/models/math/calendar.ts";
import { expectWithin } from "../tier.ts";

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);
const refusal = (inputs: Record<string, unknown>) => runModel("goals.cascade", inputs)["error"];

/** The calendar of the platform, which the models must not touch. */
function platformDays(year: number) {
  const days = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const weekday = (date.getUTCDay() + 6) % 7;
    const thursday = new Date(at + (3 - weekday) * 86_400_000);
    const isoYear = thursday.getUTCFullYear();
    const isoWeek = Math.floor((thursday.getTime() - Date.UTC(isoYear, 0, 1)) / (7 * 86_400_000)) + 1;
    days.push({ month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday, isoYear, isoWeek });
  }
  return days;
}

describe("the calendar", () => {
  test.each(Array.from({ length: 231 }, (_, index) => 1970 + index))("%d, day by day", (year) => {
    expect(daysOf(year)).toEqual(platformDays(year));
    expect(daysInYear(year)).toBe(platformDays(year).length);
  });

  test("ISO weeks of the standard's own awkward days", () => {
    const week = (year: number, month: number, day: number) => {
      const found = daysOf(year).find((it) => it.month === month && it.day === day);
      return `${found?.isoYear}-W${found?.isoWeek}-${(found?.weekday ?? 0) + 1}`;
    };
    // ISO 8601 week date, the table of examples in Wikipedia.
    expect(week(2005, 1, 1)).toBe("2004-W53-6");
    expect(week(2008, 12, 29)).toBe("2009-W1-1");
    expect(week(2010, 1, 3)).toBe("2009-W53-7");
    expect(week(1979, 12, 31)).toBe("1980-W1-1");
  });

  test("a month that does not exist has no days", () => {
    expect([0, 13].map((month) => daysInMonth(2024, month))).toEqual([0, 0]);
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

/** Hamilton's method once more, by fractions of big integers and a full sort. */
function hamilton(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, floor: product / whole, rest: product % whole };
  });
  const parts = shares.map(({ floor }) => Number(floor));
  const missing = total - sum(parts);
  const order = shares.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] as number) + 1;
  return parts;
}

interface Plan {
  readonly total: number;
  readonly year: number;
  readonly monthWeights: readonly number[];
  readonly weekdayWeights: readonly number[];
  readonly specialDays: readonly { month: number; day: number; multiplier: number }[];
}

/** The cascade as the document tells it: year, quarter, month, day, each by Hamilton. */
function told({ total, year, monthWeights, weekdayWeights, specialDays }: Plan) {
  const inQuarters = [0, 3, 6, 9].map((first) => monthWeights.slice(first, first + 3));
  const quarters = hamilton(total, inQuarters.map(sum));
  const months = inQuarters.flatMap((weights, index) => hamilton(quarters[index] as number, weights));
  const calendar = platformDays(year);
  const days = months.flatMap((target, index) => {
    const ofMonth = calendar.filter(({ month }) => month === index + 1);
    return hamilton(
      target,
      ofMonth.map(({ month, day, weekday }) => {
        const special = specialDays.find((it) => it.month === month && it.day === day);
        return (weekdayWeights[weekday] as number) * (special?.multiplier ?? 1);
      }),
    );
  });
  return { quarters, months, days };
}

const plans: fc.Arbitrary<Plan> = fc
  .record({
    total: fc.oneof(fc.nat(5000), fc.integer({ min: 0, max: 1_000_000_000_000 })),
    year: fc.integer({ min: 1970, max: 2200 }),
    monthWeights: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
    weekdayWeights: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 7, maxLength: 7 }),
    specialDays: fc.uniqueArray(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
        multiplier: fc.nat(1000),
      }),
      { maxLength: 8, selector: ({ month, day }) => month * 100 + day },
    ),
  })
  .filter(({ monthWeights }) => monthWeights.some((weight) => weight > 0));

describe("goals.cascade", () => {
  const year2018 = cascade.compute({
    total: 50_000_000,
    year: 2018,
    monthWeights: [75, 60, 90, 80, 85, 110, 75, 80, 90, 85, 150, 120],
    weekdayWeights: [10, 10, 10, 10, 10, 12, 12],
    specialDays: [
      { month: 6, day: 18, multiplier: 8 },
      { month: 11, day: 11, multiplier: 15 },
      { month: 12, day: 12, multiplier: 5 },
    ],
  });

  test("the defaults are the year of the text", () =>
    expect(runModel("goals.cascade", {})).toEqual({ ...year2018 }));

  test("the figures of the chapter: Double 11 brings 27 times a Tuesday in February, 115 days reach the mean", () => {
    const { months, days, maxDay } = year2018;
    expect(maxDay).toEqual({ month: 11, day: 11, target: 2_535_687 });
    expect(months[10]).toBe(6_818_182);
    const tuesday = days[31 + 5] as number; // 6 February 2018
    expect(platformDays(2018)[31 + 5]).toMatchObject({ month: 2, day: 6, weekday: 1 });
    expect(tuesday).toBe(92_138);
    expect(Math.floor(maxDay.target / tuesday)).toBe(27);
    expect(days.filter((target) => target >= 50_000_000 / 365)).toHaveLength(115);
  });

  test("every level sums to the one above, to the yuan, and is Hamilton's", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { quarters, months, days, weeks } = cascade.compute(plan);
        expect({ quarters, months, days }).toEqual(told(plan));
        expect(sum(weeks.map(({ total }) => total))).toBe(plan.total);
        expect(sum(days)).toBe(plan.total);
        expect(sum(months)).toBe(plan.total);
        expect([0, 3, 6, 9].map((first) => sum(months.slice(first, first + 3)))).toEqual(quarters);
      }),
      {
        seed: 20_260_101,
        numRuns: 60,
        examples: [
          [
            {
              total: 1,
              year: 2000,
              monthWeights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
              weekdayWeights: [1, 1, 1, 1, 1, 1, 1],
              specialDays: [],
            },
          ],
        ],
      },
    );
  });

  test("weeks are the sums of their days in the order of the year, with parts of weeks at its ends", () => {
    for (const year of [2018, 2020, 2021, 2026]) {
      const { days, weeks } = cascade.compute({
        total: 12_345_678,
        year,
        monthWeights: Array.from({ length: 12 }, () => 1),
        weekdayWeights: [1, 1, 1, 1, 1, 1, 1],
        specialDays: [],
      });
      const expected = new Map<string, number>();
      for (const [index, { isoYear, isoWeek }] of platformDays(year).entries())
        expected.set(
          `${isoYear}-${isoWeek}`,
          (expected.get(`${isoYear}-${isoWeek}`) ?? 0) + (days[index] as number),
        );
      expect(weeks.map((it) => [`${it.isoYear}-${it.isoWeek}`, it.total])).toEqual([...expected]);
    }
  });

  test("nothing to do is nothing on every day, and the largest of equals is the first", () => {
    const { days, maxDay } = runModel("goals.cascade", { total: 0, specialDays: [] }) as {
      days: number[];
      maxDay: object;
    };
    expect(new Set(days)).toEqual(new Set([0]));
    expect(maxDay).toEqual({ month: 1, day: 1, target: 0 });
  });

  const special = (month: number, day: number, multiplier = 2) => ({ month, day, multiplier });
  test.each([
    [{ monthWeights: Array.from({ length: 12 }, () => 0) }, { code: "inconsistent", field: "monthWeights" }],
    [{ monthWeights: [1] }, { code: "bad_array", field: "monthWeights" }],
    [
      { year: 2018, specialDays: [special(2, 29)] },
      { code: "inconsistent", field: "specialDays[0]" },
    ],
    [{ specialDays: [special(6, 18), special(6, 31)] }, { code: "inconsistent", field: "specialDays[1]" }],
    [{ specialDays: [special(6, 18), special(6, 18, 3)] }, { code: "inconsistent", field: "specialDays[1]" }],
    [{ specialDays: [special(13, 1)] }, { code: "out_of_range", field: "specialDays[0].month" }],
    [{ specialDays: [{ month: 1, day: 1 }] }, { code: "missing", field: "specialDays[0].multiplier" }],
    [{ weekdayWeights: [0, 0, 0, 0, 0, 0, 0] }, { code: "inconsistent", field: "weekdayWeights" }],
    [{ total: 1.5 }, { code: "not_integer", field: "total" }],
    [{ year: 1969 }, { code: "out_of_range", field: "year" }],
  ])("%j is refused", (inputs, error) => expect(refusal(inputs)).toEqual(error));

  test("a leap year has its 29 February; a month without a target may have no days to do it on", () => {
    expect(refusal({ year: 2020, specialDays: [special(2, 29)] })).toBeUndefined();
    const onlyDecember = { monthWeights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] };
    const closedInJune = Array.from({ length: 30 }, (_, index) => special(6, index + 1, 0));
    expect(refusal({ ...onlyDecember, specialDays: closedInJune })).toBeUndefined();
    expect(refusal({ specialDays: closedInJune })).toEqual({ code: "inconsistent", field: "weekdayWeights" });
  });

  test("a year is broken down well within one frame", async () => {
    await expectWithin(20 * 16, () => {
      for (let run = 0; run < 20; run += 1) runModel("goals.cascade", {});
    });
  });
});
