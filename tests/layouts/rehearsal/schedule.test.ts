import { describe, expect, test } from "vitest";
import { planOf, queueOf, reminderDays, upcomingOf } from "../../../src/layouts/rehearsal/schedule.ts";
import { fill, scoreOf } from "../../../src/layouts/rehearsal/score.ts";
import type { Answer } from "../../../src/state/rehearsal.ts";

const day = 86_400;
const start = 1_795_500_000;
const log = (...answers: [days: number, right: 0 | 1][]): Answer[] =>
  answers.map(([days, right]) => [start + days * day, 0, right]);
const dueOf = (...answers: [number, 0 | 1][]) => {
  const [planned] = planOf({ answers: { "turnover/pet-shop": log(...answers) } });
  return planned && { days: (planned.due - start) / day, missed: planned.missed };
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
      { id: "a/b", due: start + 10, missed: false },
      { id: "a/c", due: start + day, missed: false },
      { id: "a/d", due: start + 3 * day, missed: false },
    ];
    expect(upcomingOf(plan, start, 4)).toEqual([
      { days: 1, count: 2 },
      { days: 3, count: 1 },
    ]);
    expect(upcomingOf(plan, start, 1)).toHaveLength(1);
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
