import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "./browser.ts";

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const key = "jiusi.saved";
const document = (data: unknown, v: unknown = 1) => JSON.stringify({ v, data });

async function open() {
  const { $saved, $storageFailed, keep, startSaved } = await import("../../src/state/saved.ts");
  startSaved();
  return { $saved, keep, $storageFailed };
}

test("what was kept is there again, merged with what other tabs kept", async () => {
  const browser = fakeBrowser("/", { stored: { [key]: document({ turnover: "1,turnsA:5" }) } });
  const { $saved, keep } = await open();
  expect($saved.get()).toEqual({ turnover: "1,turnsA:5" });
  keep({ membership: "1,fee:49" });
  expect(JSON.parse(browser.stored.get(key) ?? "")).toEqual({
    v: 1,
    data: { turnover: "1,turnsA:5", membership: "1,fee:49" },
  });
});

test("another tab's change is seen", async () => {
  const browser = fakeBrowser("/");
  const { $saved } = await open();
  browser.stored.set(key, document({ turnover: "1,turnsA:7" }));
  browser.fire("storage", { key });
  expect($saved.get()).toEqual({ turnover: "1,turnsA:7" });
  browser.fire("storage", { key: "somebody else" });
  expect($saved.get()).toEqual({ turnover: "1,turnsA:7" });
});

test("what is stored counts, whatever this tab read before", async () => {
  const browser = fakeBrowser("/", { stored: { [key]: document({ turnover: "1,turnsA:5" }) } });
  const { keep } = await open();
  keep({ turnover: "1,turnsA:6" });
  // Another tab keeps something else, and this one has not heard of it yet.
  browser.stored.set(key, document({ referral: "1,seeds:9" }));
  expect(keep({ membership: "1,fee:49" })).toBe("stored");
  expect(JSON.parse(browser.stored.get(key) ?? "").data).toEqual({
    referral: "1,seeds:9",
    membership: "1,fee:49",
  });
  browser.stored.clear();
  keep({ goals: "1,days:30" });
  expect(JSON.parse(browser.stored.get(key) ?? "").data).toEqual({ goals: "1,days:30" });
});

test("what could not be read again is not written, and nothing of it is", async () => {
  const browser = fakeBrowser("/", { stored: { [key]: document({ turnover: "1,turnsA:5" }) } });
  const { $saved, keep } = await open();
  expect(keep({ turnover: "1,turnsA:6", "turnover.goods": "1".repeat(131_073) })).toBe("large");
  expect(keep({ turnover: "1".repeat(4001) })).toBe("large");
  expect($saved.get()).toEqual({ turnover: "1,turnsA:5" });
  expect(keep({ turnover: "1,turnsA:6", "turnover.goods": "1".repeat(131_072) })).toBe("stored");
  browser.reload();
  expect((await open()).$saved.get()).toHaveProperty("turnover.goods", "1".repeat(131_072));
});

test.each(["full", "forbidden"] as const)(
  "storage that is %s: the page goes on and says once that nothing is kept",
  async (storage) => {
    fakeBrowser("/", { storage });
    const { $saved, keep, $storageFailed } = await open();
    expect($storageFailed.get()).toBe(false);
    expect(keep({ turnover: "1,turnsA:5" })).toBe("full");
    expect($storageFailed.get()).toBe(true);
    expect($saved.get()).toEqual({ turnover: "1,turnsA:5" });
    keep({ membership: "1,fee:49" });
    expect($saved.get()).toEqual({ turnover: "1,turnsA:5", membership: "1,fee:49" });
  },
);

test.each([
  "",
  "null",
  "not json",
  "[]",
  "7",
  '"text"',
  "{}",
  document(null),
  document([1, 2]),
  document("x"),
  document({ turnover: 5 }),
  document({ turnover: { v: 1 } }),
  document({ "<b>": "1" }),
  document({ turnover: "x".repeat(4001) }),
  '{"v":1,"data":{"__proto__":{"polluted":"1"}}}',
])("%.40s in storage reads as nothing", async (text) => {
  fakeBrowser("/", { stored: { [key]: text } });
  const { $saved } = await open();
  expect($saved.get()).toEqual({});
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("a newer version's document is left untouched", async () => {
  const newer = document({ turnover: { all: "different" } }, 2);
  const browser = fakeBrowser("/", { stored: { [key]: newer } });
  const { $saved, keep } = await open();
  expect(keep({ turnover: "1,turnsA:5" })).toBe("newer");
  expect(browser.stored.get(key)).toBe(newer);
  expect($saved.get()).toEqual({});
});
