import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { defaults, type Values } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import type { Fee } from "../../src/models/fees/order-fees.ts";
import { orderOf, valuesFromFees, valuesFromRegion } from "../../src/workbench/money/fee-values.ts";
import type { MoneyTable } from "../../src/workbench/money/words.ts";
import { simulators } from "../simulators/whole.ts";

const simulatorOf = (slug: string) => {
  const found = simulators.find((it) => it.slug === slug);
  if (!found) throw new Error(slug);
  return found;
};
const tableOf = (id: string): MoneyTable => ({
  id,
  name: id,
  fees: (parse(readFileSync(`content/fees/${id}.yaml`, "utf8")) as { rows: (Fee & { item: string })[] }).rows,
  verified: false,
  checked: "2026-12-01",
  foreign: false,
});
const taiwan = { vat: 5 };
const put = (slug: string, table: string, values: Values = {}) =>
  valuesFromFees(
    simulatorOf(slug),
    { ...defaults(simulatorOf(slug).scheme), ...values },
    tableOf(table),
    taiwan,
  );

test.each([
  ["turnover", "shopee-weekday", { opexRate: 14, platformRate: 11.5, paymentRate: 2.5, feeFixed: 0 }],
  ["turnover", "shopee-fixed", { opexRate: 20, platformRate: 5.5, paymentRate: 2.5, feeFixed: 60 }],
  ["turnover", "own-shop", { opexRate: 2.8875, platformRate: 0, paymentRate: 2.8875, feeFixed: 0 }],
  ["turnover", "momo", {}],
  ["inversion", "shopee-weekday", { feeRate: 14 }],
  ["internet", "shopee-campaign", { feeRate: 16 }],
  ["membership", "shopee-weekday", { feeRate: 14 }],
  ["standardization", "shopee-weekday", { paymentLost: 12.5 }],
])("%s takes %s over as %o", (slug, table, values) => expect(put(slug, table)).toEqual(values));

test("a fee that differs by goods becomes a range", () => {
  const patch = put("turnover", "shopee-mall");
  expect(patch["opexRate"]).toEqual({ low: 17, high: 20.9 });
  expect(patch["platformRate"]).toEqual({ low: 17, high: 20.9 });
});

test("a least fee that binds is an amount an order", () => {
  const patch = put("turnover", "own-shop", { orderPrice: 100 });
  expect(patch).toEqual({ opexRate: 5.25, platformRate: 0, paymentRate: 0, feeFixed: 5.25 });
});

test("fixed fees are a share of the simulator's own price", () => {
  const inversion = simulatorOf("inversion");
  const { price } = orderOf(inversion, defaults(inversion.scheme));
  expect(put("inversion", "shopee-fixed")["feeRate"]).toBeCloseTo(Math.min(50, 8 + 6000 / price), 6);
});

test("what was taken over stands in the link like any other number, wherever it is opened", () => {
  for (const simulator of simulators) {
    const initial = defaults(simulator.scheme);
    const values = { ...initial, ...valuesFromFees(simulator, initial, tableOf("shopee-weekday"), taiwan) };
    expect(decode(simulator.scheme, encode(simulator.scheme, values))).toEqual({ values, dropped: [] });
  }
});

test("a region puts in what a simulator asks for, and one that does not know it puts in nothing", () => {
  const region = {
    id: "tw",
    name: "",
    amount: "{n}",
    vat: 5,
    smallTax: 1,
    yearWage: 354_000,
    messagePrice: 0.2,
    tables: [],
  } as const;
  expect(valuesFromRegion(simulatorOf("turnover"), region, "smallTax")).toEqual({ taxRate: 1 });
  expect(valuesFromRegion(simulatorOf("membership"), region, "yearWage")).toEqual({ wagePerYear: 354_000 });
  expect(valuesFromRegion(simulatorOf("membership"), region, "messagePrice")).toEqual({ messagePrice: 0.2 });
  const unknown = { ...region, smallTax: null };
  expect(valuesFromRegion(simulatorOf("turnover"), unknown, "smallTax")).toEqual({});
  expect(valuesFromRegion(simulatorOf("goals"), region, "smallTax")).toEqual({});
});
