import { expect, test } from "vitest";
import { random } from "../../src/models/math/random.ts";
import type { NumberParameter } from "../../src/workbench/parameters.ts";
import { spanValue } from "../../src/workbench/ranges/span-value.ts";
import { isDrawnNormal, spanPoint } from "../../src/workbench/spans.ts";

const amount = { key: "fixedPerTurn", unit: "yuan", min: 0, max: 1e9, step: 1 } as unknown as NumberParameter;
const share = {
  key: "grossMargin",
  unit: "percent",
  min: 0,
  max: 100,
  step: 1,
} as unknown as NumberParameter;
const gain = { key: "gain", unit: "yuan", min: -1e9, max: 1e9, step: 1 } as unknown as NumberParameter;

/** The page says that a range is drawn otherwise exactly where the median is another than the family's. */
test.each<[NumberParameter, number, number, boolean]>([
  [amount, 0, 100_000, true],
  [amount, 1, 100_000, false],
  [amount, 0, 0, false],
  [share, 0, 40, true],
  [share, 20, 100, true],
  [share, 20, 40, false],
  [gain, 0, 100, false],
  [gain, -50, 100, false],
])("%o from %d to %d is drawn normal: %s", (parameter, low, high, told) => {
  const span = { low, high };
  expect(isDrawnNormal(parameter, span)).toBe(told);
  if (told) expect(spanPoint(parameter, span)).toBe((low + high) / 2);
});

test("nothing that is drawn is beyond the bounds, whichever way", () => {
  const chance = random(7, 1);
  for (let run = 0; run < 2000; run++) {
    const value = spanValue(amount, { low: 0, high: 100_000 }, chance.nextNormal());
    expect(value).toBeGreaterThanOrEqual(0);
    const part = spanValue(share, { low: 0, high: 100 }, chance.nextNormal());
    expect(part >= 0 && part <= 100).toBe(true);
  }
});
