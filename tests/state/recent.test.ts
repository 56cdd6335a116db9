import { beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => kept.set(key, text),
});

beforeEach(() => {
  kept.clear();
  vi.resetModules();
});
const recent = () => import("../../src/state/recent.ts");

test("the newest stands first, once, and six are kept", async () => {
  const { rememberSearch, recentSearches, forgetSearches } = await recent();
  for (const query of ["a", "b", "c", "d", "e", "f", "g", "c", "  "]) rememberSearch(query);
  expect(recentSearches()).toEqual(["c", "g", "f", "e", "d", "b"]);
  forgetSearches();
  expect(recentSearches()).toEqual([]);
});

test.each([
  "null",
  "[",
  '{"v":2,"data":["x"]}',
  '{"v":1,"data":"x"}',
  `{"v":1,"data":[1,null,"","${"x".repeat(81)}"]}`,
])("what was not written by us is left out: %s", async (text) => {
  kept.set("jiusi.searches", text);
  expect((await recent()).recentSearches()).toEqual([]);
});

test("another tab's searches join, and what it cleared stays cleared", async () => {
  const { rememberSearch, recentSearches, forgetSearches } = await recent();
  rememberSearch("alpha");
  kept.clear();
  rememberSearch("delta");
  expect(recentSearches()).toEqual(["delta"]);
  kept.set("jiusi.searches", '{"v":1,"data":["theirs","delta"]}');
  rememberSearch("mine");
  expect(recentSearches()).toEqual(["mine", "theirs", "delta"]);
  // A newer version's list is not emptied either.
  kept.set("jiusi.searches", '{"v":2,"data":{}}');
  forgetSearches();
  expect(kept.get("jiusi.searches")).toBe('{"v":2,"data":{}}');
});
