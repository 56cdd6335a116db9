import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { allocate, capped } from "../../src/models/turnover/allocation.ts";
import { compare, compound, growthDays } from "../../src/models/turnover/compound.ts";
import { ccc, portfolio } from "../../src/models/turnover/portfolio.ts";
import { expectClose } from "./close.ts";

const refusal = (fn: string, inputs: Record<string, unknown>) => runModel(fn, inputs)["error"];

describe("turnover.compound", () => {
  const compounded = (changes = {}) =>
    compound.compute({
      capital: 500_000,
      margin: 0.2,
      turns: 3,
      reinvest: 1,
      opexRate: 0,
      fixedPerTurn: 0,
      ...changes,
    });

  test("without expenses and with all profit reinvested it is the formula of the text", () => {
    const { final, textFormula } = compounded({ turns: 40 });
    expectClose(final, textFormula);
  });

  test("with fixed costs it is the closed form C a^t - reinvest F (a^t - 1)/(a - 1)", () => {
    const { final } = compounded({ turns: 12, reinvest: 0.6, opexRate: 0.05, fixedPerTurn: 10_000 });
    const a = 1 + (0.6 * (0.2 - 0.05)) / 0.8;
    expectClose(final, 500_000 * a ** 12 - (0.6 * 10_000 * (a ** 12 - 1)) / (a - 1));
  });

  test("profit goes into the capital or into the pocket, never elsewhere", () => {
    for (const reinvest of [0, 0.3, 1]) {
      const { final, withdrawn, totalNet } = compounded({ reinvest, fixedPerTurn: 20_000 });
      expectClose(final + withdrawn, 500_000 + totalNet);
    }
  });

  test("expenses above the margin end in a smaller capital, fixed costs above the profit in bankruptcy", () => {
    expect(compounded({ opexRate: 0.3 }).final).toBeLessThan(500_000);
    // loses 175,000 in the first turn and more in each after
    const { path, bankruptTurn, final } = compounded({ turns: 9, fixedPerTurn: 300_000 });
    expect(path).toEqual([500_000, 325_000, 106_250, 0]);
    expect([bankruptTurn, final]).toEqual([3, 0]);
  });

  test("no turn leaves everything as it was", () => {
    const result = compounded({ turns: 0 });
    expect(result).toMatchObject({
      final: 500_000,
      path: [500_000],
      withdrawn: 0,
      totalNet: 0,
      bankruptTurn: null,
    });
  });

  test("what overflows is null", () => {
    const result = runModel("turnover.compound", { margin: 0.99, turns: 10_000 });
    expect([result["final"], result["textFormula"], result["bankruptTurn"]]).toEqual([null, null, null]);
  });
});

describe("turnover.growthDays", () => {
  const grown = (changes = {}) =>
    growthDays.compute({
      capital: 500_000,
      margin: 0.2,
      opexRate: 0,
      cycleDays: 120,
      horizonDays: 365,
      mode: "continuous",
      ...changes,
    });

  test("capital doubles after the doubling time", () => {
    const { doublingDays } = grown();
    expectClose(grown({ horizonDays: doublingDays }).final, 1_000_000);
  });

  test("finished turns are never more than all turns", () => {
    for (const horizonDays of [0, 119.9, 120, 365, 5000])
      expect(grown({ horizonDays, mode: "floor" }).final).toBeLessThanOrEqual(
        grown({ horizonDays }).final * (1 + 1e-12),
      );
  });

  test.each([
    ["margin equal to expenses stands still", { margin: 0.1, opexRate: 0.1 }, 500_000, null],
    ["margin below expenses shrinks", { margin: 0, opexRate: 0.5, cycleDays: 365 }, 250_000, null],
  ])("%s", (_, changes, final, doublingDays) => {
    expectClose(grown(changes).final, final);
    expect(grown(changes).doublingDays).toBe(doublingDays);
  });
});

describe("turnover.compare", () => {
  const source = { capital: 500_000, marginA: 0.2, turnsA: 3, marginB: 0.1, turnsB: 10, opexRate: 0 };
  const compared = (changes = {}) => compare.compute({ ...source, ...changes });
  const swapped = { ...source, marginA: 0.1, turnsA: 10, marginB: 0.2, turnsB: 3 };

  // The figures of the source text, checked.
  test.each([
    ["A of the text", compared().finalA, 976_562.5],
    ["A without reinvestment", compared().simpleA, 875_000],
    ["GMROI is m/(1-m) times turns", compared().gmroiA, 0.75],
    ["the ratio is that of the finals", compared().ratioBA, compared().finalB / compared().finalA],
  ])("%s", (_, actual, expected) => expectClose(actual, expected));

  test.each([
    ["B of the text", compared().finalB, 1_433_986, 0],
    ["B without reinvestment", compared().simpleB, 1_055_556, 0],
    ["break-even turns", compared().breakEvenTurnsB, 6.3537, 4],
    ["break-even margin", compared().breakEvenMarginB, 0.0648, 4],
    ["selling expenses that make both equal", compared().crossoverOpex, 0.0534, 4],
  ])("%s, as printed", (_, actual, expected, digits) => expect(actual).toBeCloseTo(expected, digits));

  test("at each break-even point nobody wins", () => {
    const { breakEvenTurnsB, breakEvenMarginB, crossoverOpex } = compared();
    for (const change of [
      { turnsB: breakEvenTurnsB },
      { marginB: breakEvenMarginB },
      { opexRate: crossoverOpex },
    ])
      expectClose(compared(change).ratioBA, 1);
    expect(compared({ marginB: 0.2, turnsB: 3 }).winner).toBe("tie");
  });

  test.each([
    [0, "B"],
    [0.05, "B"],
    [0.06, "A"],
    [0.11, "A"],
  ])("expenses of %d make %s win", (opexRate, winner) => expect(compared({ opexRate }).winner).toBe(winner));

  test("A and B are only names", () => {
    const there = compared({ opexRate: 0.02 });
    const back = compare.compute({ ...swapped, opexRate: 0.02 });
    expectClose(back.finalA, there.finalB);
    expectClose(back.ratioBA, 1 / there.ratioBA);
    expectClose(back.crossoverOpex, there.crossoverOpex);
    expect([there.winner, back.winner]).toEqual(["B", "A"]);
  });

  test("more turns grow capital if and only if the margin exceeds the expenses", () => {
    expect(compared({ turnsB: 11 }).finalB).toBeGreaterThan(compared().finalB);
    expect(compared({ turnsB: 11, opexRate: 0.12 }).finalB).toBeLessThan(compared({ opexRate: 0.12 }).finalB);
  });

  test.each([
    ["B loses on each turn", { opexRate: 0.15 }, { breakEvenTurnsB: null }],
    ["B breaks even on each turn", { opexRate: 0.1 }, { breakEvenTurnsB: null }],
    ["A shrinks", { marginA: 0.02, opexRate: 0.05 }, { breakEvenTurnsB: null }],
    ["B never turns", { turnsB: 0 }, { breakEvenMarginB: null }],
    ["equal turns", { turnsB: 3 }, { crossoverOpex: null }],
    ["crossover below 0", { turnsB: 5 }, { crossoverOpex: null }],
  ])("null: %s", (_, changes, expected) => expect(compared(changes)).toMatchObject(expected));
});

describe("turnover.portfolio", () => {
  const skus = [
    { revenue: 1_000_000, cogs: 800_000, avgInventory: 266_666.67 },
    { revenue: 2_000_000, cogs: 1_800_000, avgInventory: 180_000 },
    { revenue: 50_000, cogs: 0, avgInventory: 90_000 },
  ];
  const whole = portfolio.compute({ skus, daysInPeriod: 365 });

  test("the stock-weighted mean of the turns is the total", () =>
    expectClose(whole.inventoryWeightedMean, whole.totalTurns));

  test("one SKU is its own portfolio, whatever the mean", () => {
    const one = portfolio.compute({ skus: skus.slice(0, 1), daysInPeriod: 365 });
    for (const mean of [
      one.totalTurns,
      one.arithmeticMeanTurns,
      one.cogsWeightedHarmonic,
      one.inventoryWeightedMean,
    ])
      expectClose(mean, one.turns[0]);
  });

  test("splitting a SKU in two equal halves changes no total", () => {
    const halves = skus.flatMap((sku) => {
      const half = { revenue: sku.revenue / 2, cogs: sku.cogs / 2, avgInventory: sku.avgInventory / 2 };
      return [half, half];
    });
    const split = portfolio.compute({ skus: halves, daysInPeriod: 365 });
    expectClose(split.totalTurns, whole.totalTurns);
    expectClose(split.totalGmroi, whole.totalGmroi);
    expectClose(split.grossMargin, whole.grossMargin);
  });

  test("turns times days of stock is the period; GMROI is m/(1-m) times turns", () => {
    expectClose((whole.totalTurns ?? 0) * (whole.totalDio ?? 0), 365);
    const margin = whole.grossMargin ?? 0;
    expectClose(whole.totalGmroi, (margin / (1 - margin)) * (whole.totalTurns ?? 0));
  });

  test("without stock, cogs or revenue there is nothing to divide by", () => {
    const empty = portfolio.compute({ skus: [{ revenue: 0, cogs: 0, avgInventory: 0 }], daysInPeriod: 30 });
    const { turns, gmroi, dio, ...totals } = empty;
    expect([turns, gmroi, dio]).toEqual([[null], [null], [null]]);
    expect(new Set(Object.values(totals))).toEqual(new Set([null]));
  });

  test.each([
    [{}, { code: "missing", field: "skus" }],
    [{ skus: [] }, { code: "bad_array", field: "skus" }],
    [{ skus: [{ revenue: 1, cogs: 1 }] }, { code: "missing", field: "skus[0].avgInventory" }],
    [{ skus: [skus[0], { ...skus[1], cogs: -1 }] }, { code: "out_of_range", field: "skus[1].cogs" }],
    [
      { skus, daysInPeriod: 0 },
      { code: "out_of_range", field: "daysInPeriod" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("turnover.portfolio", inputs)).toEqual(error));
});

describe("turnover.ccc", () => {
  const books = {
    inventory: 600_000,
    receivables: 150_000,
    payables: 300_000,
    deposits: 0,
    revenue: 3_650_000,
    cogs: 2_190_000,
    daysInPeriod: 365,
  };

  test("deposits shorten the cycle by their own days and free as much cash", () => {
    const before = ccc.compute(books);
    const after = ccc.compute({ ...books, deposits: 1_000_000 });
    expectClose(before.cccWithDeposits - after.cccWithDeposits, after.ddo);
    expectClose(before.cashTiedUp - after.cashTiedUp, 1_000_000);
    expect(after.cccWithDeposits).toBeLessThan(0);
    expect(after.cashPerExtraSales).toBeLessThan(0);
  });

  test("the unit of money does not matter", () => {
    const cents = Object.fromEntries(
      Object.entries(books).map(([key, value]) => [key, value * 100]),
    ) as typeof books;
    expectClose(ccc.compute({ ...cents, daysInPeriod: 365 }).ccc, ccc.compute(books).ccc);
  });
});

describe("turnover.allocate", () => {
  const sku = (cap: number, rate: number | null, margin = 0, turns = 0) => ({ cap, rate, margin, turns });
  const skus = [sku(10, 4), sku(20, 6), sku(30, null, 0.5, 5), sku(40, 0.01)];
  const allocated = (capital: number, baseRate = 0.02) => allocate.compute({ capital, skus, baseRate });

  test("every yuan is somewhere", () => {
    for (const capital of [0, 5, 25, 55, 100]) {
      const { allocation, idle } = allocated(capital);
      expectClose(
        allocation.reduce((total, amount) => total + amount, idle),
        capital,
      );
    }
  });

  test.each([
    ["nothing to place", 0, [0, 0, 0, 0], 6],
    ["best rate first", 15, [0, 15, 0, 0], 6],
    ["then the next", 30, [0, 20, 10, 0], 5],
    ["a full SKU has no room", 50, [0, 20, 30, 0], 4],
    ["below the rate of idle cash nothing is placed", 100, [10, 20, 30, 0], 0.02],
  ])("%s", (_, capital, allocation, shadowPrice) => {
    expect(allocated(capital)).toMatchObject({ rates: [4, 6, 5, 0.01], allocation, shadowPrice });
  });

  test("the shadow price is what one more yuan earns", () => {
    for (const capital of [0, 15, 30, 55, 100]) {
      const more = allocated(capital + 0.5).totalReturn - allocated(capital).totalReturn;
      expectClose(more, 0.5 * allocated(capital).shadowPrice);
    }
  });

  test("ties go to the lower index; a rate equal to the base rate gets nothing", () => {
    const twins = allocate.compute({ capital: 15, skus: [sku(10, 1), sku(10, 2), sku(10, 2)], baseRate: 1 });
    expect(twins.allocation).toEqual([0, 10, 5]);
  });

  test("without capital there is no average", () => {
    expect(allocated(0)).toMatchObject({ averageRate: null, utilisation: null, idle: 0 });
  });

  test.each([
    [{ skus: [{ cap: 1, rate: "5" }] }, { code: "not_finite", field: "skus[0].rate" }],
    [{ skus: [{ rate: 5 }] }, { code: "missing", field: "skus[0].cap" }],
    [{ skus: [{ cap: null }] }, { code: "not_finite", field: "skus[0].cap" }],
    [
      { skus: 5, baseRate: 99 },
      { code: "bad_array", field: "skus" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("turnover.allocate", inputs)).toEqual(error));
});

describe("turnover.capped", () => {
  const run = (changes: object) =>
    capped.compute({
      capitalCents: 50_000_000,
      skus: [{ marginBp: 2000, cycleDays: 120, capCents: 100_000_000_000 }],
      horizonDays: 360,
      fixedPerDayCents: 0,
      reserveCents: 0,
      ...changes,
    });
  const shelf = (marginBp: number, cycleDays: number, capCents: number) => ({
    marginBp,
    cycleDays,
    capCents,
  });

  test("a cap stops growth: what does not fit stays idle", () => {
    const { finalCents, avgIdleCents, lots } = run({ skus: [shelf(2000, 120, 50_000_000)] });
    expect([finalCents, lots]).toEqual([50_000_000 + 3 * 12_500_000, 3]);
    expect(avgIdleCents).toBe((0 + 12_500_000 + 25_000_000) / 3);
  });

  test("one SKU of two halves is the same as two SKUs of one half", () => {
    const two = [shelf(2000, 120, 20_000_000), shelf(2000, 120, 20_000_000)];
    expect(run({ skus: two }).finalCents).toBe(run({ skus: [shelf(2000, 120, 40_000_000)] }).finalCents);
  });

  test("the better return per day is filled first, a tie goes to the lower index", () => {
    // 20% in 10 days beats 40% in 40 days; with money for one only, all of it goes there
    const skus = [shelf(4000, 40, 50_000_000), shelf(2000, 10, 50_000_000)];
    expect(run({ skus, horizonDays: 10 }).finalCents).toBe(62_500_000);
    const slowLast = [shelf(5000, 20, 50_000_000), shelf(5000, 20, 50_000_000)];
    expect(run({ skus: slowLast, horizonDays: 20 }).lots).toBe(1);
  });

  test("an unfinished lot stands in the books at cost; without margin nothing is bought", () => {
    expect(run({ horizonDays: 119 })).toMatchObject({
      cashCents: 0,
      investedCents: 50_000_000,
      soldCostCents: 0,
    });
    expect(run({ skus: [shelf(0, 5, 1_000_000)] })).toMatchObject({
      lots: 0,
      realisedTurns: null,
      cashCents: 50_000_000,
    });
  });

  test("each lot is rounded half up: 1 cent at 33.33% sells for 1.49988 cents, 2 cents at 20% for 2.5", () => {
    expect(run({ capitalCents: 1, skus: [shelf(3333, 1, 1)], horizonDays: 1 }).finalCents).toBe(1);
    expect(run({ capitalCents: 2, skus: [shelf(2000, 1, 2)], horizonDays: 1 }).finalCents).toBe(3);
  });

  test("turns realised are 365 days over the cycle when all the money always works", () => {
    expectClose(run({ skus: [shelf(2000, 120, 50_000_000)] }).realisedTurns, 365 / 120);
  });

  test("what is kept back buys nothing, and pays the fixed costs until the first lot comes back", () => {
    const kept = run({ reserveCents: 10_000_000, horizonDays: 120 });
    expect([kept.finalCents, kept.avgIdleCents]).toEqual([10_000_000 + 50_000_000, 10_000_000]);
    const rent = { fixedPerDayCents: 100_000, horizonDays: 240 };
    expect(run(rent).insolventDay).toBe(1);
    expect(run({ ...rent, reserveCents: 20_000_000 }).insolventDay).toBeNull();
  });

  test.each([
    ["on the first day", 100, 101, 0],
    ["when the money is gone", 100, 40, 2],
    ["never", 100, 10, null],
  ])("fixed costs cannot be paid %s", (_, capitalCents, fixedPerDayCents, insolventDay) => {
    const skus = [shelf(2000, 5, 0)];
    expect(run({ capitalCents, fixedPerDayCents, skus, horizonDays: 10 }).insolventDay).toBe(insolventDay);
  });

  test("a shop insolvent on the first day has no day to average over", () => {
    expect(run({ capitalCents: 0, fixedPerDayCents: 1 })).toMatchObject({
      avgIdleCents: null,
      realisedTurns: null,
    });
  });
});
