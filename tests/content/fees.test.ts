import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isOld } from "../../src/layouts/money/dates.ts";
import { type Fee, feesOf, isKnown, shareOf } from "../../src/models/fees/order-fees.ts";
import { content, languages, readLabels } from "./labels.ts";

interface Row extends Fee {
  readonly id: string;
  readonly item: string;
  readonly said?: string;
  readonly source?: string;
}
interface Table {
  readonly region: string;
  readonly rows: readonly Row[];
}

const names = readdirSync(`${content}fees`).map((file) => file.replace(".yaml", ""));
const read = <T>(path: string): T => parse(readFileSync(`${content}${path}.yaml`, "utf8")) as T;
const table = (name: string) => read<Table>(`fees/${name}`);
const order = { price: 500, shipping: 0 };

test.each([
  ["shopee-weekday", 14, 14],
  ["shopee-campaign", 16, 16],
  ["shopee-slow", 17, 17],
  ["shopee-mall", 17, 20.9],
  // 8% and NT$60 on 500.
  ["shopee-fixed", 20, 20],
  // 2.75% before a tax of 5%.
  ["own-shop", 2.8875, 2.8875],
  ["shopify-tw", 4.8875, 4.8875],
  ["tmall", 2.6, 5.6],
])("%s takes what its rows come to", (name, low, high) => {
  const share = shareOf(table(name).rows, order, 5);
  expect(share.low).toBeCloseTo(low, 10);
  expect(share.high).toBeCloseTo(high, 10);
});

test("a payment fee also falls on the freight that the buyer pays", () => {
  const { rows } = table("shopee-weekday");
  expect(feesOf(rows, { price: 500, shipping: 60 }, 5)).toBeCloseTo(500 * 0.14 + 60 * 0.025, 10);
});

test("a fee is never less than its least nor more than its cap", () => {
  const fee = { kind: "rate", value: 2.75, base: "paid", least: 5, cap: 20, tax: "excluded" } as const;
  expect(feesOf([fee], { price: 100, shipping: 0 }, 5)).toBeCloseTo(5.25, 10);
  expect(feesOf([fee], { price: 10_000, shipping: 0 }, 5)).toBeCloseTo(21, 10);
});

test("60 an order is 6% at a price of 1,000, and more below", () => {
  const at = (price: number) => shareOf(table("shopee-fixed").rows, { price, shipping: 0 }, 5).low;
  expect(at(1000)).toBeCloseTo(14, 10);
  expect(at(99)).toBeGreaterThan(60);
});

test.each(names)("%s: its rows are its own, and every word it needs is there", (name) => {
  const { rows, region } = table(name);
  for (const row of rows) {
    expect(row.id).toBe(`${name}/${row.item}`);
    // Nothing is reckoned with a fee that only a contract knows.
    expect(row.value === undefined).toBe(row.said === "contract");
    if (row.upTo !== undefined) expect(row.upTo).toBeGreaterThan(row.value ?? Number.POSITIVE_INFINITY);
  }
  expect(isKnown(rows)).toBe(rows.every(({ said }) => said !== "contract"));
  for (const language of languages) {
    const words = readLabels(language, "money") as Record<string, Record<string, unknown>>;
    expect(words.tables).toHaveProperty([name]);
    expect(words.regions).toHaveProperty([region]);
    for (const { item, base, said } of rows) {
      expect(words.items).toHaveProperty([item]);
      expect(words.bases).toHaveProperty([base]);
      if (said) expect(words.sources).toHaveProperty([said]);
    }
  }
});

test("every number and date of a region has its words, and no word is left over", () => {
  const regions = readdirSync(`${content}regions`).map((file) =>
    read<{ values: { id: string; said?: string }[]; calendar: { event: string }[] }>(
      `regions/${file.replace(".yaml", "")}`,
    ),
  );
  const used = {
    values: regions.flatMap(({ values }) => values.map(({ id }) => id)),
    events: regions.flatMap(({ calendar }) => calendar.map(({ event }) => event)),
    tables: names,
    items: names.flatMap((name) => table(name).rows.map(({ item }) => item)),
    sources: [
      ...regions.flatMap(({ values }) => values),
      ...names.flatMap((name) => table(name).rows),
    ].flatMap(({ said }) => said ?? []),
  };
  for (const language of languages) {
    const words = readLabels(language, "money") as Record<string, object>;
    for (const [section, keys] of Object.entries(used))
      expect(Object.keys(words[section] ?? {}).sort(), section).toEqual([...new Set(keys)].sort());
  }
});

test("after six months the page says that a fee is old, not a day before", () => {
  expect(isOld("2026-12-01", new Date("2027-06-01T00:00:00"))).toBe(false);
  expect(isOld("2026-12-01", new Date("2027-06-02T00:00:00"))).toBe(true);
});
