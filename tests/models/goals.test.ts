import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../src/models/goals/cascade.ts";
import { hitProbability, krScore, runRate } from "../../src/models/goals/run-rate.ts";
import { runModel } from "../../src/models/index.ts";
import { runs } from "../tier.ts";
import { expectClose } from "./close.ts";

const settings = { seed: 20_260_101, numRuns: runs(300) };
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);
const refusal = (fn: string, inputs: Record<string, unknown>) => runModel(fn, inputs)["error"];

describe("goals.apportion", () => {
  const weights = fc
    .array(fc.oneof(fc.nat(1_000_000), fc.nat(3)), { minLength: 1, maxLength: 40 })
    .filter((list) => list.some((weight) => weight > 0));
  const totals = fc.oneof(fc.nat(30), fc.integer({ min: 0, max: 9_000_000_000 }));

  test("the parts sum to the total, and each is its exact share rounded down or up", () => {
    fc.assert(
      fc.property(totals, weights, (total, weights) => {
        const { parts, maxDeviation } = apportion.compute({ total, weights });
        expect(sum(parts)).toBe(total);
        const whole = BigInt(sum(weights));
        for (const [index, part] of parts.entries()) {
          const share = BigInt(total) * BigInt(weights[index] as number);
          const over = BigInt(part) * whole - share;
          expect(over < whole && -over < whole).toBe(true);
        }
        expect(maxDeviation).toBeLessThan(1);
      }),
      settings,
    );
  });

  test("a heavier weight never gets less, an equal one later in the list never more", () => {
    fc.assert(
      fc.property(totals, weights, (total, weights) => {
        const { parts } = apportion.compute({ total, weights });
        for (let i = 0; i < weights.length; i += 1)
          for (let j = i + 1; j < weights.length; j += 1) {
            const heavier = (weights[i] as number) - (weights[j] as number);
            const more = (parts[i] as number) - (parts[j] as number);
            if (heavier > 0) expect(more).toBeGreaterThanOrEqual(0);
            else if (heavier < 0) expect(more).toBeLessThanOrEqual(0);
            else expect(more === 0 || more === 1).toBe(true);
          }
      }),
      settings,
    );
  });

  test.each([
    ["the left-over units go to the first of equals", 2, [1, 1, 1], [1, 1, 0]],
    ["what has no weight gets nothing", 7, [0, 3, 0], [0, 7, 0]],
    ["nothing is divided into nothings", 0, [5, 4], [0, 0]],
    ["2^53 - 1 is still exact", Number.MAX_SAFE_INTEGER, [1, 0], undefined],
  ])("%s", (_, total, weights, parts) => {
    if (parts) expect(runModel("goals.apportion", { total, weights })["parts"]).toEqual(parts);
    else expect(sum(apportion.compute({ total, weights }).parts)).toBe(total);
  });

  test.each([
    [{ weights: [0, 0] }, { code: "inconsistent", field: "weights" }],
    [
      { total: 1e12, weights: [9008] },
      { code: "inconsistent", field: "total" },
    ],
    [{}, { code: "missing", field: "weights" }],
    [{ weights: [] }, { code: "bad_array", field: "weights" }],
    [{ weights: [1, -1] }, { code: "out_of_range", field: "weights[1]" }],
    [{ weights: [1.5] }, { code: "not_integer", field: "weights[0]" }],
    [
      { total: -1, weights: [1] },
      { code: "out_of_range", field: "total" },
    ],
    [
      { total: 0.5, weights: [0] },
      { code: "not_integer", field: "total" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("goals.apportion", inputs)).toEqual(error));

  test("a product just below 2^53 is taken", () => {
    // 1e12 · 9007 < 2^53 < 1e12 · 9008
    expect(runModel("goals.apportion", { total: 1e12, weights: [9007, 1] })["parts"]).toEqual([
      999_888_987_567, 111_012_433,
    ]);
  });
});

describe("goals.runRate", () => {
  const source = {
    target: 1_300_000,
    weights: Array.from({ length: 13 }, () => 1),
    actuals: [80_000, 90_000, 85_000, 95_000],
    band: 0.02,
  };
  const rated = (changes = {}) => runRate.compute({ ...source, ...changes });

  test("the quarter of the chapter: 5.6% above the plan, 20.6% above what was done, 113.75 at this pace", () => {
    const { uplift, forecast, forecastGap, status, required, done } = rated();
    expectClose(uplift, 950 / 9 / 100);
    expectClose((required[0] as number) / (done / 4), 95 / 9 / 8.75);
    expectClose(forecast, 1_137_500);
    expectClose(forecastGap, -162_500);
    expect(status).toBe("behind");
  });

  const cases = fc
    .record({
      target: fc.double({ min: 1, max: 1e9, noNaN: true }),
      weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 20 }),
      shares: fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 20, maxLength: 20 }),
      past: fc.double({ min: 0, max: 0.99, noNaN: true }),
    })
    .map(({ target, weights, shares, past }) => ({
      target,
      weights,
      band: 0.02,
      actuals: weights
        .slice(0, Math.floor(past * weights.length))
        .map((_, i) => target * (shares[i] as number)),
    }));

  test("what is done and what is required make the target, unless more is done already", () => {
    fc.assert(
      fc.property(cases, (inputs) => {
        const { done, required, remaining } = runRate.compute(inputs);
        expectClose(sum(required), remaining);
        expectClose(done + remaining, Math.max(done, inputs.target));
      }),
      settings,
    );
  });

  test("the forecast is the target times the pace, and the gap follows the variance in sign", () => {
    fc.assert(
      fc.property(cases, (inputs) => {
        const { pace, forecast, forecastGap, variance } = runRate.compute(inputs);
        expect(pace === null).toBe(forecast === null);
        if (pace === null || forecast === null) return;
        expectClose(forecast, inputs.target * pace);
        if (Math.abs(variance) > 1e-6 * inputs.target)
          expect(Math.sign(forecastGap ?? 0)).toBe(Math.sign(variance));
      }),
      settings,
    );
  });

  test("only the proportions of the weights matter", () => {
    const seasonal = { weights: [1, 1, 2, 4], target: 1000, actuals: [100, 100] };
    const scaled = { ...seasonal, weights: seasonal.weights.map((weight) => weight * 250) };
    expectClose(rated(scaled), rated(seasonal));
  });

  test.each([
    ["reached", { actuals: [1_300_000] }, { status: "achieved", remaining: 0, uplift: 0 }],
    [
      "over and short",
      { actuals: source.weights.map(() => 1) },
      { status: "impossible", required: [], uplift: null },
    ],
    ["over and reached", { actuals: source.weights.map(() => 1e5) }, { status: "achieved", uplift: null }],
    ["not begun", { actuals: [] }, { status: "notStarted", pace: null, forecast: null, forecastGap: null }],
    [
      "only days without weight so far",
      { weights: [0, 1], actuals: [5] },
      { status: "notStarted", pace: null },
    ],
    [
      "only days without weight ahead",
      { weights: [1, 0], actuals: [5] },
      { status: "impossible", required: [] },
    ],
    [
      "a day without weight ahead asks nothing",
      { weights: [1, 0, 1], actuals: [1e5] },
      { required: [0, 1_200_000] },
    ],
    ["2.1% ahead", { actuals: [102_100] }, { status: "ahead" }],
    ["2% ahead is on track", { actuals: [102_000] }, { status: "onTrack" }],
    ["2% behind is on track", { actuals: [98_000] }, { status: "onTrack" }],
    ["2.1% behind", { actuals: [97_900] }, { status: "behind" }],
    ["a band of nothing", { actuals: [100_000], band: 0 }, { status: "onTrack" }],
  ])("%s", (_, changes, expected) => expect(rated(changes)).toMatchObject(expected));

  test.each([
    [{ weights: [0, 0] }, { code: "inconsistent", field: "weights" }],
    [
      { weights: [1], actuals: [1, 2] },
      { code: "inconsistent", field: "actuals" },
    ],
    [
      { weights: [0], actuals: [1, 2] },
      { code: "inconsistent", field: "weights" },
    ],
    [{ weights: [] }, { code: "bad_array", field: "weights" }],
    [{ target: 0 }, { code: "out_of_range", field: "target" }],
    [{ actuals: [1, "2"] }, { code: "not_finite", field: "actuals[1]" }],
    [{ band: 2 }, { code: "out_of_range", field: "band" }],
  ])("%j is refused", (inputs, error) => expect(refusal("goals.runRate", inputs)).toEqual(error));
});

describe("goals.krScore", () => {
  const kr = (start: number, target: number, actual: number, weight = 1, binary = false) => ({
    start,
    target,
    actual,
    weight,
    binary,
  });
  const scored = (...keyResults: ReturnType<typeof kr>[]) => krScore.compute({ keyResults });

  test("the card of the chapter: 0.7, 0.5 and 0.6 make 0.6, the sweet spot; a rate that falls scores alike", () => {
    const card = scored(kr(0.2, 0.3, 0.27), kr(0.08, 0.05, 0.065), kr(0.6, 0.8, 0.72));
    expectClose(card.scores, [0.7, 0.5, 0.6]);
    expect(card).toMatchObject({
      rounded: [0.7, 0.5, 0.6],
      colors: ["green", "yellow", "yellow"],
      objectiveRounded: 0.6,
      sweetSpot: true,
      sandbagging: false,
    });
  });

  test.each([
    [0.349, "red"],
    [0.35, "yellow"],
    [0.649, "yellow"],
    [0.65, "green"],
  ])("a score of %d is %s, because the colour is that of the rounded score", (actual, color) =>
    expect(scored(kr(0, 1, actual)).colors).toEqual([color]),
  );

  const cards = fc.array(
    fc.record({
      start: fc.integer({ min: -1000, max: 1000 }),
      way: fc.integer({ min: -500, max: 500 }).filter((way) => way !== 0),
      actual: fc.integer({ min: -2000, max: 2000 }),
      weight: fc.integer({ min: 1, max: 9 }),
      binary: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test("scores lie between 0 and 1, the objective between the worst and the best of them", () => {
    fc.assert(
      fc.property(cards, (rows) => {
        const card = scored(
          ...rows.map((it) => kr(it.start, it.start + it.way, it.actual, it.weight, it.binary)),
        );
        const [least, most] = [Math.min(...card.scores), Math.max(...card.scores)];
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(1);
        for (const mean of [card.mean, card.objective]) {
          expect(mean).toBeGreaterThanOrEqual(least - 1e-12);
          expect(mean).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
      settings,
    );
  });

  test("turning the scale round, or moving it, changes no score", () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: -99, max: 99 }), (rows, shift) => {
        const plain = rows.map((it) => kr(it.start, it.start + it.way, it.actual, it.weight, it.binary));
        const mirrored = plain.map((it) => ({
          ...it,
          start: shift - it.start,
          target: shift - it.target,
          actual: shift - it.actual,
        }));
        expectClose(scored(...mirrored), scored(...plain));
      }),
      settings,
    );
  });

  test("equal weights give the plain mean; a weight of 0 takes a key result out of the objective", () => {
    const { mean, objective } = scored(kr(0, 10, 4, 3), kr(0, 10, 8, 3));
    expectClose(objective, mean);
    expectClose(scored(kr(0, 10, 4, 0), kr(0, 10, 8, 3)).objective, 0.8);
  });

  test("all ones are sandbagging; beyond the target there is no more than 1, before the start no less than 0", () => {
    expect(scored(kr(0, 10, 15), kr(5, 1, 0))).toMatchObject({ scores: [1, 1], sandbagging: true });
    expect(scored(kr(0, 10, -5), kr(5, 1, 9))).toMatchObject({ scores: [0, 0], sandbagging: false });
  });

  test.each([
    [{}, { code: "missing", field: "keyResults" }],
    [{ keyResults: [] }, { code: "bad_array", field: "keyResults" }],
    [{ keyResults: [kr(0, 1, 0), kr(2, 2, 1)] }, { code: "inconsistent", field: "keyResults[1].target" }],
    [{ keyResults: [{ target: 0, actual: 1 }] }, { code: "inconsistent", field: "keyResults[0].target" }],
    [{ keyResults: [kr(0, 1, 1, 0)] }, { code: "inconsistent", field: "keyResults" }],
    [{ keyResults: [{ ...kr(0, 1, 0), binary: 1 }] }, { code: "bad_type", field: "keyResults[0].binary" }],
    [{ keyResults: [{ target: 1 }] }, { code: "missing", field: "keyResults[0].actual" }],
    [{ keyResults: ["x"] }, { code: "bad_type", field: "keyResults[0]" }],
  ])("%j is refused", (inputs, error) => expect(refusal("goals.krScore", inputs)).toEqual(error));
});

describe("goals.hitProbability", () => {
  const source = {
    target: 1_300_000,
    done: 350_000,
    periodsLeft: 9,
    meanPerPeriod: 95_000,
    sdPerPeriod: 30_000,
  };
  const hit = (changes = {}) => hitProbability.compute({ ...source, ...changes });

  // The table of the chapter, and erfc(z/√2)/2 of Python with z = (950000 − 9 m)/90000.
  test.each([
    [87_500, 0.0354939],
    [95_000, 0.1455857],
    [100_000, 0.2892574],
    [950_000 / 9, 0.5],
    [118_371.07121100157, 0.9],
  ])("at %d a week the chance is %d", (meanPerPeriod, p) =>
    expect(hit({ meanPerPeriod }).pHit).toBeCloseTo(p, 6),
  );

  test("whoever makes the mean that is needed for 90% has 90%", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 90_000 }),
        (periodsLeft, sdPerPeriod) => {
          const { meanNeededFor90 } = hit({ periodsLeft, sdPerPeriod });
          expectClose(hit({ periodsLeft, sdPerPeriod, meanPerPeriod: meanNeededFor90 }).pHit, 0.9);
        },
      ),
      settings,
    );
  });

  test("p10 and p90 are quantiles: a target there is hit nine times, once in ten", () => {
    const { p10, p90, expectedFinal } = hit();
    expectClose(hit({ target: p10 }).pHit, 0.9);
    expectClose(hit({ target: p90 }).pHit, 0.1);
    expectClose((p10 + p90) / 2, expectedFinal);
  });

  test("the chance rises with what is done and with the mean, and falls with the target", () => {
    for (const [low, high] of [
      [hit(), hit({ done: 360_000 })],
      [hit(), hit({ meanPerPeriod: 96_000 })],
      [hit({ target: 1_310_000 }), hit()],
    ] as const)
      expect(high.pHit).toBeGreaterThan(low.pHit);
  });

  test("a chance of one in 10^15 is exact to nine digits", () =>
    // 8 standard deviations short: Phi(-8)
    expectClose(hit({ target: 1_205_000 + 8 * 90_000 }).pHit, 6.220960574271784e-16));

  test.each([
    ["nothing left to happen, short", { periodsLeft: 0 }, { pHit: 0, meanNeededFor90: null, p10: 350_000 }],
    ["nothing left to happen, there", { periodsLeft: 0, done: 1_300_000 }, { pHit: 1 }],
    [
      "no spread, exactly there",
      { sdPerPeriod: 0, meanPerPeriod: 950_000 / 9, target: 1_300_000 - 1e-6 },
      { pHit: 1 },
    ],
    ["no spread, short", { sdPerPeriod: 0 }, { pHit: 0, sdFinal: 0 }],
    ["losing every period", { meanPerPeriod: -50_000 }, { expectedFinal: -100_000 }],
  ])("%s", (_, changes, expected) => expect(hit(changes)).toMatchObject(expected));

  test.each([
    [{ periodsLeft: 1.5 }, { code: "not_integer", field: "periodsLeft" }],
    [{ sdPerPeriod: -1 }, { code: "out_of_range", field: "sdPerPeriod" }],
    [{ target: null }, { code: "not_finite", field: "target" }],
  ])("%j is refused", (inputs, error) => expect(refusal("goals.hitProbability", inputs)).toEqual(error));
});
