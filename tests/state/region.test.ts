import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "./browser.ts";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const start = async (stored: Record<string, string> = {}, storage?: "full") => {
  const browser = fakeBrowser("/", { stored, ...(storage && { storage }) });
  return { browser, ...(await import("../../src/state/region.ts")) };
};
const doc = (data: unknown, v = 1) => JSON.stringify({ v, data });

test("where the shop is and which fees were taken are kept beside each other", async () => {
  const { browser, saveRegion, storedRegion } = await start();
  expect(storedRegion()).toEqual({});
  expect(saveRegion({ region: "tw" })).toBe("stored");
  expect(saveRegion({ fees: "shopee-weekday" })).toBe("stored");
  expect(storedRegion()).toEqual({ region: "tw", fees: "shopee-weekday" });
  expect(browser.stored.get("jiusi.region")).toBe(doc({ region: "tw", fees: "shopee-weekday" }));
});

test.each([
  ["{", {}],
  [doc({ region: "mars", fees: "../x" }), {}],
  [doc({ region: "cn", fees: 7 }), { region: "cn" }],
  [doc(null), {}],
  [null, {}],
])("%s is read as what is sound in it", async (text, choice) => {
  const { readRegion } = await start();
  expect(readRegion(text)).toEqual(choice);
});

test("a newer version's choice is left alone", async () => {
  const text = doc({ region: "moon" }, 2);
  const { browser, saveRegion, storedRegion } = await start({ "jiusi.region": text });
  expect(storedRegion()).toEqual({});
  expect(saveRegion({ region: "tw" })).toBe("newer");
  expect(browser.stored.get("jiusi.region")).toBe(text);
});

test("who follows hears of a choice here and in another tab", async () => {
  const { browser, saveRegion, followRegion, storedRegion } = await start();
  const heard: unknown[] = [];
  const stop = followRegion(() => heard.push(storedRegion().region));
  saveRegion({ region: "cn" });
  browser.stored.set("jiusi.region", doc({ region: "tw" }));
  browser.fire("storage", { key: "jiusi.region" });
  expect(heard).toEqual(["cn", "tw"]);
  stop();
  saveRegion({ region: "other" });
  expect(heard).toEqual(["cn", "tw"]);
});

test("without room it is told, and holds for this page", async () => {
  const { saveRegion, storedRegion } = await start({}, "full");
  expect(saveRegion({ region: "tw" })).toBe("full");
  expect(storedRegion()).toEqual({ region: "tw" });
});
