import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { lmdi, lmdiSegments, shapley } from "../../src/models/information/decomposition.ts";
import { growth, trend } from "../../src/models/information/growth.ts";
import { ledger } from "../../src/models/information/ledger.ts";
import { bass, isRoi } from "../../src/models/information/system.ts";
import { runs } from "../tier.ts";
import { expectClose } from "./close.ts";
import { atDefaults } from "./defaults.ts";

const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);
const settings = { seed: 20_260_101, numRuns: runs(200) };
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
const factor = fc.record({ name: fc.constant("f"), before: positive, after: positive });

describe("information.growth", () => {
  const grown = atDefaults(growth);
  const sales = (current: number, previous: number) => ({ current, previous, lastYear: previous });

  test("relative growth is the relative change of the share", () => {
    const { share, relativeGrowthMom } = grown();
    expectClose(relativeGrowthMom, (share.current as number) / (share.previous as number) - 1);
  });

  test.each([
    [1_250_000, "holding"],
    [1_257_000, "gaining"],
    [1_243_000, "losing"],
  ])("sales of %d in a market that grew by a quarter: %s", (current, verdict) => {
    expect(grown({ own: sales(current, 1_000_000) }).verdict).toBe(verdict);
  });

  test("without a base there is no verdict", () => {
    expect(grown({ market: sales(5, 0) })).toMatchObject({ verdict: "unknown", shareChangePp: null });
  });
});

describe("information.trend", () => {
  const trended = atDefaults(trend);
  const noise = [3, -1, 4, -1, 5, -9, 2, -6];

  test("a level added moves the line, a factor stretches it", () => {
    const [plain, lifted, stretched] = [noise, noise.map((y) => y + 1e6), noise.map((y) => -3 * y)].map(
      (series) => trended({ series }),
    );
    expectClose(lifted?.slope, plain?.slope);
    expectClose(lifted?.r2, plain?.r2);
    expectClose(stretched?.slope, -3 * (plain?.slope as number));
  });

  test.each<[number[], string]>([
    [[1, 2, 3], "up"],
    [[3, 2, 1], "down"],
    [[100, 100.1, 100], "flat"],
    [[-1, 0, 1], "unknown"],
    [[5, 5], "flat"],
  ])("%j goes %s", (series, direction) => expect(trended({ series }).direction).toBe(direction));

  test("growth by a constant rate is that rate", () => {
    const series = Array.from({ length: 25 }, (_, month) => 7 * 1.03 ** month);
    expectClose(trended({ series }).cagr, 0.03);
  });
});

describe("decompositions", () => {
  test("nothing is left over, whatever the factors", () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 6 }), (factors) => {
        for (const split of [lmdi.compute({ factors }), shapley.compute({ factors })]) {
          const scale = Math.max(split.before, split.after, ...split.effects.map(Math.abs));
          expect(Math.abs(total(split.effects) - split.delta)).toBeLessThanOrEqual(1e-12 * scale);
        }
      }),
      settings,
    );
  });

  test("the order in which the factors report does not matter", () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 2, maxLength: 5 }), (factors) => {
        for (const split of [lmdi, shapley]) {
          const there = split.compute({ factors }).effects;
          const back = split.compute({ factors: factors.toReversed() }).effects.toReversed();
          for (const [index, effect] of there.entries()) expectClose(back[index], effect);
        }
      }),
      settings,
    );
  });

  test("back is the opposite of there", () => {
    const factors = [
      { name: "a", before: 3, after: 5 },
      { name: "b", before: 0.03, after: 0.02 },
    ];
    const swapped = factors.map(({ name, before, after }) => ({ name, before: after, after: before }));
    for (const split of [lmdi, shapley])
      for (const [index, effect] of split.compute({ factors }).effects.entries())
        expectClose(split.compute({ factors: swapped }).effects[index], -effect);
  });

  test("who changed nothing gets nothing", () => {
    const factors = [
      { name: "a", before: 3, after: 5 },
      { name: "still", before: 7, after: 7 },
    ];
    for (const split of [lmdi, shapley]) expect(split.compute({ factors }).effects[1]).toBe(0);
  });

  test("one shop in segments is the shop", () => {
    const { factors } = { factors: lmdi.inputs.factors.default as { before: number; after: number }[] };
    const segments = [
      { name: "all", before: factors.map((it) => it.before), after: factors.map((it) => it.after) },
    ];
    const parts = lmdiSegments.compute({ factorNames: ["a", "b", "c"], segments });
    expectClose(parts.effects, atDefaults(lmdi)().effects);
    expectClose(parts.multiplicative, atDefaults(lmdi)().ratios);
  });

  test("segments: the effects sum to the change, the factors multiply to the quotient", () => {
    const { effects, delta, multiplicative, before, after } = atDefaults(lmdiSegments)();
    expectClose(total(effects), delta);
    expectClose(
      multiplicative.reduce((product, part) => product * part, 1),
      after / before,
    );
  });

  test("a segment with a value too few is refused", () => {
    const segments = [
      { name: "a", before: [1, 2], after: [1, 2] },
      { name: "b", before: [1, 2], after: [1] },
    ];
    expect(runModel("information.lmdiSegments", { factorNames: ["x", "y"], segments })).toEqual({
      error: { code: "inconsistent", field: "segments[1].after" },
    });
  });
});

describe("information.ledger", () => {
  const types = ["asset", "liability", "equity", "revenue", "expense"] as const;
  const accounts = types.flatMap((type) => [1, 2].map((number) => ({ code: `${type}${number}`, type })));
  const post = (entries: readonly { id: string; lines: readonly object[] }[]) =>
    ledger.compute({ accounts, entries: entries as never });

  const line = fc.record({
    account: fc.constantFrom(...accounts.map(({ code }) => code), "nobody"),
    debit: fc.integer({ min: -5, max: 1e9 }),
    credit: fc.integer({ min: -5, max: 1e9 }),
  });
  const simple = fc.tuple(line, line, fc.integer({ min: 0, max: 1e9 })).map(([from, to, amount]) => [
    { account: from.account, debit: amount, credit: 0 },
    { account: to.account, debit: 0, credit: amount },
  ]);
  const journal = fc.array(
    fc.record({ id: fc.string({ minLength: 1 }), lines: fc.oneof(simple, fc.array(line, { maxLength: 4 })) }),
    { maxLength: 12 },
  );

  test("whatever is written, the books balance", () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const books = post(entries);
        expect(books.totalDebit).toBe(books.totalCredit);
        expect(books.identityGap).toBe(0);
        expect(books.netIncome).toBe(books.revenue - books.expense);
      }),
      settings,
    );
  });

  test("an entry that does not balance leaves no trace", () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const books = post(entries);
        const refused = new Set(books.errors.map(({ entry }) => entry));
        fc.pre(new Set(entries.map(({ id }) => id)).size === entries.length);
        const { errors, ok, ...kept } = post(entries.filter(({ id }) => !refused.has(id)));
        expect([ok, errors]).toEqual([true, []]);
        expect(books).toMatchObject(kept);
      }),
      settings,
    );
  });

  test("amounts beyond the reach of a double still do not balance by accident", () => {
    const lines = [
      { account: "asset1", debit: 2 ** 53, credit: 0 },
      { account: "asset2", debit: 1, credit: 0 },
      { account: "equity1", debit: 0, credit: 2 ** 53 },
    ];
    expect(post([{ id: "1", lines }]).errors).toEqual([{ entry: "1", code: "unbalanced" }]);
  });

  test("an account that stands twice is refused", () => {
    const twice = [accounts[0], accounts[1], accounts[0]];
    expect(runModel("information.ledger", { accounts: twice, entries: [] })).toEqual({
      error: { code: "inconsistent", field: "accounts[2].code" },
    });
  });
});

describe("information.bass", () => {
  test("the rate is the slope of the curve", () => {
    for (const time of [0.5, 3, 6.2, 15]) {
      const step = 1e-4;
      const { cumulative, rate } = bass.compute({
        p: 0.03,
        q: 0.38,
        times: [time - step, time, time + step],
      });
      const slope = ((cumulative[2] as number) - (cumulative[0] as number)) / (2 * step);
      expect(rate[1]).toBeCloseTo(slope, 7);
    }
  });

  test("at its peak time the rate is its peak rate", () => {
    const { peakTime, peakRate } = bass.compute({ p: 0.03, q: 0.38, times: [0] });
    expectClose(bass.compute({ p: 0.03, q: 0.38, times: [peakTime as number] }).rate[0], peakRate);
  });

  test("who only innovates decays like a half-life", () => {
    const { cumulative, peakTime } = bass.compute({ p: 0.1, q: 0, times: [Math.LN2 / 0.1] });
    expectClose(cumulative[0], 0.5);
    expect(peakTime).toBeNull();
  });
});

describe("information.isRoi", () => {
  const system = atDefaults(isRoi);

  test("at the break-even share nothing is won or lost", () => {
    const { breakEvenEngagement } = system();
    expect(breakEvenEngagement).toBeCloseTo(0.6881, 4);
    expect(Math.abs(system({ engagement: breakEvenEngagement as number }).npv)).toBeLessThan(1e-6);
  });

  // Chapter seven's table, in yuan.
  test.each([
    [0, -210_000],
    [0.34375, -105_000],
    [0.7, 4000],
    [1, 95_000],
  ])("with %d of the reports acted on", (engagement, npv) => {
    expect(Math.abs(system({ engagement }).npv - npv)).toBeLessThan(600);
  });

  test("value is a straight line in engagement", () => {
    const [low, middle, high] = [0, 0.5, 1].map((engagement) => system({ engagement }).npv);
    expectClose(middle, ((low as number) + (high as number)) / 2);
  });

  test("who gains nothing can never break even, and a gift is paid at once", () => {
    expect(system({ hoursSavedPerMonth: 0 }).breakEvenEngagement).toBeNull();
    expect(system({ setupCost: 0 }).paybackMonth).toBe(0);
    expect(system({ engagement: 0 }).paybackMonth).toBeNull();
  });
});
