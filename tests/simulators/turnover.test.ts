import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compoundByDay } from "../../src/models/turnover/compound-by-day.ts";
import type { DailyOutcome } from "../../src/simulators/turnover/daily.ts";
import { slowestOf } from "../../src/simulators/turnover/goods.ts";
import type { QueueOutcome } from "../../src/simulators/turnover/queue.ts";
import type { ShelfOutcome } from "../../src/simulators/turnover/shelf.ts";
import { runs } from "../tier.ts";
import { amountOf, outcomeOf } from "./state.ts";
import { simulatorOf } from "./whole.ts";

const turnover = simulatorOf("turnover");

const settings = { seed: 20_260_101, numRuns: runs(300) };
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);
const preset = (id: string) => turnover.presets.find((it) => it.id === id)?.values ?? {};

const goods = fc.array(
  fc.record({
    name: fc.constant("x"),
    revenue: fc.integer({ min: 0, max: 1_000_000 }),
    cogs: fc.integer({ min: 0, max: 1_000_000 }),
    stock: fc.integer({ min: 0, max: 1_000_000 }),
    cap: fc.integer({ min: 0, max: 1_000_000 }),
  }),
  { maxLength: 8 },
);

describe("shelf", () => {
  const shelf = (values = {}) => outcomeOf<ShelfOutcome>(turnover, "shelf", values);

  test("the figures of the chapter: 9.1 turns on average, 2.78 in truth, 131 days", () => {
    const it = shelf();
    expect(it.verdict).toBe("flattered");
    expect(amountOf(it, "mean")).toBeCloseTo((24 + 12 + 6 + 3 + 0.5) / 5, 12);
    expect(amountOf(it, "total")).toBeCloseTo(417 / 150, 12);
    expect(amountOf(it, "days")).toBeCloseTo(131.3, 1);
    expect(amountOf(it, "meanDays")).toBeCloseTo(40.1, 1);
    expect(amountOf(it, "slowShare")).toBeCloseTo(0.52, 12);
    const cleared = shelf({ cleared: 50 });
    expect(amountOf(cleared, "total")).toBeCloseTo(417 / 111, 12);
    expect(amountOf(cleared, "freed")).toBe(390_000);
    const gmroi = Object.fromEntries(it.goods.map((good) => [good.turns, good.gmroi]));
    expect([gmroi[12], gmroi[0.5]].map((value) => value?.toFixed(2))).toEqual(["4.67", "0.27"]);
  });

  test("the level is the areas poured out: width times height sums to the level times the whole width", () => {
    fc.assert(
      fc.property(goods, (given) => {
        const it = shelf({ goods: given });
        const areas = sum(it.goods.map(({ stock, turns }) => stock * turns));
        const stray = sum(given.filter(({ stock }) => stock === 0).map(({ cogs }) => cogs));
        expect(areas + stray).toBeCloseTo(it.total * (amountOf(it, "stock") as number), 3);
        for (const [index, { turns }] of it.goods.entries())
          expect(turns).toBeLessThanOrEqual(it.goods[index - 1]?.turns ?? Number.POSITIVE_INFINITY);
      }),
      settings,
    );
  });

  test.each([
    ["alike", "close"],
    ["heavy", "belittled"],
  ])("preset %s: %s", (id, verdict) => expect(shelf(preset(id)).verdict).toBe(verdict));

  test("clearing never slows the shop down, and sets free what it takes", () => {
    fc.assert(
      fc.property(goods, fc.integer({ min: 0, max: 100 }), (given, cleared) => {
        const [before, after] = [shelf({ goods: given }), shelf({ goods: given, cleared })];
        const held = (it: ShelfOutcome) => amountOf(it, "stock") as number;
        expect(held(before) - held(after)).toBeCloseTo(amountOf(after, "freed") as number, 4);
        if (held(after) > 0) expect(after.total).toBeGreaterThanOrEqual(before.total - 1e-9);
      }),
      settings,
    );
  });

  test("the slowest good is the one with stock that turns least", () => {
    const row = (cogs: number, stock: number) => ({ name: "", revenue: 0, cogs, stock, cap: 0 });
    expect(slowestOf([row(10, 5), row(0, 0), row(10, 20), row(40, 20)])).toBe(2);
    expect(slowestOf([row(5, 0)])).toBe(-1);
  });
});

describe("queue", () => {
  const queue = (values = {}) => outcomeOf<QueueOutcome>(turnover, "queue", values);

  test("the figures of the chapter", () => {
    const it = queue();
    expect(it.verdict).toBe("borrow");
    expect(amountOf(it, "earned")).toBeCloseTo(2_157_142.857, 3);
    expect(amountOf(it, "proportional")).toBeCloseTo(841_051.805, 3);
    // A and B of the source: 300,000 at 1.11 and 200,000 at 0.75.
    const source = queue(preset("sourceGoods"));
    expect(amountOf(source, "earned")).toBeCloseTo(300_000 / 0.9 + 150_000, 6);
    expect(amountOf(source, "next")).toBeCloseTo(0.75, 12);
  });

  test("in order beats every other way of placing the same money", () => {
    fc.assert(
      fc.property(goods, fc.integer({ min: 1000, max: 3_000_000 }), (given, capital) => {
        const it = queue({ goods: given, capital });
        if (it.verdict === "empty") return;
        expect(amountOf(it, "earned") as number).toBeGreaterThanOrEqual(
          (amountOf(it, "proportional") as number) - 1e-3,
        );
        const placed = sum(it.goods.map(({ amount }) => amount));
        expect(placed + (amountOf(it, "idle") as number)).toBeCloseTo(capital, 4);
        for (const { amount, cap } of it.goods) expect(amount).toBeLessThanOrEqual(cap);
      }),
      settings,
    );
  });

  test("a yuan more earns the price of the next yuan", () => {
    const [now, more] = [queue({ capital: 500_000 }), queue({ capital: 500_001 })];
    expect((amountOf(more, "earned") as number) - (amountOf(now, "earned") as number)).toBeCloseTo(
      amountOf(now, "next") as number,
      6,
    );
  });

  test.each([
    ["plenty", "idle"],
    ["scarce", "borrow"],
  ])("preset %s: %s", (id, verdict) => expect(queue(preset(id)).verdict).toBe(verdict));

  test("a loan dearer than the next yuan is not taken; costs can make every good a loss", () => {
    expect(queue({ capital: 1_500_000, loanRate: 30 }).verdict).toBe("stop");
    expect(queue({ opexRate: 50 }).verdict).toBe("idle");
  });
});

describe("daily", () => {
  const at = (values = {}) => outcomeOf<DailyOutcome>(turnover, "daily", values);
  const one = (row: Record<string, number>) => ({
    goods: [{ name: "x", ...row }],
    fixedPerMonth: 0,
    reserve: 0,
  });

  test("one good without a limit in reach compounds: 1/(1 - m) for every round that a year has room for", () => {
    // Five rounds of 73 days at a quarter of the price: 10,000 (4/3)^5.
    const it = at({ capital: 10_000, ...one({ revenue: 800_000, cogs: 600_000, stock: 120_000, cap: 1e8 }) });
    expect(it.verdict).toBe("grows");
    expect(amountOf(it, "final")).toBeCloseTo(10_000 * (4 / 3) ** 5, 1);
    expect(amountOf(it, "unbounded")).toBeCloseTo(10_000 * (4 / 3) ** 5, 6);
    expect(amountOf(it, "turns")).toBeCloseTo(5, 1);
  });

  test("at its limit the same good earns the same every round, and the rest lies in hand", () => {
    const it = at({
      capital: 30_000,
      ...one({ revenue: 800_000, cogs: 600_000, stock: 120_000, cap: 12_000 }),
    });
    expect(it.verdict).toBe("full");
    expect(amountOf(it, "fullDay")).toBe(0);
    expect(amountOf(it, "final")).toBeCloseTo(30_000 + 5 * 4000, 6);
    expect(amountOf(it, "room")).toBe(12_000);
  });

  test("fees come off the price, fixed costs off every day, and money is never lost on the way", () => {
    const free = one({ revenue: 800_000, cogs: 600_000, stock: 120_000, cap: 1e8 });
    const fees = at({ capital: 10_000, opexRate: 10, ...free });
    // 16.67% of the price that is left, in whole basis points.
    expect(amountOf(fees, "final")).toBeCloseTo(10_000 / (1 - 0.1667) ** 5, 1);
    for (const values of [{}, { capital: 50_000 }, { fixedPerMonth: 60_000 }, { reserve: 300_000 }]) {
      const it = at(values);
      const [final, capital, earned, fixed] = ["final", "capital", "earned", "fixed"].map((name) =>
        amountOf(it, name),
      ) as [number, number, number, number];
      expect(final).toBeCloseTo(capital + earned - fixed, 6);
      for (const [day, bound] of it.bound.entries()) {
        expect(bound).toBeLessThanOrEqual(it.room + 1e-9);
        expect(it.total[day] as number).toBeGreaterThanOrEqual(bound - 1e-9);
      }
    }
  });

  test("the rent comes before the first lot is sold; with nothing to spare nothing is bought; empty shelves say so", () => {
    expect(at(preset("rent")).verdict).toBe("broke");
    // 60,000 a month are 1,973 a day: the 20,000 kept pay ten more days, and the first lot comes back on day 15.
    expect(amountOf(at(preset("rent")), "outDay")).toBe(11);
    expect(at({ capital: 20_000, fixedPerMonth: 0 }).verdict).toBe("held");
    expect(at({ goods: [] }).verdict).toBe("empty");
    expect(at({ opexRate: 50 }).verdict).toBe("empty");
  });

  test("more room or a faster round never makes a good earn less", () => {
    const final = (inputs: object) => {
      const run = compoundByDay({
        capitalCents: 1_000_000,
        skus: [{ marginBp: 2000, cycleDays: 30, capCents: 400_000, ...inputs }],
        horizonDays: 360,
        fixedPerDayCents: 0,
        reserveCents: 0,
      });
      return run.cash + run.investedCents;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (p, q) => {
        const [less, more] = [Math.min(p, q), Math.max(p, q)];
        expect(final({ capCents: more })).toBeGreaterThanOrEqual(final({ capCents: less }));
      }),
      settings,
    );
    for (const [slow, fast] of [
      [90, 45],
      [60, 20],
      [30, 10],
    ])
      expect(final({ cycleDays: fast })).toBeGreaterThanOrEqual(final({ cycleDays: slow }));
  });
});
