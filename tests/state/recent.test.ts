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
