import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { type Fee, shareOf } from "../../src/models/fees/order-fees.ts";
import { card } from "../../src/simulators/membership/card.ts";
import { order } from "../../src/simulators/turnover/order.ts";
import { year } from "../../src/simulators/turnover/year.ts";
import { findBreakEven } from "../../src/workbench/break-even.ts";
import { inputsOf, type View } from "../../src/workbench/define.ts";
import { simulators } from "./whole.ts";

const simulatorOf = (slug: string) => {
  const found = simulators.find((it) => it.slug === slug);
  if (!found) throw new Error(slug);
  return found;
};
const at = <O>(slug: string, view: { evaluate(inputs: never): O }, values: Values = {}): O => {
  const simulator = simulatorOf(slug);
  return view.evaluate(inputsOf(simulator, { ...defaults(simulator.scheme), ...values }) as never);
};
const quantity = (slug: string, name: string, key: string, values: Values = {}) => {
  const view = simulatorOf(slug).views.find(({ id }) => id === name) as View;
  return at(slug, view, values).quantities[key]?.value ?? Number.NaN;
};
const weekday = parse(readFileSync("content/fees/shopee-weekday.yaml", "utf8")).rows as Fee[];

describe("a year with and without the platform", () => {
  test("without fees B wins, at what Shopee takes on weekdays A does, and they are alike at 5.34%", () => {
    const [free, fees] = at("turnover", year).worlds;
    expect(free).toEqual({ rate: 0, a: expect.closeTo(976_562.5, 1), b: expect.closeTo(1_433_986, 0) });
    expect(fees.rate * 100).toBeCloseTo(shareOf(weekday, { price: 500, shipping: 0 }, 5).low, 10);
    expect(fees.a / 10_000).toBeCloseTo(62.1, 1);
    expect(fees.b / 10_000).toBeCloseTo(31.7, 1);
    const simulator = simulatorOf("turnover");
    const { at: flip } = findBreakEven(
      simulator,
      year as unknown as View,
      defaults(simulator.scheme),
      "opexRate",
    );
    expect(flip).toBeCloseTo(5.34, 2);
  });

  test("costs that are set stand in the second world, and it says what the answer says", () => {
    const outcome = at("turnover", year, { opexRate: 6, rentPerMonth: 1000 });
    const { totalA, totalB } = outcome.quantities;
    expect(outcome.worlds[1]).toEqual({ rate: 0.06, a: totalA?.value, b: totalB?.value });
  });
});

describe("one order", () => {
  const shopee = { platformRate: 11.5, paymentRate: 2.5 };

  test("a margin of 20% and ads of 6% leave nothing once Shopee has taken 14%", () => {
    expect(at("turnover", order).verdict).toBe("leaves");
    expect(at("turnover", order, shopee).verdict).toBe("even");
    expect(at("turnover", order, { ...shopee, freight: 20 }).verdict).toBe("loses");
    expect(at("turnover", order, { ...shopee, freight: 60 }).verdict).toBe("hopeless");
  });

  test("at the least ROAS nothing is left", () => {
    const values = { ...shopee, marginA: 45, freight: 40, returnRate: 5, returnCost: 30, taxRate: 1 };
    const least = at("turnover", order, values).quantities["leastRoas"]?.value ?? Number.NaN;
    expect(at("turnover", order, { ...values, adRate: 100 / least }).left).toBeCloseTo(0, 8);
  });

  test("at the least margin nothing is left, and a turn of the year neither gains nor loses", () => {
    const values = { ...shopee, priceCut: 10, freight: 40, returnRate: 5, returnCost: 30, taxRate: 1 };
    const { costs } = at("turnover", order, values);
    expect(at("turnover", order, { ...values, marginA: costs * 100 }).left).toBeCloseTo(0, 8);
    const there = at("turnover", year, { marginA: costs * 100, opexRate: costs * 100 });
    expect(there.quantities["totalA"]?.value).toBeCloseTo(500_000, 4);
  });

  test("what a turn adds here is what a turn adds in the year at these costs", () => {
    const values = { ...shopee, marginA: 45, freight: 40, returnRate: 5 };
    const { costs, quantities } = at("turnover", order, values);
    const there = at("turnover", year, { marginA: 45, opexRate: costs * 100 });
    expect(quantities["perTurn"]?.value).toBeCloseTo(there.quantities["perTurnA"]?.value ?? Number.NaN, 10);
  });

  test("the parts and what is left come to the price", () => {
    const values = { ...shopee, priceCut: 10, buyerFreight: 60, freight: 80, returnRate: 5, taxRate: 1 };
    const { price, buyerFreight, taken, left } = at("turnover", order, values);
    const parts = Object.values(taken).reduce((sum, part) => sum + part, 0);
    expect(price + buyerFreight - parts).toBeCloseTo(left, 8);
  });
});

describe("fees in the other simulators: nothing at 0, and less with them", () => {
  test.each([
    ["inversion", "order", "profitBuy"],
    ["inversion", "quantity", "best"],
    ["internet", "click", "ceiling"],
    ["membership", "card", "profit"],
  ])("%s %s: %s", (slug, view, key) => {
    const without = quantity(slug, view, key);
    expect(quantity(slug, view, key, { feeRate: 14 })).toBeLessThan(without);
  });

  test("a margin of 40% and a platform of 14% is a margin of 26% to a click", () => {
    expect(quantity("internet", "click", "ceiling", { grossMargin: 40, feeRate: 14 })).toBeCloseTo(
      quantity("internet", "click", "ceiling", { grossMargin: 26 }),
      10,
    );
  });

  test("a member who pays 10% less pays fees on 10% less", () => {
    const { orders, discounts } = at("membership", card, {
      grossMargin: 38,
      discount: 10,
      aov: 500,
      feeRate: 14,
    });
    const { freqBase = 0, freqVip = 0 } = Object.fromEntries(
      ["freqBase", "freqVip"].map((key) => [key, quantity("membership", "card", key)]),
    );
    expect(orders).toBeCloseTo((freqVip - freqBase) * 500 * 0.24, 8);
    expect(discounts).toBeCloseTo(-freqVip * 500 * 0.1 * 0.86, 8);
  });

  test("a payment fee that does not come back makes a wrong order dearer", () => {
    const errors = { errorsBefore: 2, errorsAfter: 0.5 };
    expect(quantity("standardization", "payback", "saving", { ...errors, paymentLost: 14 })).toBeCloseTo(
      quantity("standardization", "payback", "saving", errors) + 0.015 * 14,
      8,
    );
  });
});

describe("messages that cost money", () => {
  const wanted = { view: "wheel", unsubscribe: 0.2 };
  const of = (key: string, values: Values = {}) =>
    quantity("membership", "wheel", key, { ...wanted, ...values });
  const wheelVerdict = (values: Values = {}) =>
    at("membership", simulatorOf("membership").views.find(({ id }) => id === "wheel") as View, {
      ...wanted,
      ...values,
    }).verdict;

  test("everyone who is a friend at the start of a month gets each of its messages", () => {
    // One month, no one comes: 1,000 friends, four messages at 0.2.
    const month = { months: 1, start: 1000, pushes: 4, messagePrice: 0.2, grossMargin: 50 };
    expect(of("messageCost", month)).toBeCloseTo(800, 8);
    expect(of("kept", month)).toBeCloseTo(of("gain", month) * 0.5 - 800, 6);
  });

  test("what sells more may still keep less, and is told so", () => {
    expect(wheelVerdict()).toBe("pays");
    expect(wheelVerdict({ messagePrice: 0.2 })).toBe("pays");
    const dear = { messagePrice: 5 };
    expect(of("gain", dear)).toBeCloseTo(of("gain"), 8);
    expect(of("kept", dear)).toBeLessThan(0);
    expect(wheelVerdict(dear)).toBe("costs");
    expect(of("lost", dear)).toBeCloseTo(-of("kept", dear), 8);
  });

  test("free messages are compared by what they sell, as before", () => {
    expect(of("messageCost")).toBe(0);
    expect(of("kept", { feeRate: 14, grossMargin: 50 })).toBeCloseTo(of("gain") * 0.36, 6);
  });
});
