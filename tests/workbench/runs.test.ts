import { describe, expect, test } from "vitest";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { valueAtDeviate } from "../../src/models/math/interval.ts";
import { density } from "../../src/models/math/normal.ts";
import {
  defineSimulator,
  defineView,
  inputsOf,
  numberParameters,
  numbersOf,
  type Outcome,
  type Simulator,
} from "../../src/workbench/define.ts";
import { breakEvens } from "../../src/workbench/drivers/break-evens.ts";
import { drivers } from "../../src/workbench/drivers/drivers.ts";
import { monteCarlo, runs, streamOf } from "../../src/workbench/ranges/monte-carlo.ts";
import { quantile, rankCorrelation, ranks } from "../../src/workbench/ranges/ranks.ts";
import { spanValue } from "../../src/workbench/ranges/span-value.ts";
import { aroundPoint, familyOf, spanPoint } from "../../src/workbench/spans.ts";
import { simulators } from "../simulators/whole.ts";
import { everything, sample } from "../tier.ts";

const row = {
  min: 0,
  max: 1000,
  step: 1,
  steps: "even",
  default: 100,
  unit: "yuan",
  origin: "teaching",
} as const;
const parameters = {
  amount: row,
  other: row,
  share: { ...row, max: 100, default: 20, unit: "percent" },
  signed: { ...row, min: -100, default: 10 },
  whole: { ...row, default: 10, integer: true },
} as const;

function made(headline: (inputs: Record<string, number>) => number | null): Simulator {
  const view = defineView<typeof parameters>()({
    id: "only",
    first: ["amount", "other", "share"],
    more: ["signed", "whole"],
    figures: [],
    headline: "x",
    evaluate: (inputs): Outcome => {
      const value = headline(inputs as unknown as Record<string, number>);
      return { verdict: (value ?? 0) > 0 ? "up" : "down", quantities: { x: { value, unit: "yuan" } } };
    },
  });
  return defineSimulator({ slug: "made", version: 1, parameters, first: view, presets: [] });
}

const quiet = () => undefined;
const spreadOf = (simulator: Simulator, values: Values, view = simulator.first) => {
  if (!view) throw new Error("no view");
  return monteCarlo(simulator, view, { ...defaults(simulator.scheme), ...values }, quiet);
};
const rowOf = (simulator: Simulator, key: string) => {
  const found = numberParameters(simulator).find((parameter) => parameter.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe("ranks", () => {
  test("quantiles of type 7, as R has them", () => {
    expect(quantile([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 12);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test("equal values share the mean of their places", () => {
    expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });

  test("Spearman: 1 for anything that rises, −1 for what falls, 0 for what stands still", () => {
    const x = [1, 2, 3, 4, 5];
    expect(
      rankCorrelation(
        x,
        x.map((it) => it ** 3),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        x,
        x.map((it) => -Math.exp(it)),
      ),
    ).toBeCloseTo(-1, 12);
    expect(
      rankCorrelation(
        x,
        x.map(() => 4),
      ),
    ).toBe(0);
    // Five swaps of Spearman's own formula: 1 − 6·Σd²/(n(n²−1)) = 1 − 6·4/120.
    expect(rankCorrelation(x, [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
    expect(rankCorrelation([1, 2, Number.NaN, 4], [1, 2, 3, 4])).toBeCloseTo(1, 12);
  });
});

describe("intervals", () => {
  const z90 = 1.2815515655446004;

  test.each([
    ["logNormal", 50, 200, 100],
    ["normal", -10, 30, 10],
    ["logitNormal", 0.1, 0.4, Math.sqrt(0.1 / 0.9 / (0.6 / 0.4)) / (1 + Math.sqrt(0.1 / 0.9 / (0.6 / 0.4)))],
  ] as const)(
    "%s: its ends are the 10% and 90% quantiles, its middle the median",
    (family, low, high, median) => {
      expect(valueAtDeviate({ low, high, family }, -z90)).toBeCloseTo(low, 10);
      expect(valueAtDeviate({ low, high, family }, z90)).toBeCloseTo(high, 10);
      expect(valueAtDeviate({ low, high, family }, 0)).toBeCloseTo(median, 10);
    },
  );

  test("an end where the family cannot go falls back to the normal", () => {
    expect(valueAtDeviate({ low: 0, high: 10, family: "logNormal" }, 0)).toBe(5);
    expect(valueAtDeviate({ low: 0.5, high: 1, family: "logitNormal" }, 0)).toBe(0.75);
  });

  test("the family follows from the unit and the bounds; no draw leaves them", () => {
    const simulator = made(() => 1);
    expect(["amount", "share", "signed"].map((key) => familyOf(rowOf(simulator, key)))).toEqual([
      "logNormal",
      "logitNormal",
      "normal",
    ]);
    for (const key of ["amount", "share", "signed", "whole"]) {
      const parameter = rowOf(simulator, key);
      for (const z of [-40, -3, 0, 3, 40]) {
        const value = spanValue(parameter, { low: 5, high: 90 }, z);
        expect(value >= parameter.min && value <= parameter.max, `${key} at ${z}`).toBe(true);
        if (parameter.integer) expect(Number.isInteger(value)).toBe(true);
      }
    }
  });

  test("the number that stands for an interval is its median, and a first interval keeps it", () => {
    const simulator = made(() => 1);
    for (const key of ["amount", "share", "signed", "whole"]) {
      const parameter = rowOf(simulator, key);
      const span = { low: 8, high: 18 };
      expect(spanPoint(parameter, span)).toBeCloseTo(spanValue(parameter, span, 0), 7);
      expect(spanPoint(parameter, { low: 12.3456789012345, high: 12.3456789012345 })).toBe(12.3456789012345);
      const around = aroundPoint(parameter, parameter.default);
      expect(around.low).toBeLessThan(parameter.default);
      expect(around.high).toBeGreaterThan(parameter.default);
      expect(spanPoint(parameter, around) / parameter.default).toBeCloseTo(1, 2);
    }
  });
});

describe("a spread", () => {
  test("the quantiles of an amount alone are the ends of its interval, within what 5,000 draws allow", async () => {
    const it = await spreadOf(
      made(({ amount = 0 }) => amount),
      { amount: { low: 50, high: 200 } },
    );
    // A sample quantile has the deviation √(p(1−p)/n)/φ(z) on the scale of z; four of them, and σ of the interval.
    const deviation = (p: number, z: number) => Math.sqrt((p * (1 - p)) / runs) / density(z);
    const sigma = Math.log(200 / 50) / (2 * 1.2815515655446004);
    const off = (value: number, wanted: number) => Math.abs(Math.log(value / wanted)) / sigma;
    expect(off(it.p10, 50)).toBeLessThan(4 * deviation(0.1, 1.2816));
    expect(off(it.p50, 100)).toBeLessThan(4 * deviation(0.5, 0));
    expect(off(it.p90, 200)).toBeLessThan(4 * deviation(0.9, 1.2816));
    expect(it.runs).toBe(5000);
    expect(it.missing).toBe(0);
  });

  test("an input's draws do not change when another becomes an interval", async () => {
    const amount = { low: 50, high: 200 };
    const alone = await spreadOf(
      made(({ amount: it = 0 }) => it),
      { amount },
    );
    const beside = await spreadOf(
      made(({ amount: it = 0 }) => it),
      { amount, other: { low: 1, high: 900 }, share: { low: 10, high: 30 } },
    );
    expect({ ...beside, correlations: {} }).toEqual({ ...alone, correlations: {} });
    expect(Math.abs(beside.correlations["other"] ?? 1)).toBeLessThan(4 / Math.sqrt(runs));
    expect(beside.correlations["amount"]).toBeCloseTo(1, 10);
    expect(streamOf("amount")).not.toBe(streamOf("other"));
    expect(streamOf("amount")).toBeGreaterThanOrEqual(65_536);
  });

  test("verdicts are counted, and runs without a value are told", async () => {
    const it = await spreadOf(
      made(({ signed = 0, amount = 0 }) => (amount > 100 ? null : signed)),
      { signed: { low: -20, high: 20 }, amount: { low: 50, high: 200 } },
    );
    expect(Object.values(it.verdicts).reduce((sum, count) => sum + count, 0)).toBe(runs);
    expect(it.missing).toBeGreaterThan(2300);
    expect(it.missing).toBeLessThan(2700);
    expect(it.bins.counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(runs - it.missing);
  });

  test("the same seed gives the same bytes, another seed others", async () => {
    const turnover = simulators.find(({ slug }) => slug === "turnover");
    if (!turnover) throw new Error("no turnover");
    const marginB = { low: 8, high: 12 };
    const text = async (values: Values) => JSON.stringify(await spreadOf(turnover, values));
    expect(await text({ marginB })).toBe(await text({ marginB }));
    expect(await text({ marginB, seed: 7 })).not.toBe(await text({ marginB }));
    // Written down once, so that another machine or another version that draws otherwise is found out.
    const { p10, p50, p90, verdicts } = await spreadOf(turnover, { marginB });
    expect({ p10, p50, p90, verdicts }).toMatchSnapshot();
  });
});

describe.each(
  // Thousands of runs of a view: the first of every other simulator in `npm test`, every view in `test:all`.
  sample(simulators, 2).flatMap((simulator) =>
    simulator.views
      .slice(0, everything ? undefined : 1)
      .map((view) => [`${simulator.slug} ${view.id}`, simulator, view] as const),
  ),
)("%s", (_, simulator, view) => {
  const initial = { ...defaults(simulator.scheme), ...(simulator.views.length > 1 && { view: view.id }) };
  const point = view.evaluate(inputsOf(simulator, initial));

  test("ranges of zero width equal the point result", async () => {
    const shown = new Set([...view.first, ...view.more]);
    const spans = Object.fromEntries(
      numberParameters(simulator)
        .filter(({ key }) => shown.has(key))
        .map(({ key, default: value }) => [key, { low: value, high: value }]),
    );
    const values = { ...initial, ...spans };
    expect(view.evaluate(inputsOf(simulator, values)).quantities).toEqual(point.quantities);
    const it = await monteCarlo(simulator, view, values, quiet);
    const value = point.quantities[view.headline]?.value ?? Number.NaN;
    expect([it.p10, it.p50, it.p90]).toEqual([value, value, value]);
    expect(it.verdicts).toEqual({ [point.verdict]: runs });
  }, 30_000);

  test("the same seed and ranges give the same bytes", async () => {
    const [first] = numbersOf(simulator, view);
    if (!first) return;
    const values = { ...initial, [first.key]: aroundPoint(first, first.default) };
    const bytes = async () => JSON.stringify(await monteCarlo(simulator, view, values, quiet));
    expect(await bytes()).toBe(await bytes());
  }, 30_000);

  test("its tornado begins at the point result, longest bar first", () => {
    const { now, list } = drivers(simulator, view, initial);
    expect(now).toBe(point.quantities[view.headline]?.value ?? null);
    const swings = list.map(({ swing }) => swing ?? -1);
    expect(swings).toEqual([...swings].sort((p, q) => q - p));
    for (const { key, low, high } of list) {
      const parameter = rowOf(simulator, key);
      expect(low >= parameter.min && high <= parameter.max && low <= high, key).toBe(true);
      if (parameter.integer) expect(Number.isInteger(low) && Number.isInteger(high), key).toBe(true);
    }
  });

  test("its turns are sorted by how near they are, and those that never come are last", () => {
    const list = breakEvens(simulator, view, initial);
    expect(list.map(({ key }) => key).sort()).toEqual(
      drivers(simulator, view, initial)
        .list.map(({ key }) => key)
        .sort(),
    );
    const never = list.findIndex(({ at }) => at === null);
    if (never >= 0) expect(list.slice(never).every(({ at }) => at === null)).toBe(true);
    const far = list.flatMap(({ distance }) => (distance === null ? [] : [Math.abs(distance)]));
    expect(far).toEqual([...far].sort((p, q) => p - q));
  });
});

test("a tornado moves each number a tenth, or a step where a tenth is less", () => {
  const simulator = made(({ amount = 0, other = 0, whole = 0 }) => 3 * amount - other + 100 * whole);
  const view = simulator.first;
  if (!view) throw new Error("no view");
  const { list } = drivers(simulator, view, { ...defaults(simulator.scheme), other: 5 });
  expect(list.slice(0, 3).map(({ key, low, high, swing }) => [key, low, high, swing])).toEqual([
    ["whole", 9, 11, 200],
    ["amount", 90, 110, 60],
    ["other", 4, 6, 2],
  ]);
});
