import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults } from "../../src/link/scheme.ts";
import type { CascadeOutcome } from "../../src/simulators/goals/cascade.ts";
import type { ChanceOutcome } from "../../src/simulators/goals/chance.ts";
import type { CourseOutcome } from "../../src/simulators/goals/course.ts";
import type { OkrOutcome } from "../../src/simulators/goals/okr.ts";
import { newYear, seasonDays, seasons } from "../../src/simulators/goals/seasons.ts";
import { moved, paceAt } from "../../src/simulators/goals/touch.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { runs } from "../tier.ts";
import { amountOf, outcomeOf } from "./state.ts";
import { simulatorOf } from "./whole.ts";

const goals = simulatorOf("goals");

const settings = { seed: 20_260_101, numRuns: runs(300) };
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

describe("course", () => {
  const course = (values = {}) => outcomeOf<CourseOutcome>(goals, "course", values);
  const states = fc.record({
    target: fc.integer({ min: 1000, max: 10_000_000 }),
    today: fc.integer({ min: 1, max: 120 }),
    pace: fc.integer({ min: 0, max: 300_000 }),
    best: fc.integer({ min: 0, max: 300_000 }),
    length: fc.integer({ min: 7, max: 120 }),
    promoDay: fc.integer({ min: 1, max: 120 }),
    promoTimes: fc.integer({ min: 1, max: 20 }),
  });

  test("the figures of the chapter", () => {
    const it = course();
    expect(it.verdict).toBe("behind");
    for (const [name, value] of [
      ["done", 350_000],
      ["planned", 400_000],
      ["progress", 0.875],
      ["forecast", 1_137_500],
      ["required", 950_000 / 9],
      ["uplift", 95 / 9 / 8.75 - 1],
      ["overPlan", 95 / 90 - 1],
      ["lastDay", 56],
      ["chance", 0.03549389512972717],
    ] as const)
      expect(amountOf(it, name), name).toBeCloseTo(value, 9);
  });

  test("at the same pace the goal is lost the day after, and the strip says so", () => {
    expect(course({ today: 56 }).verdict).toBe("behind");
    expect(course({ today: 57 }).verdict).toBe("lost");
    const view = goals.views.find(({ id }) => id === "course");
    if (!view) throw new Error("course");
    expect(findBreakEven(goals, view, defaults(goals.scheme), "today")).toEqual({ at: 57, verdict: "lost" });
  });

  test("by hand: 56 days at 87,500 a week and 35 at 120,000 make 1.3 million to the yuan", () =>
    expect((56 / 7) * 87_500 + (35 / 7) * 120_000).toBe(1_300_000));

  test("the last day is the last: the best pace makes it up from there and not from the day after", () => {
    fc.assert(
      fc.property(states, (state) => {
        const it = course(state);
        if (it.verdict !== "behind") return;
        const last = amountOf(it, "lastDay") as number;
        const days = Array.from({ length: state.length }, (_, index) =>
          index + 1 === state.promoDay ? state.promoTimes : 1,
        );
        const total = (until: number) =>
          sum(
            days.map(
              (worth, index) => ((index < until ? state.pace : Math.max(state.best, state.pace)) * worth) / 7,
            ),
          );
        expect(total(last)).toBeGreaterThanOrEqual(state.target * (1 - 1e-6));
        expect(total(last + 1)).toBeLessThan(state.target);
        expect(last).toBeGreaterThanOrEqual(Math.min(state.today, state.length));
      }),
      settings,
    );
  });

  test("what is done, and the required week for the rest, make the target", () => {
    fc.assert(
      fc.property(states, (state) => {
        const it = course(state);
        const required = amountOf(it, "required");
        if (required === null || it.verdict === "reached") return;
        const rest = (required / 7) * (amountOf(it, "remaining") as number);
        expect((amountOf(it, "done") as number) + rest).toBeCloseTo(state.target, 3);
      }),
      settings,
    );
  });

  test("before Double 11 the calendar says behind and the season says ahead", () => {
    const preset = goals.presets.find(({ id }) => id === "double11");
    const it = course(preset?.values);
    expect(it.verdict).toBe("ahead");
    expect((amountOf(it, "done") as number) / (2_000_000 * (31 / 92))).toBeCloseTo(0.874, 3);
    expect(amountOf(it, "progress")).toBeGreaterThan(1);
  });

  test("lines meet: the forecast starts where the past ends, plan and rescue end at the target", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { done, ahead, plan, rescue, cone, target } = course(state);
        expect(ahead[0]).toEqual(done.at(-1));
        expect(plan.at(-1)?.[1]).toBeCloseTo(target, 6);
        expect(rescue.at(-1)?.[1]).toBeCloseTo(target, 6);
        for (const [, low, high] of cone) expect(high).toBeGreaterThanOrEqual(low);
        for (const points of [done, ahead, plan, rescue])
          for (const [index, [day, yuan]] of points.entries()) {
            expect(day).toBeGreaterThanOrEqual(points[index - 1]?.[0] ?? 0);
            expect(yuan).toBeGreaterThanOrEqual((points[index - 1]?.[1] ?? 0) - 1e-6);
          }
      }),
      settings,
    );
  });

  test("a finger on the point of today gives the state in which so much is done by then", () => {
    const { period } = course();
    const patch = paceAt(period, 40.4, 500_000);
    expect(patch).toEqual({ today: 40, pace: 87_500 });
    expect(amountOf(course(patch), "done")).toBeCloseTo(500_000, 6);
    expect(paceAt(period, -5, 0)).toEqual({ today: 1, pace: 0 });
    expect(paceAt(period, 900, 1e12)).toEqual({ today: 91, pace: 1e9 });
  });
});

describe("cascade", () => {
  const cascade = (values = {}) => outcomeOf<CascadeOutcome>(goals, "cascade", values);

  test("the figures of the chapter", () => {
    const double11 = cascade();
    expect(double11.verdict).toBe("busy");
    expect(amountOf(double11, "target")).toBe(2_535_687);
    expect([amountOf(double11, "above"), amountOf(double11, "below")]).toEqual([115, 250]);
    const tuesday = cascade({ day: 37 });
    expect(tuesday.verdict).toBe("quiet");
    expect(amountOf(tuesday, "date")).toBe(20_180_206);
    expect(amountOf(tuesday, "target")).toBe(92_138);
    expect(amountOf(tuesday, "ratio")).toBeCloseTo(27.52, 2);
    expect([amountOf(tuesday, "orders"), amountOf(tuesday, "visits")]).toEqual([461, 18_428]);
  });

  test("every season of every year sums exactly, and every day of the year can be looked at", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("source", "taiwan", "mainland", "flat", "own"),
        fc.integer({ min: 2018, max: 2040 }),
        fc.integer({ min: 1, max: 366 }),
        fc.integer({ min: 1000, max: 1_000_000_000 }),
        (season, year, day, yearTarget) => {
          const it = cascade({ season, year, day, yearTarget });
          expect(sum(it.quarters)).toBe(yearTarget);
          expect(sum(it.months)).toBe(yearTarget);
          expect(sum(it.days)).toBe(it.months[it.month - 1]);
          expect(it.days[it.date - 1]).toBe(amountOf(it, "target"));
          expect(it.starts).toHaveLength(12);
        },
      ),
      { ...settings, numRuns: 120 },
    );
  });

  test("my own seasons at their defaults are the three promotions", () => {
    const { months, days } = cascade({ season: "own" });
    expect({ months, days }).toEqual({ months: cascade().months, days: cascade().days });
  });

  test("every day alike is the year divided by its days", () => {
    const flat = cascade({ season: "flat", weekend: 100 });
    expect(Math.max(...flat.days) - Math.min(...flat.days)).toBeLessThanOrEqual(1);
    expect(flat.months[0]).toBe(4_246_575);
  });
});

describe("seasons", () => {
  /** Minutes UTC of the new moon with number k after the first of 2000: Meeus, Astronomical Algorithms, chapter 49. */
  function newMoon(k: number): number {
    const t = k / 1236.85;
    const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
    const e = 1 - 0.002516 * t;
    const sun = 2.5534 + 29.1053567 * k;
    const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
    const latitude = 160.7108 + 390.67050284 * k;
    const node = 124.7746 - 1.56375588 * k;
    const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
    const periodic =
      -0.4072 * sin(moon) +
      0.17241 * e * sin(sun) +
      0.01608 * sin(2 * moon) +
      0.01039 * sin(2 * latitude) +
      0.00739 * e * sin(moon - sun) -
      0.00514 * e * sin(moon + sun) +
      0.00208 * e * e * sin(2 * sun) -
      0.00111 * sin(moon - 2 * latitude) -
      0.00057 * sin(moon + 2 * latitude) +
      0.00056 * e * sin(2 * moon + sun) -
      0.00042 * sin(3 * moon) +
      0.00042 * e * sin(sun + 2 * latitude) +
      0.00038 * e * sin(sun - 2 * latitude) -
      0.00024 * e * sin(2 * moon - sun) -
      0.00017 * sin(node);
    // Terrestrial time is some 75 seconds ahead of UTC in these years.
    return (mean + periodic - 2_440_587.5) * 1440 - 75 / 60;
  }

  const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const day = 86_400_000;

  test.each(Array.from({ length: 23 }, (_, index) => 2018 + index))(
    "the lunar new year of %d: a new moon that day in Beijing, and ICU's first month",
    (year) => {
      const first = newYear(year);
      const at = Date.UTC(year, (first?.month ?? 0) - 1, first?.day);
      const around = Math.round((at / day - 10_957) / 29.530588861);
      const moons = [around - 1, around, around + 1].map((k) => newMoon(k) * 60_000 + 8 * 3_600_000);
      expect(moons.filter((moon) => moon >= at && moon < at + day)).toHaveLength(1);
      // ICU's approximation of the moon is a day off in 2027 and 2030, when it is new within minutes of midnight.
      const close = [at - day, at, at + day].map((it) => chinese.format(it));
      expect(year === 2027 || year === 2030 ? close : [chinese.format(at)]).toContain("1/1");
    },
  );

  const times = (season: keyof typeof seasons, year: number, month: number, day: number) => {
    const found = seasonDays(year).find((it) => it.month === month && it.day === day);
    if (!found) throw new Error(`${year}-${month}-${day}`);
    return seasons[season].times(found);
  };

  // Mother's Day is the second Sunday of May, Black Friday the fourth Friday of November.
  test.each([
    ["Mother's Day 2027", 2027, 5, 9, 2],
    ["the Monday after", 2027, 5, 10, 1],
    ["Mother's Day 2026", 2026, 5, 10, 2],
    ["the day after", 2026, 5, 11, 1],
    ["Mother's Day 2022, the 8th", 2022, 5, 8, 2],
    ["the day after", 2022, 5, 9, 1],
    ["Black Friday 2027", 2027, 11, 26, 3],
    ["the Friday before", 2027, 11, 19, 1],
    ["Double 11", 2027, 11, 11, 8],
    ["an anniversary day", 2027, 10, 20, 1.5],
    ["lunar new year 2027", 2027, 2, 6, 0.5],
    ["a week before", 2027, 1, 30, 1.5],
    ["a day of March", 2027, 3, 3, 1],
  ])("Taiwan: %s", (_, year, month, day, worth) => expect(times("taiwan", year, month, day)).toBe(worth));

  test.each([
    ["618", 2027, 6, 18, 8],
    ["Double 11", 2027, 11, 11, 15],
    ["the standstill", 2027, 2, 8, 0.3],
    ["goods for the new year", 2027, 1, 20, 1.5],
    ["an ordinary day", 2027, 4, 7, 1],
  ])("mainland: %s", (_, year, month, day, worth) => expect(times("mainland", year, month, day)).toBe(worth));
});

describe("chance", () => {
  const chance = (values = {}) => outcomeOf<ChanceOutcome>(goals, "chance", values);

  test("the figures of the chapter", () => {
    const it = chance();
    expect(amountOf(it, "chance")).toBeCloseTo(0.1456, 4);
    expect(amountOf(it, "chanceNow")).toBeCloseTo(0.0355, 4);
    expect(amountOf(it, "chancePlan")).toBeCloseTo(0.2893, 4);
    expect(amountOf(it, "needed50")).toBeCloseTo(950_000 / 9, 6);
    expect(amountOf(it, "needed90")).toBeCloseTo(118_371.0712, 3);
    expect(amountOf(it, "upliftPlan")).toBeCloseTo(0.1837, 4);
  });

  test("a shop that plans its average and keeps it has an even chance from the first day", () =>
    expect(amountOf(chance({ pace: 100_000, ahead: 100_000 }), "chance")).toBeCloseTo(0.5, 12));

  test("the curve rises, and its marks lie on it", () => {
    const { curve, marks } = chance();
    for (const [index, [perWeek, p]] of curve.entries()) {
      expect(perWeek).toBeGreaterThanOrEqual(curve[index - 1]?.[0] ?? 0);
      expect(p).toBeGreaterThanOrEqual(curve[index - 1]?.[1] ?? 0);
    }
    expect(marks.half[1]).toBeCloseTo(0.5, 9);
    expect(marks.nine[1]).toBeCloseTo(0.9, 9);
  });
});

describe("okr", () => {
  const okr = (values = {}) => outcomeOf<OkrOutcome>(goals, "okr", values);

  test("0.6 is a wish well set and a promise broken", () => {
    expect(okr()).toMatchObject({ verdict: "sweet" });
    expect(okr({ kind: "promise" })).toMatchObject({ verdict: "broken" });
    expect(okr().rows.map(({ rounded }) => rounded)).toEqual([0.7, 0.5, 0.6]);
  });

  test("rows that cannot be scored are left out; without any there is nothing to say", () => {
    const row = { name: "x", start: 0, goal: 10, actual: 5, weight: 1 };
    expect(okr({ keyResults: [row, { ...row, goal: 0 }, { ...row, weight: 0 }] }).rows).toHaveLength(1);
    expect(okr({ keyResults: [{ ...row, goal: 0 }] }).verdict).toBe("void");
  });

  test("a finger moves one key result, in steps that can be said", () => {
    const { rows } = okr();
    expect(moved(rows, 0, 0.5).map((row) => row["actual"])).toEqual([25, 6.5, 72]);
    expect(moved(rows, 1, 0.333).map((row) => row["actual"])).toEqual([27, 7, 72]);
    expect(moved(rows, 2, 1).map((row) => row["actual"])).toEqual([27, 6.5, 80]);
  });
});
