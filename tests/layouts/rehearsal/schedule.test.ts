import { afterEach, describe, expect, test } from "vitest";
import { planOf, queueOf, reminderDays, upcomingOf } from "../../../src/layouts/rehearsal/schedule.ts";
import { fill, scoreOf } from "../../../src/layouts/rehearsal/score.ts";
import type { Answer } from "../../../src/state/rehearsal.ts";

const day = 86_400;
const start = 1_795_500_000;
const log = (...answers: [days: number, right: 0 | 1][]): Answer[] =>
  answers.map(([days, right]) => [start + days * day, 0, right]);
const morning = (second: number) => new Date(second * 1000).setHours(0, 0, 0, 0) / 1000;
const dueOf = (...answers: [number, 0 | 1][]) => {
  const [planned] = planOf({ answers: { "turnover/pet-shop": log(...answers) } });
  return planned && { days: Math.round((planned.due - morning(start)) / day), missed: planned.missed };
};

/** FSRS-6 with its default weights and 90% retention, as ts-fsrs 5.4.2 reckons it; whole days. */
test.each<[string, [number, 0 | 1][], { days: number; missed: boolean }]>([
  ["right once", [[0, 1]], { days: 3, missed: false }],
  ["wrong once", [[0, 0]], { days: 1, missed: true }],
  [
    "wrong, then right",
    [
      [0, 0],
      [1, 1],
    ],
    { days: 4, missed: false },
  ],
  [
    "right three times, each when due",
    [
      [0, 1],
      [3, 1],
      [17, 1],
    ],
    { days: 74, missed: false },
  ],
])("%s: due after some days", (_, answers, expected) => expect(dueOf(...answers)).toEqual(expected));

describe("the schedule", () => {
  test("what is known again and again comes back ever later, what is missed the next day", () => {
    const once = dueOf([0, 1]);
    const twice = dueOf([0, 1], [once?.days ?? 0, 1]);
    const thrice = dueOf([0, 1], [once?.days ?? 0, 1], [twice?.days ?? 0, 1]);
    const gaps = [
      once?.days ?? 0,
      (twice?.days ?? 0) - (once?.days ?? 0),
      (thrice?.days ?? 0) - (twice?.days ?? 0),
    ];
    expect(gaps[1]).toBeGreaterThan(2 * (gaps[0] ?? 0));
    expect(gaps[2]).toBeGreaterThan(2 * (gaps[1] ?? 0));
    const slip = dueOf([0, 1], [once?.days ?? 0, 1], [twice?.days ?? 0, 0]);
    expect((slip?.days ?? 0) - (twice?.days ?? 0)).toBeLessThan(gaps[1] ?? 0);
  });

  test("the same log gives the same plan, whatever the order of its questions", () => {
    const answers = { "a/one": log([0, 1]), "b/two": log([0, 0]), "c/three": log([1, 1]) };
    const turned = Object.fromEntries(Object.entries(answers).reverse());
    expect(planOf({ answers: turned })).toEqual(planOf({ answers }));
  });

  test("asks what is due first, then what was missed, and nothing else", () => {
    const plan = planOf({
      answers: {
        "a/overdue": log([-30, 1]),
        "a/missed": log([0, 0]),
        "a/fresh": log([0, 1]),
        "a/missed-long-ago": log([-10, 0]),
      },
    });
    expect(queueOf(plan, start + 60).map(({ id }) => id)).toEqual([
      "a/overdue",
      "a/missed-long-ago",
      "a/missed",
    ]);
    expect(queueOf([], start)).toEqual([]);
  });

  test("counts what comes in the next days", () => {
    const plan = [
      { id: "a/a", due: start - 5, missed: false },
      { id: "a/b", due: start + 1, missed: false },
      { id: "a/c", due: start + 1, missed: true },
      { id: "a/d", due: start + 1 + 2 * day, missed: false },
    ];
    expect(upcomingOf(plan, start, 4)).toEqual([
      { days: 1, count: 2 },
      { days: 3, count: 1 },
    ]);
    expect(upcomingOf(plan, start, 1)).toHaveLength(1);
  });

  describe("the reader's own day decides", () => {
    const zone = process.env.TZ;
    afterEach(() => {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    });
    /** Days from the first local day to the one on which it is due. */
    const daysOf = (place: string, ...times: string[]) => {
      process.env.TZ = place;
      const answers = times.map((time): Answer => [new Date(time).getTime() / 1000, 0, 1]);
      const [planned] = planOf({ answers: { "turnover/pet-shop": answers } });
      const due = new Date((planned?.due ?? 0) * 1000);
      expect([due.getHours(), due.getMinutes()]).toEqual([0, 0]);
      const first = new Date(times[0] as string);
      return Math.round((due.getTime() - first.setHours(0, 0, 0, 0)) / (day * 1000));
    };

    test.each([
      ["Asia/Taipei", "2026-11-24T07:50", "2026-11-24T08:10", 3],
      ["Asia/Taipei", "2026-11-24T09:00", "2026-11-24T09:20", 3],
      ["Asia/Taipei", "2026-11-24T00:01", "2026-11-24T23:59", 3],
      ["America/Los_Angeles", "2026-11-24T15:50", "2026-11-24T16:10", 3],
      ["Europe/Berlin", "2026-10-25T01:30", "2026-10-25T23:30", 3],
    ])("%s: answered at %s and %s it comes back after %i days", (place, one, other, days) => {
      expect(daysOf(place, one, other)).toBe(days);
    });

    test("either side of midnight are two days, either side of 08:00 in Taipei are not", () => {
      const apart = daysOf("Asia/Taipei", "2026-11-24T23:50", "2026-11-25T00:10");
      expect(apart).toBeGreaterThan(4);
      expect(daysOf("Asia/Taipei", "2026-11-24T07:50")).toBe(3);
      expect(daysOf("Asia/Taipei", "2026-11-24T23:50")).toBe(3);
    });

    test("days are counted as days where clocks change", () => {
      process.env.TZ = "Europe/Berlin";
      const until = new Date(2026, 2, 28, 24).getTime() / 1000 - 1;
      const due = (date: number) => new Date(2026, 2, date).getTime() / 1000;
      const plan = [29, 30, 31].map((date) => ({ id: `a/${date}`, due: due(date), missed: false }));
      expect(upcomingOf(plan, until, 4).map(({ days }) => days)).toEqual([1, 2, 3]);
    });
  });

  test("reminds three times, each later than the last by more", () => {
    for (const next of [undefined, 1, 5]) {
      const [first, second, third] = reminderDays(next);
      expect(first).toBe(next ?? first);
      expect(first).toBeGreaterThanOrEqual(1);
      expect(second - first).toBeGreaterThan(first);
      expect(third - second).toBeGreaterThan(second - first);
    }
  });
});

test("the score counts the latest answer of each question of one chapter", () => {
  const answers = {
    "turnover/a": log([0, 0], [1, 1]),
    "turnover/b": log([0, 1], [1, 0]),
    "goals/a": log([0, 1]),
  };
  expect(scoreOf({ answers }, ["turnover/a", "turnover/b"])).toEqual({ asked: 2, right: 1 });
  expect(scoreOf({ answers }, ["turnover/b", "turnover/c"])).toEqual({ asked: 1, right: 0 });
  expect(fill("{a} of {b}, {c}", { a: 1, b: "x" })).toBe("1 of x, {c}");
});
