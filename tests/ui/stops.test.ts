import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulators } from "../../src/simulators/index.ts";
import { lastPosition, positionOf, type Range, stops, valueAt } from "../../src/ui/stops.ts";
import { numberParameters } from "../../src/workbench/define.ts";

const even: Range = { min: 0, max: 1, step: 0.1, steps: "even" };
const wide: Range = { min: 0, max: 1e6, step: 1000, steps: "wide" };
const people: Range = { min: 1, max: 1000, step: 1, steps: "wide", integer: true };
const ranges: readonly (readonly [string, Range])[] = [
  ["even tenths", even],
  ["below zero", { min: -50, max: 50, step: 0.5, steps: "even" }],
  ["wide from zero", wide],
  ["wide and whole", people],
  ...simulators.flatMap((simulator) =>
    numberParameters(simulator).map(
      (parameter) => [`${simulator.slug}.${parameter.key}`, parameter] as const,
    ),
  ),
];

describe.each(ranges)("%s", (_, range) => {
  const last = lastPosition(range);
  const all = Array.from({ length: last + 1 }, (_, position) => valueAt(position, range));

  test("runs from one end to the other, always upward", () => {
    expect(all[0]).toBe(range.min);
    expect(all.at(-1)).toBe(range.max);
    for (const [index, value] of all.entries())
      if (index > 0) expect(value).toBeGreaterThan(all[index - 1] as number);
  });

  test("every position is found again from its value", () => {
    expect(all.map((value) => positionOf(value, range))).toEqual(all.map((_, position) => position));
  });

  test("whole numbers stay whole, and no value has more digits than a reader would say", () => {
    for (const value of all) {
      if (range.integer) expect(Number.isInteger(value)).toBe(true);
      expect(
        String(value)
          .replace(/\D|e.*/g, "")
          .replace(/^0+|0+$/g, "").length,
      ).toBeLessThanOrEqual(5);
    }
  });

  test("has enough positions to choose from and few enough to hit", () => {
    expect(last).toBeGreaterThanOrEqual(10);
    expect(last).toBeLessThanOrEqual(1000);
  });

  test("any value has a nearest position, any position a value within bounds", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        (value, position) => {
          const at = positionOf(value, range);
          expect(Number.isInteger(at) && at >= 0 && at <= last).toBe(true);
          const back = valueAt(position, range);
          expect(back >= range.min && back <= range.max).toBe(true);
        },
      ),
      { seed: 20_260_101, numRuns: 100 },
    );
  });
});

test("wide ranges stop at round numbers", () => {
  expect(stops({ min: 0, max: 1e5, step: 1e4, steps: "wide" })).toEqual([
    0, 10_000, 12_000, 15_000, 20_000, 25_000, 30_000, 40_000, 50_000, 60_000, 80_000, 100_000,
  ]);
  expect(stops({ ...people, max: 20 })).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20]);
});
