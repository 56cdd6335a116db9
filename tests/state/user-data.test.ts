import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDocument } from "../../src/state/document.ts";
import { runs } from "../tier.ts";
import { fakeBrowser } from "./browser.ts";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const doc = (data: unknown, v = 1) => JSON.stringify({ v, data });
const second = 1_760_000_000;

/** One fixture for every version of every document that was ever stored on a reader's device: number of entries. */
const past: readonly (readonly [key: string, name: string, text: string, entries: number])[] = [
  ["jiusi.saved", "saved", doc({ turnover: "1,opexRate:6", "strategy.goods": "1AAAA" }), 2],
  ["jiusi.typed", "typed", doc({ turnover: "1,capital:800000", "turnover.goods": "1AAAA" }), 2],
  ["jiusi.shop", "shop", doc({ capital: 500_000, grossMargin: 40 }), 2],
  ["jiusi.worksheets", "worksheets", doc({ turnover: { 1: "223萬", 3: "18%" }, goals: { 2: "約 40" } }), 3],
  [
    "jiusi.game",
    "game",
    doc({
      now: "mf2k1abc",
      played: true,
      games: {
        mf2k1abc: {
          seed: 7,
          field: 1,
          code: "2044-G02A",
          guesses: [48_000_000],
          draft: "",
          squares: "story",
          at: 1_760_000_000_000,
        },
      },
    }),
    1,
  ],
  [
    "jiusi.classes",
    "classes",
    doc({
      made: { mf2k1abc: { text: '[1,"guess","A","turnover"]', at: 1_760_000_000_000 } },
      joined: {
        '[1,"guess","A","turnover"]': {
          device: 7,
          first: { option: 2, confidence: 3 },
          second: null,
          seen: false,
          at: 1_760_000_000_000,
        },
      },
    }),
    2,
  ],
  [
    "jiusi.rehearsal",
    "rehearsal",
    doc({
      answers: { "turnover/pet-shop": [[second, 1, 0]] },
      read: { turnover: second },
      place: { slug: "turnover", heading: "why", words: "週轉", lang: "zh-Hant", at: second },
      since: 0,
    }),
    3,
  ],
  ["jiusi.searches", "searches", doc(["毛利", "週轉率"]), 2],
  ["jiusi.region", "region", doc({ region: "tw", fees: "shopee-weekday" }), 2],
  ["theme", "theme", "dark", 1],
];
const everything = Object.fromEntries(past.map(([key, , text]) => [key, text]));
const kept = () => import("../../src/state/user-data.ts");
const restart = (stored: Record<string, string>, storage?: "full" | "forbidden") => {
  vi.resetModules();
  return fakeBrowser("/my/", { stored, ...(storage && { storage }) });
};
const asData = (stored: ReadonlyMap<string, string>) =>
  Object.fromEntries([...stored].map(([key, text]) => [key, key === "theme" ? text : JSON.parse(text)]));

test("the list names every key that the site stores, and there is a fixture of each", async () => {
  const { documentKinds } = await kept();
  expect(documentKinds.map(({ key }) => key).sort()).toEqual(past.map(([key]) => key).sort());
});

test.each(past)("%s: what was stored is exported, cleared and brought back the same", async (...fixture) => {
  const [key, name, text, entries] = fixture;
  const browser = restart({ [key]: text });
  const { countUserData, exportUserData, clearUserData, readExport, importFile } = await kept();
  expect(countUserData().find((kind) => kind.name === name)?.entries).toBe(entries);
  const file = exportUserData("2026-11-24");
  expect(JSON.parse(file)).toMatchObject({ v: 1, site: "jiusi", date: "2026-11-24" });
  clearUserData();
  expect(browser.stored.size).toBe(0);
  const found = readExport(file);
  expect(found?.entries).toBe(entries);
  expect(found && importFile(found, "merge")).toEqual({ kept: true, newer: false });
  expect(asData(browser.stored)).toEqual(asData(new Map([[key, text]])));
});

test("everything at once, into a browser that holds other things: merged, or replaced", async () => {
  restart(everything);
  const file = (await kept()).exportUserData("2026-11-24");
  const others = { "jiusi.shop": doc({ capital: 9, basket: 320 }), "jiusi.searches": doc(["定價"]) };
  for (const way of ["merge", "replace"] as const) {
    const browser = restart(others);
    const { readExport, importFile } = await kept();
    const found = readExport(file);
    expect(found?.entries).toBe(20);
    expect(found && importFile(found, way).kept).toBe(true);
    const now = asData(browser.stored);
    const numbers = { capital: 500_000, grossMargin: 40, ...(way === "merge" && { basket: 320 }) };
    expect(now["jiusi.shop"].data).toEqual(numbers);
    expect(now["jiusi.searches"].data).toEqual(["毛利", "週轉率", ...(way === "merge" ? ["定價"] : [])]);
    expect(now["jiusi.rehearsal"]).toEqual(JSON.parse(everything["jiusi.rehearsal"] as string));
  }
});

test("answers that were forgotten here come back with a file that holds them", async () => {
  restart(everything);
  const file = (await kept()).exportUserData("2026-11-24");
  const browser = restart({ "jiusi.rehearsal": doc({ since: second + 100 }) });
  const { readExport, importFile } = await kept();
  const found = readExport(file);
  if (found) importFile(found, "merge");
  expect(Object.keys(asData(browser.stored)["jiusi.rehearsal"].data.answers)).toEqual(["turnover/pet-shop"]);
});

test("a newer version's document is left alone, here and in the file", async () => {
  const newer = doc({ capital: 1 }, 2);
  restart(everything);
  const file = (await kept()).exportUserData("2026-11-24");
  for (const way of ["merge", "replace"] as const) {
    const browser = restart({ "jiusi.shop": newer });
    const { readExport, importFile, exportUserData } = await kept();
    expect(exportUserData("2026-11-24")).toContain(JSON.stringify(newer));
    const found = readExport(file);
    expect(found && importFile(found, way)).toEqual({ kept: true, newer: true });
    expect(browser.stored.get("jiusi.shop")).toBe(newer);

    const ours = restart(everything);
    const again = await kept();
    const theirs = again.readExport(
      JSON.stringify({ v: 1, site: "jiusi", documents: { ...everything, "jiusi.shop": newer } }),
    );
    expect(theirs && again.importFile(theirs, way).newer).toBe(true);
    expect(ours.stored.get("jiusi.shop")).toBe(everything["jiusi.shop"]);
  }
  const { readExport } = await kept();
  expect(readExport(JSON.stringify({ v: 2, site: "jiusi", documents: everything }))).toMatchObject({
    entries: 0,
  });
});

test("no room, or storage forbidden: told, and nothing is lost", async () => {
  restart(everything);
  const file = (await kept()).exportUserData("2026-11-24");
  for (const storage of ["full", "forbidden"] as const) {
    restart({ theme: "light" }, storage);
    const { readExport, importFile, countUserData } = await kept();
    const found = readExport(file);
    expect(found && importFile(found, "merge").kept).toBe(false);
    expect(countUserData().find(({ name }) => name === "saved")?.entries).toBe(0);
  }
  // Room for one document only: the first goes in and is taken back.
  const stored = { "jiusi.shop": doc({ basket: 1 }), theme: "light" };
  const browser = restart(stored);
  const half = localStorage;
  vi.stubGlobal("localStorage", {
    ...half,
    setItem(key: string, text: string) {
      if (key === "jiusi.rehearsal") throw new DOMException("no room", "QuotaExceededError");
      half.setItem(key, text);
    },
  });
  const { readExport, importFile } = await kept();
  const found = readExport(file);
  expect(found && importFile(found, "replace").kept).toBe(false);
  expect(Object.fromEntries(browser.stored)).toEqual(stored);
});

test("two tabs: what another tab stored meanwhile is joined, not overwritten", async () => {
  const browser = restart({});
  const { readExport, importFile } = await kept();
  const { startMyNumbers, saveMyNumbers } = await import("../../src/state/my-numbers.ts");
  startMyNumbers();
  saveMyNumbers({ basket: 1 });
  browser.stored.set("jiusi.shop", doc({ basket: 1, capital: 7 }));
  browser.fire("storage", { key: "jiusi.shop" });
  const found = readExport(
    JSON.stringify({ v: 1, site: "jiusi", documents: { "jiusi.shop": doc({ grossMargin: 30 }) } }),
  );
  if (found) importFile(found, "merge");
  expect(asData(browser.stored)["jiusi.shop"].data).toEqual({ basket: 1, capital: 7, grossMargin: 30 });
});

test("imported, kept by another tab, imported again: what the other tab kept stays", async () => {
  const browser = restart({});
  const { readExport, importFile, exportUserData } = await kept();
  const file = JSON.stringify({
    v: 1,
    site: "jiusi",
    documents: { "jiusi.saved": doc({ turnover: "1,opexRate:6" }) },
  });
  const bring = () =>
    importFile(readExport(file) ?? { documents: new Map(), entries: 0, newer: new Set() }, "merge");
  bring();
  browser.stored.set("jiusi.saved", doc({ turnover: "1,opexRate:6", referral: "1,seeds:9" }));
  bring();
  expect(asData(browser.stored)["jiusi.saved"].data).toEqual({
    turnover: "1,opexRate:6",
    referral: "1,seeds:9",
  });
  expect(exportUserData("2026-11-24")).toContain("seeds:9");
});

test.each<[key: string, text: string, entries: number, unread: number]>([
  ["jiusi.saved", doc({ turnover: "1", "turnover.goods": "1".repeat(131_073), "bad key": "1" }), 1, 2],
  ["jiusi.saved", "{", 0, 1],
  ["jiusi.shop", doc({ capital: 1, basket: "320" }), 1, 1],
  [
    "jiusi.rehearsal",
    doc({
      answers: {
        "turnover/pet-shop": [
          [second, 1, 0],
          ["x", 1, 0],
        ],
      },
    }),
    1,
    1,
  ],
  ["jiusi.searches", doc(["毛利", "x".repeat(81)]), 1, 1],
])(
  "%s %.60s: what cannot be read is counted and goes into the file as it is",
  async (key, text, entries, unread) => {
    restart({ [key]: text });
    const { countUserData, exportUserData, documentKinds } = await kept();
    const name = documentKinds.find((kind) => kind.key === key)?.name;
    expect(countUserData().find((kind) => kind.name === name)).toEqual({ name, entries, unread });
    expect(JSON.parse(exportUserData("2026-11-24")).documents[key]).toBe(text);
  },
);

test("the state of one simulator as a file comes back like any other, its pinned states too", async () => {
  const browser = restart({});
  const { exportState, readExport, importFile } = await kept();
  const parts = { turnover: "1,opexRate:6", "turnover.goods": "1abc", "turnover.pin.goods": "1def" };
  const file = readExport(exportState(new Map(Object.entries(parts)), "2026-11-24"));
  expect(file?.entries).toBe(3);
  if (file) importFile(file, "merge");
  expect(asData(browser.stored)["jiusi.saved"].data).toEqual(parts);
});

test.each([
  "",
  "null",
  "[]",
  "{",
  "<script>alert(1)</script>",
  '{"v":1}',
  '{"v":1,"site":"other","documents":{"theme":"dark"}}',
  '{"v":"1","site":"jiusi","documents":{"theme":"dark"}}',
])("%.40s is none of our files", async (text) => {
  restart(everything);
  expect((await kept()).readExport(text)).toBeUndefined();
});

test("whatever a file says, nothing throws, and only what the site reads is stored", async () => {
  const browser = restart({});
  const { documentKinds, readExport, importFile, countUserData } = await kept();
  const keys = new Set(documentKinds.map(({ key }) => key));
  const anyText = fc.oneof(
    fc.json(),
    fc.string({ unit: "binary" }),
    fc.jsonValue().map((data) => doc(data)),
    fc.constantFrom('{"v":1,"data":{"__proto__":{"x":"1"}}}', '{"v":1,"data":{"turnover":"<img src=x>"}}'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, "other", "__proto__"), anyText), (documents) => {
      const found = readExport(JSON.stringify({ v: 1, site: "jiusi", documents }));
      if (found) importFile(found, "merge");
      for (const { entries } of countUserData()) expect(entries).toBeGreaterThanOrEqual(0);
      expect([...browser.stored.keys()].filter((key) => !keys.has(key))).toEqual([]);
    }),
    { numRuns: runs(600), seed: 20_261_124 },
  );
}, 30_000);

test("an older version's document is brought forward step by step", () => {
  const steps = [(data: unknown) => ({ ...(data as object), two: 2 }), (data: unknown) => [data, 3]];
  expect(openDocument(doc({ one: 1 }, 1), 3, steps)).toEqual({ newer: false, data: [{ one: 1, two: 2 }, 3] });
  expect(openDocument(doc({ one: 1 }, 2), 3, steps)).toEqual({ newer: false, data: [{ one: 1 }, 3] });
  expect(openDocument(doc([], 3), 3, steps)).toEqual({ newer: false, data: [] });
  expect(openDocument(doc([], 4), 3, steps)).toEqual({ newer: true });
  const broken = () => {
    throw new TypeError("not what it was");
  };
  expect(openDocument(doc([], 1), 2, [broken])).toEqual({ newer: false, data: undefined });
});
