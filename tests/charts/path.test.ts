import fc from "fast-check";
import { expect, test } from "vitest";
import { sparse } from "../../src/charts/path.ts";

/** The height at `x` of the straight lines through points. */
function heightAt(points: readonly (readonly [number, number])[], x: number): number {
  const next = points.findIndex(([at]) => at >= x);
  const [after, before] = [points[next], points[next - 1]];
  if (!after) throw new Error("behind the last point");
  if (!before || after[0] === x) return after[1];
  return before[1] + ((x - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

test("a line without the points that it can do without passes all of them by no more than the slack", () => {
  const heights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.double({ min: 0, max: 10, noNaN: true }), (values, slack) => {
      const points = values.map((value, x) => [x, value] as const);
      const kept = sparse(points, slack);
      expect(kept[0]).toEqual(points[0]);
      expect(kept.at(-1)).toEqual(points.at(-1));
      for (const [x, value] of points)
        expect(Math.abs(heightAt(kept, x) - value)).toBeLessThanOrEqual(slack + 1e-9);
    }),
  );
});

test("what lies on one line is its two ends; nothing is nothing", () => {
  const straight = [0, 1, 2, 3, 4].map((x) => [x, 2 * x] as const);
  expect(sparse(straight, 0)).toEqual([straight[0], straight[4]]);
  expect(sparse([], 1)).toEqual([]);
});
