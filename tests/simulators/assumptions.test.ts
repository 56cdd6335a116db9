import { describe, expect, test } from "vitest";
import type { Values } from "../../src/link/scheme.ts";
import { profitDistribution } from "../../src/models/inversion/profit-distribution.ts";
import { handling, sopAgainstAdhoc } from "../../src/models/standardization/handling.ts";
import type { CashOutcome } from "../../src/simulators/inversion/cash.ts";
import type { OrderOutcome } from "../../src/simulators/inversion/order.ts";
import type { QueueOutcome } from "../../src/simulators/turnover/queue.ts";
import { at } from "./at.ts";

/** What a model takes for granted and a page lets one change: at its default nothing is different from the model. */

const quantityOf = (slug: string, view: string, name: string, values = {}) =>
  at(slug, view, values).quantities[name]?.value as number;

describe("visits of the season that cost something", () => {
  const ways = ["buy", "test", "presale"] as const;
  const settings: readonly Values[] = [
    { visitCost: 0 },
    { visitCost: 0.3 },
    { visitCost: 0.8, rest: "small" },
    { visitCost: 1 },
    { visitCost: 1.4, buying: "mean" },
    { visitCost: 30 },
  ];

  test.each(settings)("%j: the mean of the picture is the mean of the sentence", (values) => {
    const { branches, means, candidates } = at("inversion", "order", values) as unknown as OrderOutcome;
    for (const way of ways)
      expect(profitDistribution(branches[way], candidates).mean, way).toBeCloseTo(means[way], 6);
  });

  test.each(settings)("%j: at the end of the season the cash is what was earned", (values) => {
    const whole = { ...values, capital: 1_000_000, fixedPerMonth: 0 };
    const { means } = at("inversion", "order", whole) as unknown as OrderOutcome;
    const { paths } = at("inversion", "cash", whole) as unknown as CashOutcome;
    for (const way of ways)
      expect((paths[way]?.path.at(-1) as number) - 1_000_000, way).toBeCloseTo(means[way], 4);
  });

  test("the dearer they are, the less every way earns, and none earns less than not selling at all", () => {
    let before = (at("inversion", "order", { visitCost: 0 }) as unknown as OrderOutcome).means;
    for (const visitCost of [0.1, 0.2, 0.5, 1, 1.5, 2, 5]) {
      const { means } = at("inversion", "order", { visitCost }) as unknown as OrderOutcome;
      for (const way of ways)
        expect(means[way], `${way} at ${visitCost}`).toBeLessThanOrEqual(before[way] + 1e-9);
      before = means;
    }
    // Nothing is stocked, nothing is ordered: the clicks of the test and the pages are what is left of it.
    expect(before).toEqual({ buy: 0, test: -4000, presale: -4000 });
  });

  test("a stock is the best of all stocks also when the two kinds bring unlike money", () => {
    const best = quantityOf("inversion", "order", "profitBuy", { visitCost: 0.8 });
    const mean = quantityOf("inversion", "order", "profitBuy", { visitCost: 0.8, buying: "mean" });
    expect(best).toBeGreaterThan(mean);
  });

  test("selling first is as good as buying first at the wait that is told", () => {
    const values = { visitCost: 0.5 };
    const days = quantityOf("inversion", "order", "evenDays", values);
    const there = at("inversion", "order", { ...values, waitDays: days }) as unknown as OrderOutcome;
    expect(there.means.presale).toBeCloseTo(there.means.buy, 2);
    const leave = quantityOf("inversion", "order", "evenLeave", values) * 100;
    const then = at("inversion", "order", { ...values, leaveRatePerDay: leave }) as unknown as OrderOutcome;
    expect(then.means.presale).toBeCloseTo(then.means.buy, 2);
  });
});

describe("a monthly rent", () => {
  test.each([0, 1, 4, 10, 52])(
    "goods without a margin lose a year of it however often they turn: %i",
    (turns) => {
      const values = { marginA: 0, turnsA: turns, rentPerMonth: 10_000 };
      expect(quantityOf("turnover", "year", "totalA", values)).toBeCloseTo(380_000, 6);
    },
  );

  test("charged by the turn it makes fast goods pay more often, by the month it does not", () => {
    const lead = (values: object) => quantityOf("turnover", "year", "lead", values);
    expect(lead({ rentPerMonth: 10_000 })).toBeGreaterThan(lead({ fixedPerTurn: 40_000 }));
  });
});

describe("goods beyond today's stock", () => {
  test.each([0, 40, 100])("at %i%% of the average the parts add up to what is earned", (beyond) => {
    const { goods, quantities } = at("turnover", "queue", { beyond }) as unknown as QueueOutcome;
    const earned = goods.reduce((sum, { amount, rate }) => sum + amount * rate, 0);
    expect(quantities["earned"]?.value).toBeCloseTo(earned, 6);
    const room = goods.reduce((sum, { cap }) => sum + cap, 0);
    expect(room).toBeCloseTo(1_820_000, 6);
  });

  test("the worse they sell, the less the next yuan brings", () => {
    const next = [100, 60, 20].map((beyond) => quantityOf("turnover", "queue", "earned", { beyond }));
    expect(next).toEqual([...next].sort((p, q) => q - p));
    expect(new Set(next).size).toBe(3);
  });
});

test("a member is worth 987 before those who serve are paid, and 610 after", () => {
  expect(quantityOf("membership", "card", "ltvVip")).toBeCloseTo(986.857, 3);
  expect(quantityOf("membership", "card", "ltvServed")).toBeCloseTo(609.714, 3);
  expect(quantityOf("membership", "card", "ltvServed", { staff: 0 })).toBeCloseTo(986.857, 3);
});

describe("the floor of a learning curve", () => {
  const pace = { adhocT1: 12, adhocRate: 0.97, sopSetup: 300, sopT1: 9, sopRate: 0.9 };
  const one = (t1: number, rate: number, floor: number, n: number) =>
    Math.max(floor, t1 * n ** Math.log2(rate));

  test.each([0, 2.25, 5, 9.5, 20])("%d minutes: the same as adding order by order", (floor) => {
    const { adhoc, sop } = handling({ ...pace, floor });
    let [slow, fast, crossed] = [0, pace.sopSetup, 0];
    for (let n = 1; n <= 5000; n += 1) {
      slow += one(pace.adhocT1, pace.adhocRate, floor, n);
      fast += one(pace.sopT1, pace.sopRate, floor, n);
      if (crossed === 0 && fast <= slow) crossed = n;
    }
    expect(adhoc(5000)).toBeCloseTo(slow, 6);
    expect(sop(5000)).toBeCloseTo(fast, 6);
    expect(sopAgainstAdhoc({ ...pace, floor, nMax: 5000 }).breakEvenN).toBe(crossed || null);
  });
});

test("a supplier's door that stays open brings its margin every year, and people are met once", () => {
  const net = [1, 2, 3].map((years) => quantityOf("social", "door", "net", { years }));
  const uplift = quantityOf("social", "door", "uplift");
  expect((net[1] as number) - (net[0] as number)).toBeCloseTo(uplift, 6);
  expect((net[2] as number) - (net[1] as number)).toBeCloseTo(uplift, 6);
});

test("a pace seen in four weeks is itself uncertain: 3.5% becomes 15.8%", () => {
  expect(quantityOf("goals", "chance", "chanceNow")).toBeCloseTo(0.0355, 3);
  expect(quantityOf("goals", "chance", "chanceSeen")).toBeCloseTo(0.158, 3);
});
