import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Scheme } from "../../src/link/scheme.ts";
import { fakeBrowser } from "./browser.ts";

const shop: Scheme = {
  name: "shop",
  version: 1,
  fields: [
    { kind: "number", key: "price", default: 10, min: 0, max: 100 },
    { kind: "number", key: "count", default: 5, min: 0, max: 50, integer: true },
  ],
};
const stall: Scheme = { ...shop, name: "stall" };

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(scheme = shop) {
  const { scenario } = await import("../../src/state/scenario.ts");
  const it = scenario(scheme);
  it.connect();
  return it;
}
const wait = () => vi.advanceTimersByTime(500);

test("a bare address gives the defaults, ready, nobody's setting, and stays bare", async () => {
  const browser = fakeBrowser("/sim/shop/");
  const it = await open();
  expect(it.$now.get()).toMatchObject({
    values: { price: 10, count: 5 },
    origin: "default",
    ready: true,
    dropped: [],
  });
  wait();
  expect(browser.bar).toBe("/sim/shop/");
  expect(browser.writes).toEqual([]);
});

test("before the address is read nothing is ready", async () => {
  fakeBrowser("/sim/shop/#shop=1,price:20");
  const { scenario } = await import("../../src/state/scenario.ts");
  expect(scenario(shop).$now.get()).toBe(scenario(shop).initial);
  expect(scenario(shop).initial).toMatchObject({ ready: false, values: { price: 10 } });
});

test.each([
  ["fragment", "/x/#shop=1,price:20", "/x/#shop=1,price:20"],
  ["query", "/x/?shop=1,price:20", "/x/#shop=1,price:20"],
  [
    "query with what a chat app added",
    "/x/?shop=1,price:20&from=singlemessage",
    "/x/?from=singlemessage#shop=1,price:20",
  ],
  ["escaped query", "/x/?shop=1%2Cprice%3A20", "/x/#shop=1,price:20"],
])("a state in the %s is somebody else's setting and ends up in the fragment", async (_, address, bar) => {
  const browser = fakeBrowser(address);
  const it = await open();
  expect(it.$now.get()).toMatchObject({ values: { price: 20, count: 5 }, origin: "guest", ready: true });
  expect(browser.bar).toBe(bar);
});

test("changes are written once, half a second after the last", async () => {
  const browser = fakeBrowser("/x/?from=app#appinstall=0");
  const it = await open();
  for (let price = 11; price <= 60; price++) {
    it.set({ price });
    vi.advanceTimersByTime(100);
  }
  expect(browser.writes).toEqual([]);
  wait();
  expect(browser.writes).toEqual(["/x/?from=app#appinstall=0&shop=1,price:60"]);
  expect(it.$now.get().origin).toBe("own");
});

test("leaving the page finishes what is pending", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  it.set({ price: 30 });
  browser.fire("pagehide");
  expect(browser.bar).toBe("/x/#shop=1,price:30");
});

test("a heading in the address stays until there is a state to write", async () => {
  const browser = fakeBrowser("/x/#mechanism");
  const it = await open();
  it.set({ price: 30 });
  wait();
  expect(browser.bar).toBe("/x/#shop=1,price:30");
  it.reset();
  wait();
  expect(browser.bar).toBe("/x/");
});

test("one's own fragment is not somebody else's after a reload; another's is", async () => {
  const browser = fakeBrowser("/x/");
  (await open()).set({ price: 30 });
  wait();
  browser.reload();
  expect((await open()).$now.get()).toMatchObject({ values: { price: 30 }, origin: "own" });

  fakeBrowser("/x/#shop=1,price:30");
  vi.resetModules();
  expect((await open()).$now.get().origin).toBe("guest");
});

test("a guest who changes numbers is still a guest until they take the setting", async () => {
  fakeBrowser("/x/#shop=1,price:20");
  const it = await open();
  it.set({ count: 7 });
  expect(it.$now.get().origin).toBe("guest");
  it.adopt();
  expect(it.$now.get()).toMatchObject({ values: { price: 20, count: 7 }, origin: "own" });
});

test("a link on the page and the back button set the state; what was pending is forgotten", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  it.set({ price: 77 });
  browser.go("#shop=1,count:9");
  expect(it.$now.get().values).toEqual({ price: 10, count: 9 });
  wait();
  expect(browser.bar).toBe("/x/#shop=1,count:9");
});

test("a heading that is followed leaves the state as it is", async () => {
  const browser = fakeBrowser("/x/#shop=1,count:9");
  const it = await open();
  browser.go("#quiz");
  expect(it.$now.get().values).toEqual({ price: 10, count: 9 });
});

test("two simulators on a page keep to their own part", async () => {
  const browser = fakeBrowser("/x/?shop=1,price:20&stall=1,count:3");
  const first = await open(shop);
  const second = await open(stall);
  expect(first.$now.get().values).toEqual({ price: 20, count: 5 });
  expect(second.$now.get().values).toEqual({ price: 10, count: 3 });
  second.set({ price: 40 });
  wait();
  expect(browser.bar.split("#")[1]?.split("&").sort()).toEqual([
    "shop=1,price:20",
    "stall=1,price:40,count:3",
  ]);
  expect(browser.bar).not.toContain("?");
});

test("the pinned state travels beside the present one, also when it is the default", async () => {
  const browser = fakeBrowser("/x/");
  const it = await open();
  it.pin();
  it.set({ price: 20 });
  wait();
  expect(browser.bar).toBe("/x/#shop=1,price:20&shop.pin=1");
  browser.reload();
  const again = await open();
  expect(again.$now.get()).toMatchObject({
    values: { price: 20 },
    pins: [{ name: "", values: { price: 10, count: 5 } }],
  });
  again.unpin(0);
  wait();
  expect(browser.bar).toBe("/x/#shop=1,price:20");
});

describe("nothing that the browser refuses reaches the reader", () => {
  test("history that throws", async () => {
    const browser = fakeBrowser("/x/?shop=1,price:20");
    browser.breakHistory();
    const it = await open();
    it.set({ price: 30 });
    expect(() => wait()).not.toThrow();
    expect(it.$now.get().values.price).toBe(30);
  });

  test.each([
    "#shop=NaN",
    "#shop=1,price:NaN,__proto__:1",
    `#shop=${"1,".repeat(40_000)}`,
    "#%E0%A4%A",
    "?shop=%00%E2%80%AE",
    "#shop=9999,price:3",
  ])("%.30s", async (part) => {
    fakeBrowser(`/x/${part}`);
    const { values, ready } = (await open()).$now.get();
    expect(ready).toBe(true);
    expect(Object.keys(values)).toEqual(["price", "count"]);
    expect(Object.values(values).every(Number.isFinite)).toBe(true);
  });
});

test("the address to share carries the state in the query, or privately in the fragment", async () => {
  fakeBrowser("/sim/shop/?from=app#shop=1,price:20");
  const { shareAddress } = await import("../../src/state/address.ts");
  const states = new Map([
    ["shop", "1,price:20"],
    ["shop.pin", ""],
  ]);
  expect(shareAddress(states, false)).toBe("https://example.org/sim/shop/?shop=1,price:20");
  expect(shareAddress(states, true)).toBe("https://example.org/sim/shop/#shop=1,price:20");
  expect(shareAddress(new Map(), false)).toBe("https://example.org/sim/shop/");
});

test("a row more is a step of its own, typing within the rows is one", async () => {
  fakeBrowser("/sim/shop/");
  const it = await open({
    ...shop,
    fields: [
      ...shop.fields,
      {
        kind: "table",
        key: "goods",
        columns: [{ kind: "text", key: "name", max: 20 }],
        default: [{ name: "a" }],
        rows: [1, 9],
      },
    ],
  });
  const names = () => (it.$now.get().values["goods"] as readonly { name: string }[]).map(({ name }) => name);
  it.set({ goods: [{ name: "ab" }] });
  it.set({ goods: [{ name: "abc" }] });
  it.set({ goods: [{ name: "abc" }, { name: "" }] });
  it.set({ goods: [{ name: "abc" }, { name: "d" }] });
  expect(names()).toEqual(["abc", "d"]);
  it.undo();
  expect(names()).toEqual(["abc", ""]);
  it.undo();
  expect(names()).toEqual(["abc"]);
  it.undo();
  expect(names()).toEqual(["a"]);
});

test("an address too long to be read gives the defaults, and says so", async () => {
  fakeBrowser(`/x/#shop=1,price:20&x=${"y".repeat(600_000)}`);
  const it = await open();
  expect(it.$now.get()).toMatchObject({
    values: { price: 10 },
    ready: true,
    dropped: [{ key: "shop", reason: "too-long" }],
  });
});

describe("a class", () => {
  async function begun(path: string, fixed: readonly string[] = ["price"]) {
    fakeBrowser(path);
    const { scenario } = await import("../../src/state/scenario.ts");
    const it = scenario(shop);
    it.begin({ price: 30, count: 7 }, fixed, []);
    it.connect();
    return { it };
  }

  test("begins where it was put, and what is fixed stays whatever the address says", async () => {
    const { it } = await begun("/sim/shop/#class=1abc");
    expect(it.$now.get()).toMatchObject({ values: { price: 30, count: 7 }, ready: true });
    vi.resetModules();
    const other = await begun("/sim/shop/?shop=1,price:90,count:9#class=1abc");
    expect(other.it.$now.get()).toMatchObject({ values: { price: 30, count: 9 }, origin: "own" });
  });

  test("no change, way back, opened state or reset moves what is fixed", async () => {
    const { it } = await begun("/sim/shop/#class=1abc");
    it.set({ price: 80, count: 8 });
    expect(it.$now.get().values).toEqual({ price: 30, count: 8 });
    it.open(new Map([["shop", "1,price:99,count:3"]]));
    expect(it.$now.get().values).toEqual({ price: 30, count: 3 });
    it.undo();
    expect(it.$now.get().values).toEqual({ price: 30, count: 8 });
    it.reset();
    expect(it.$now.get().values).toEqual({ price: 30, count: 7 });
  });

  test("the class stays in the address, and the defaults are written as a state of their own", async () => {
    const { it } = await begun("/sim/shop/#class=1abc", []);
    it.set({ price: 10, count: 5 });
    wait();
    expect(location.hash).toContain("class=1abc");
    expect(location.hash).toContain("shop=1");
    expect((await it.parts()).get("shop")).toBe("1");
  });
});
