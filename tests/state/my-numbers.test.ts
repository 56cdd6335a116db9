import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "./browser.ts";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const key = "jiusi.shop";
const document = (data: unknown, v: unknown = 1) => JSON.stringify({ v, data });

async function open() {
  const file = await import("../../src/state/my-numbers.ts");
  file.startMyNumbers();
  return file;
}

test("numbers are stored beside those that are there, also those of another tab", async () => {
  const browser = fakeBrowser("/", { stored: { [key]: document({ capital: 500_000 }) } });
  const { $myNumbers, saveMyNumbers } = await open();
  expect($myNumbers.get().numbers).toEqual({ capital: 500_000 });
  browser.stored.set(key, document({ capital: 500_000, basket: 320 }));
  browser.fire("storage", { key });
  expect($myNumbers.get().numbers).toEqual({ capital: 500_000, basket: 320 });
  saveMyNumbers({ grossMargin: 40 });
  expect(JSON.parse(browser.stored.get(key) ?? "")).toEqual({
    v: 1,
    data: { capital: 500_000, basket: 320, grossMargin: 40 },
  });
});

test.each([
  "",
  "null",
  "[]",
  "{",
  '{"v":1}',
  document({ capital: "5", basket: null, __proto__: 1, "bad key": 3, big: 1e300 }),
])("%.40s reads as nothing", async (text) => {
  fakeBrowser("/", { stored: { [key]: text } });
  expect((await open()).$myNumbers.get()).toEqual({ numbers: {}, newer: false });
});

test("a newer version's numbers are left untouched", async () => {
  const text = document({ capital: 1 }, 2);
  const browser = fakeBrowser("/", { stored: { [key]: text } });
  const { $myNumbers, saveMyNumbers, clearMyNumbers } = await open();
  expect($myNumbers.get().newer).toBe(true);
  expect(saveMyNumbers({ capital: 9 })).toBe("newer");
  expect(clearMyNumbers()).toBe("newer");
  expect(browser.stored.get(key)).toBe(text);
});

test.each(["full", "forbidden"] as const)(
  "storage that is %s: the numbers hold for this page",
  async (storage) => {
    fakeBrowser("/", { storage });
    const { $myNumbers, saveMyNumbers, clearMyNumbers } = await open();
    expect(saveMyNumbers({ capital: 9 })).toBe("full");
    expect($myNumbers.get().numbers).toEqual({ capital: 9 });
    clearMyNumbers();
    expect($myNumbers.get().numbers).toEqual({});
  },
);
