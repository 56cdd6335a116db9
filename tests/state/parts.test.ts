import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Scheme } from "../../src/link/scheme.ts";
import { fakeBrowser } from "./browser.ts";

const shop: Scheme = {
  name: "shop",
  version: 1,
  fields: [
    { kind: "number", key: "price", default: 10, min: 0, max: 100 },
    {
      kind: "table",
      key: "goods",
      columns: [
        { kind: "text", key: "name", max: 20 },
        { kind: "number", key: "margin", min: 0, max: 90 },
      ],
      default: [{ name: "@0", margin: 20 }],
      rows: [1, 5],
    },
  ],
};

beforeEach(() => vi.resetModules());
// The address is written half a second after the last change: the globals stay until that has been.
afterAll(async () => {
  await new Promise((done) => setTimeout(done, 700));
  vi.unstubAllGlobals();
});

async function open() {
  const { scenario } = await import("../../src/state/scenario.ts");
  const it = scenario(shop);
  it.connect();
  return it;
}
type It = Awaited<ReturnType<typeof open>>;
const ready = (it: It) => vi.waitFor(() => expect(it.$now.get().ready).toBe(true));
const written = (browser: ReturnType<typeof fakeBrowser>, part: string) =>
  vi.waitFor(() => expect(browser.bar).toContain(part), { timeout: 3000 });
const goods = [
  { name: "帽子", margin: 40 },
  { name: "襪子", margin: 15 },
];

test("a table travels packed under its own name, and nothing is shown before it has been read", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  it.set({ goods });
  await written(browser, "shop.goods=1");
  browser.reload();
  const again = await open();
  expect(again.$now.get().ready).toBe(false);
  await ready(again);
  expect(again.$now.get().values["goods"]).toEqual(goods);
  again.reset();
  await vi.waitFor(() => expect(browser.bar).toBe("/x/"), { timeout: 3000 });
});

test("pins travel with their tables and names, at most three", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  for (const price of [20, 30, 40, 50]) {
    it.set({ price });
    it.pin();
  }
  expect(it.$now.get().pins).toHaveLength(3);
  it.set({ goods });
  it.unpin(0);
  it.pin();
  it.rename(1, "第二季");
  await written(browser, "shop.names=1");
  await written(browser, "shop.pin3.goods=1");
  browser.reload();
  const again = await open();
  await ready(again);
  expect(again.$now.get().pins.map(({ name, values }) => [name, values["price"]])).toEqual([
    ["", 30],
    ["第二季", 40],
    ["", 50],
  ]);
  expect(again.$now.get().pins[2]?.values["goods"]).toEqual(goods);
});

test("what a person wrote never stands in the query of a shared address", async () => {
  fakeBrowser("/x/");
  const it = await open();
  it.set({ goods, price: 20 });
  const { shareAddress } = await import("../../src/state/address.ts");
  const { partNames } = await import("../../src/state/parts.ts");
  const { packed } = partNames(shop);
  const address = new URL(shareAddress(await it.parts(), false, undefined, (part) => packed.includes(part)));
  expect(address.search).toBe("?shop=1,price:20");
  expect(address.hash).toMatch(/^#shop\.goods=1[\w-]+$/);
});

test.each(["1", "1AAAA", "2xyz", `1${"A".repeat(60_000)}`, "%00", "1___"])(
  "a damaged table %.12s gives the default and a notice",
  async (text) => {
    fakeBrowser(`/x/#shop=1,price:20&shop.goods=${text}`);
    const it = await open();
    await ready(it);
    expect(it.$now.get().values).toMatchObject({ price: 20, goods: [{ name: "@0", margin: 20 }] });
    expect(it.$now.get().dropped).toEqual([{ key: "goods", reason: "unreadable" }]);
  },
);

test("hostile names are cut and cleaned", async () => {
  const { pack } = await import("../../src/link/pack.ts");
  const names = await pack(JSON.stringify(["\u202e<img src=x>\u0000".repeat(9), { a: 1 }, null, "four"]));
  fakeBrowser(`/x/#shop=1,price:20&shop.pin=1,price:30&shop.names=${names}`);
  const it = await open();
  await ready(it);
  const [pin] = it.$now.get().pins;
  expect(it.$now.get().pins).toHaveLength(1);
  expect([...(pin?.name ?? "")].length).toBeLessThanOrEqual(40);
  expect(pin?.name).not.toMatch(/[\u202e\u0000]/);
});

test("a guess travels beside the state and comes back", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  it.guess(3);
  await written(browser, "shop.guess=3");
  browser.reload();
  const again = await open();
  await ready(again);
  expect(again.$now.get().guess).toBe(3);
  for (const text of ["0", "x", "99", "-1"]) {
    vi.resetModules();
    fakeBrowser(`/x/#shop.guess=${text}`);
    const other = await open();
    await ready(other);
    expect(other.$now.get().guess, text).toBeUndefined();
  }
});

test("undo goes back step by step, redo forth again; one slider's way is one step", async () => {
  vi.useFakeTimers();
  fakeBrowser("/x/");
  const it = await open();
  for (let price = 11; price <= 30; price++) it.set({ price });
  vi.advanceTimersByTime(2000);
  it.set({ price: 50 });
  it.pin();
  expect(it.$now.get().steps).toEqual({ back: 3, forth: 0 });
  it.undo();
  expect(it.$now.get().pins).toEqual([]);
  it.undo();
  expect(it.$now.get().values["price"]).toBe(30);
  it.undo();
  expect(it.$now.get().values["price"]).toBe(10);
  it.undo();
  it.redo();
  it.redo();
  expect(it.$now.get().values["price"]).toBe(50);
  expect(it.$now.get().steps).toEqual({ back: 2, forth: 1 });
  it.set({ price: 60 });
  expect(it.$now.get().steps.forth).toBe(0);
  it.reset();
  it.undo();
  expect(it.$now.get().values["price"]).toBe(60);
  vi.useRealTimers();
});

describe("a state that is large", () => {
  const long: Scheme = {
    ...shop,
    name: "long",
    fields: shop.fields.map((field) => (field.kind === "table" ? { ...field, rows: [1, 200] } : field)),
  };
  let seed = 11;
  /** Forty signs that deflate hardly shortens. */
  const name = (most: number, from: number, range: number) =>
    Array.from({ length: most }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCodePoint(from + ((seed >>> 8) % range));
    }).join("");
  const rows = (most: number) =>
    Array.from({ length: 200 }, () => ({ name: name(most, 0x4e00, 20_000), margin: 12.34 }));

  test("200 rows of names and three pins: told, and all there after a reload", async () => {
    const wide: Scheme = {
      ...long,
      fields: long.fields.map((field) =>
        field.kind === "table"
          ? { ...field, columns: field.columns.map((it) => (it.kind === "text" ? { ...it, max: 40 } : it)) }
          : field,
      ),
    };
    const browser = fakeBrowser("/x/");
    const { scenario } = await import("../../src/state/scenario.ts");
    const it = scenario(wide);
    it.connect();
    for (let pin = 0; pin < 3; pin++) {
      it.set({ goods: rows(40) });
      it.pin();
    }
    it.set({ goods: rows(40) });
    await vi.waitFor(() => expect(it.$now.get().extent).toBe("long"), { timeout: 5000 });
    await written(browser, "long.pin3.goods=1");
    await vi.waitFor(() => expect(browser.bar.length).toBeGreaterThan(65_536));
    const before = it.$now.get();
    browser.reload();
    const { scenario: fresh } = await import("../../src/state/scenario.ts");
    const again = fresh(wide);
    again.connect();
    await vi.waitFor(() => expect(again.$now.get().ready).toBe(true), { timeout: 5000 });
    expect(again.$now.get().values).toEqual(before.values);
    expect(again.$now.get().pins).toEqual(before.pins);
    expect(again.$now.get()).toMatchObject({ extent: "long", dropped: [] });
    again.set({ goods });
    again.unpin(0);
    again.unpin(0);
    await vi.waitFor(() => expect(again.$now.get().extent).toBe("short"), { timeout: 5000 });
  }, 30_000);

  test("a table that no address holds is not written there, told, and goes into a file", async () => {
    const huge: Scheme = {
      ...long,
      fields: long.fields.map((field) =>
        field.kind === "table"
          ? { ...field, columns: field.columns.map((it) => (it.kind === "text" ? { ...it, max: 400 } : it)) }
          : field,
      ),
    };
    const browser = fakeBrowser("/x/");
    const { scenario } = await import("../../src/state/scenario.ts");
    const it = scenario(huge);
    it.connect();
    const table = rows(200);
    it.set({ goods: table, price: 33 });
    await vi.waitFor(() => expect(it.$now.get().extent).toBe("beyond"), { timeout: 5000 });
    await written(browser, "long=1,price:33");
    expect(browser.bar).not.toContain("long.goods");
    const parts = await it.parts("file");
    expect((await it.parts()).has("long.goods")).toBe(false);
    browser.reload();
    fakeBrowser("/x/");
    const { scenario: fresh } = await import("../../src/state/scenario.ts");
    const again = fresh(huge);
    again.connect();
    again.open(parts);
    await vi.waitFor(() => expect(again.$now.get().values["price"]).toBe(33), { timeout: 5000 });
    expect(again.$now.get().values["goods"]).toEqual(table);
  }, 30_000);
});
