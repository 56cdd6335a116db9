import { describe, expect, test } from "vitest";
import type { Values } from "../../src/link/scheme.ts";
import { runModel } from "../../src/models/index.ts";
import { demandOf, expectedDemand, expectedSales } from "../../src/models/inversion/demand.ts";
import { profitDistribution } from "../../src/models/inversion/profit-distribution.ts";
import { newYear, seasonDays, seasons } from "../../src/simulators/goals/seasons.ts";
import type { OrderOutcome } from "../../src/simulators/inversion/order.ts";
import { at } from "./at.ts";
import { simulators } from "./whole.ts";

const numberOf = (outcome: ReturnType<typeof at>, name: string): number => {
  const value = outcome.of(name);
  if (typeof value !== "number") throw new Error(`${name} is ${value}`);
  return value;
};

describe("demand is never less than nothing", () => {
  test.each([
    [200, 200],
    [200, 80],
    [2000, 1999],
    [1, 1],
  ])("mean %d, spread %d: no more is sold than lies there or is asked for", (mean, sd) => {
    const demand = demandOf(mean, sd);
    expect(expectedDemand(demand)).toBeGreaterThanOrEqual(mean);
    let before = 0;
    for (let stock = 0; stock <= 4 * mean; stock += mean / 10) {
      const sold = expectedSales(stock, { ...demand, floored: true });
      expect(sold).toBeGreaterThanOrEqual(before - 1e-9 * mean);
      expect(sold).toBeLessThanOrEqual(stock + 1e-9 * mean);
      expect(sold).toBeLessThanOrEqual(expectedDemand({ ...demand, floored: true }) + 1e-9 * mean);
      before = sold;
    }
  });

  // Independent: a fine sum over the bell, cut at 0.
  test.each([
    [200, 200, 150],
    [1000, 900, 1200],
  ])("mean %d, spread %d, stock %d: expected sales as a sum over the bell", (mean, sd, stock) => {
    let sum = 0;
    const steps = 200_000;
    const width = 16 / steps;
    for (let step = 0; step < steps; step += 1) {
      const z = -8 + (step + 0.5) * width;
      const units = Math.min(stock, Math.max(0, mean + sd * z));
      sum += (units * Math.exp(-(z * z) / 2) * width) / Math.sqrt(2 * Math.PI);
    }
    expect(expectedSales(stock, demandOf(mean, sd))).toBeCloseTo(sum, 3);
  });

  test.each<Values>([
    { dudSd: 200 },
    { dudSd: 200, buying: "mean", rest: "small" },
    { hitSd: 2000, dudSd: 200 },
    { visitors: 0, threshold: 1, costPerVisit: 0 },
    {},
  ])("the picture of the three ways has the mean that the sentence tells: %j", (changes) => {
    const outcome = at("inversion", "order", changes) as unknown as OrderOutcome;
    for (const way of ["buy", "test", "presale"] as const) {
      const drawn = profitDistribution(outcome.branches[way], outcome.candidates);
      expect(drawn.mean / 1e4).toBeCloseTo(outcome.means[way] / 1e4, 4);
    }
  });

  test("what is not bought cannot lose", () => {
    const outcome = at("inversion", "order", {
      visitors: 0,
      threshold: 1,
      costPerVisit: 0,
    }) as unknown as OrderOutcome;
    expect(profitDistribution(outcome.branches.test, outcome.candidates).chanceOfLoss).toBe(0);
    expect(outcome.means.test).toBe(0);
  });

  test("nothing ordered: nothing sold, nothing left, nothing earned", () => {
    for (const demandSd of [0, 400, 1000]) {
      const outcome = at("inversion", "quantity", { myQty: 0, demandSd });
      expect(numberOf(outcome, "leftover")).toBeCloseTo(0, 9);
      expect(numberOf(outcome, "profit")).toBeCloseTo(0, 6);
    }
  });

  test("where the bell is cut off, that is said", () => {
    expect(at("inversion", "quantity", { demandSd: 900 }).notes).toEqual(["floored"]);
    expect(at("inversion", "quantity", {}).notes).toEqual([]);
  });
});

describe("money that is enough nine times in ten", () => {
  test("is more than the average needs, and less certain demand needs more", () => {
    const calm = at("inversion", "cash", { hitRate: 20, capital: 0 });
    for (const name of ["Buy", "Test"]) {
      const average = -numberOf(calm, `low${name}`);
      expect(numberOf(calm, `need${name}`)).toBeGreaterThanOrEqual(average * 0.999);
    }
    // The number of hits varies, and with it what the test way buys: half the seasons need more than the average.
    expect(numberOf(calm, "needTest")).toBeGreaterThan(1.1 * -numberOf(calm, "lowTest"));
  });

  test("does not depend on what one has", () => {
    const rich = at("inversion", "cash", { capital: 5e6 });
    const poor = at("inversion", "cash", { capital: 0 });
    for (const name of ["needBuy", "needTest", "needPresale"])
      expect(numberOf(rich, name)).toBeCloseTo(numberOf(poor, name), 4);
  });
});

test.each([1, 2, 10, 1000])("a word from %d seeds dies out no more often than from one", (seeds) => {
  const one = at("referral", "spread", { passProb: 12 });
  const many = at("referral", "spread", { passProb: 12, seeds });
  expect(numberOf(many, "extinction")).toBeCloseTo(numberOf(one, "extinction") ** seeds, 12);
  expect(numberOf(many, "extinction")).toBeLessThanOrEqual(numberOf(one, "extinction"));
});

test.each([1, 5, 31, 50])("with %d accounts the level does not settle above what they hold", (accounts) => {
  for (const pushes of [0, 4]) {
    const outcome = at("membership", "wheel", { accounts, pushes });
    const perAccount = simulators.find(({ slug }) => slug === "membership")?.parameters["perAccount"]
      ?.default;
    for (const name of ["steady", "steadyQuiet", "friends", "friendsQuiet"])
      expect(numberOf(outcome, name)).toBeLessThanOrEqual(accounts * Number(perAccount) + 1e-6);
  }
});

test("the value of customers who return is not this month's cash, and that is said", () => {
  const outcome = at("internet", "click", { retention: 50, costPerVisit: 2 });
  expect(numberOf(outcome, "rented")).toBeGreaterThan(0);
  expect(numberOf(outcome, "cashRented")).toBeLessThan(0);
  expect(outcome.notes).toContain("later");
  expect(at("internet", "click", { retention: 0 }).notes).not.toContain("later");
  const now = at("internet", "click", { retention: 0 });
  expect(numberOf(now, "cashRented")).toBeCloseTo(numberOf(now, "rented"), 6);
});

test("a promotion is one event: its ups and downs do not cancel out within the day", () => {
  const base = { length: 30, today: 10, promoDay: 20, promoTimes: 15 };
  const one = at("goals", "chance", base);
  const flat = at("goals", "chance", { ...base, promoTimes: 1 });
  const width = (outcome: ReturnType<typeof at>) => numberOf(outcome, "high") - numberOf(outcome, "low");
  // 19 ordinary days and one worth 15: √(19 + 15²) against √20.
  expect(width(one) / width(flat)).toBeCloseTo(Math.sqrt(19 + 225) / Math.sqrt(20), 6);
});

describe("the call", () => {
  test("hanging up earns nothing and beats a loss", () => {
    expect(at("social", "call", { orderMargin: 50 }).verdict).toMatch(/HangUp$/);
  });
  test("no threshold above certainty", () => {
    const outcome = at("social", "call", { remaining: 30 });
    expect(outcome.quantities["threshold"]?.value).toBeNull();
    expect(outcome.notes).toEqual(["neverSure"]);
  });
});

test("the floor of a payback is the whole order, not one more for the binary", () => {
  expect(
    numberOf(
      at("standardization", "payback", { costBefore: 8.1, costAfter: 8, errorsBefore: 0, errorsAfter: 0 }),
      "floor",
    ),
  ).toBe(10_000);
});

test.each([
  [2018, 23],
  [2019, 29],
  [2024, 29],
  [2025, 28],
  [2026, 27],
  [2030, 29],
])("Black Friday of %d is 11/%d, the day after the fourth Thursday", (year, day) => {
  const found = seasonDays(year).filter(
    (it) => it.month === 11 && it.weekday === 4 && seasons.taiwan.times(it) === 3,
  );
  expect(found.map((it) => it.day)).toEqual([day]);
  expect(newYear(year)).toBeDefined();
});

test("money that goes from a place to itself is refused", () => {
  const links = [
    { from: "a", to: "b", value: 1 },
    { from: "b", to: "b", value: 3 },
  ];
  expect(runModel("internet.sankeyCheck", { links })).toEqual({
    error: { code: "inconsistent", field: "links[1]" },
  });
});

test.each([
  [{ sopSetup: 0 }, 1],
  [{ sopSetup: 0, sopT1: 20 }, 336],
])("the order that pays a procedure back is an order: %j", (inputs, order) => {
  expect(runModel("standardization.sopVsAdhoc", inputs)).toMatchObject({ breakEvenN: order });
});
