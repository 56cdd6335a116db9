import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { content, languages } from "./labels.ts";

const read = (language: string, name: string) =>
  readFileSync(`${content}${language}/playbooks/${name}`, "utf8");
const names = readdirSync(`${content}zh-Hant/playbooks`);
const ids = (text: string) => [...text.matchAll(/\[#([\w-]+)\]$/gm)].map(([, id]) => id);

test("every page to work from stands in both languages, with the same sections and rows", () => {
  expect(names.length).toBeGreaterThanOrEqual(2);
  expect(readdirSync(`${content}en/playbooks`)).toEqual(names);
  for (const name of names) {
    const [chinese, english] = languages.map((language) => read(language, name)) as [string, string];
    expect(ids(english), name).toEqual(ids(chinese));
    expect(english.match(/^\|/gm)?.length, name).toBe(chinese.match(/^\|/gm)?.length);
  }
});

/** The sums of the sock shop, from its fixed numbers: what a page says is what these give. */
describe.each(languages)("the sums in %s", (language) => {
  const says = (name: string, ...values: number[]) => {
    for (const value of values)
      expect(read(language, name), `${value}`).toContain(value.toLocaleString("en-US"));
  };

  test("a category: what is left of a pair, what an advertised one costs, how many lose nothing", () => {
    const [price, cost, pairs, clearance, click, buys, payment] = [390, 95, 600, 60, 20, 0.02, 0.028];
    const kept = price * (1 - payment);
    const missing = pairs * (cost - clearance);
    says("category.mdx", Math.round(kept - cost), pairs * cost, click / buys, pairs * clearance, missing);
    says("category.mdx", Math.round(kept - clearance), Math.ceil(missing / (kept - clearance)));
  });

  test("after the sale: mistakes, replacements, a price cut followed", () => {
    const [orders, order, wrong, postage] = [600, 500, 0.02, 60];
    const goods = 2_232_000 / (12 * orders);
    const replacement = goods + postage;
    says("after-sales.mdx", orders * wrong, goods, orders * wrong * replacement, orders * order * 0.1);
    says("after-sales.mdx", Math.floor((orders * order * 0.1) / replacement), order * 0.1);
  });
});
