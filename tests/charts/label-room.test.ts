import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlap, runsThrough } from "../../src/charts/label-room.ts";

const box: Box = { left: 10, right: 30, top: 5, bottom: 15 };

test.each([
  ["through", [0, 10], [40, 10], true],
  ["into", [0, 10], [20, 10], true],
  ["within", [12, 8], [18, 12], true],
  ["above", [0, 2], [40, 2], false],
  ["short of it", [0, 10], [9, 10], false],
  ["past a corner", [0, 12], [14, 30], false],
  ["straight down", [20, 0], [20, 40], true],
  ["straight down beside", [31, 0], [31, 40], false],
] as const)("a line that goes %s", (_, from, to, crosses) => {
  expect(runsThrough(from, to, box)).toBe(crosses);
  expect(runsThrough(to, from, box)).toBe(crosses);
});

test("a line runs through a box if a point of it lies inside", () => {
  const coordinate = fc.integer({ min: -20, max: 60 });
  fc.assert(
    fc.property(fc.tuple(coordinate, coordinate), fc.tuple(coordinate, coordinate), ([x1, y1], [x2, y2]) => {
      const isInside = Array.from({ length: 401 }, (_, at) => at / 400).some((share) => {
        const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
        return x > box.left + 0.2 && x < box.right - 0.2 && y > box.top + 0.2 && y < box.bottom - 0.2;
      });
      // What only grazes a corner may go unseen between two points.
      if (isInside && (x1 !== x2 || y1 !== y2)) expect(runsThrough([x1, y1], [x2, y2], box)).toBe(true);
      const isBeside = Math.max(x1, x2) < box.left || Math.min(y1, y2) > box.bottom;
      if (isBeside) expect(runsThrough([x1, y1], [x2, y2], box)).toBe(false);
    }),
  );
});

test("boxes overlap both ways, and not where they only touch", () => {
  const beside = { ...box, left: 30, right: 40 };
  const over = { ...box, left: 29, right: 40 };
  expect([overlap(box, beside), overlap(beside, box)]).toEqual([false, false]);
  expect([overlap(box, over), overlap(over, box)]).toEqual([true, true]);
});
