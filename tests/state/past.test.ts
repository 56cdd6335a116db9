import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DocumentKind } from "../../src/state/user-data.ts";
import { fakeBrowser } from "./browser.ts";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const second = 1_760_000_000;
const answers = { "turnover/pet-shop": [[second, 1, 0]] };
const place = { slug: "turnover", heading: "why", words: "週轉", lang: "zh-Hant", at: second };

/**
 * Every shape of every document that a build on main ever wrote, as that build wrote it, by the commit that began
 * it; none may be taken out. `entries` is how many things a reader has in it, today as then.
 */
const past: readonly (readonly [
  kind: DocumentKind["name"],
  commit: string,
  text: string,
  entries: number,
])[] = [
  ["theme", "109f4a7", "dark", 1],
  ["saved", "109f4a7", '{"v":1,"data":{"turnover":"1,opexRate:6"}}', 1],
  // Tables not packed yet, pins and guess under names of their own.
  [
    "saved",
    "4d7d34a",
    JSON.stringify({
      v: 1,
      data: {
        turnover: "1,view:shelf",
        "turnover.goods": '[["帽子",7500000,6000000,200000,500000]]',
        "turnover.pin": "1,opexRate:6",
        "turnover.guess": "2",
      },
    }),
    4,
  ],
  ["saved", "17fb0ea", '{"v":1,"data":{"turnover":"1,view:shelf","turnover.goods":"1i1aK"}}', 2],
  ["shop", "4d7d34a", '{"v":1,"data":{"capital":500000,"grossMargin":40}}', 2],
  ["shop", "4d7d34a", '{"v":1,"data":{}}', 0],
  // Without a place: JSON leaves out what is undefined.
  ["rehearsal", "38e3350", JSON.stringify({ v: 1, data: { answers, read: {}, since: 0 } }), 1],
  [
    "rehearsal",
    "38e3350",
    JSON.stringify({ v: 1, data: { answers, read: { turnover: second }, place, since: second - 9 } }),
    3,
  ],
  // Two answers of one second, in the order in which two tabs had written them.
  [
    "rehearsal",
    "38e3350",
    JSON.stringify({
      v: 1,
      data: {
        answers: {
          "goals/year": [
            [second, 2, 0],
            [second, 1, 1],
          ],
        },
        read: {},
        since: 0,
      },
    }),
    2,
  ],
  ["worksheets", "2026-11", '{"v":1,"data":{"turnover":{"1":"223萬","3":"18%"}}}', 2],
  ["worksheets", "2026-11", '{"v":1,"data":{}}', 0],
  [
    "classes",
    "2026-12",
    JSON.stringify({
      v: 1,
      data: {
        made: { mf2k1abc: { text: '[1,"shop","B",7,4,"235"]', at: 1_764_500_000_000 } },
        joined: {
          '[1,"guess","A","turnover"]': {
            device: 511,
            first: { option: 2, confidence: 0 },
            second: { option: 1, confidence: 3 },
            seen: true,
            at: 1_764_500_000_000,
          },
        },
      },
    }),
    2,
  ],
  [
    "classes",
    "2026-12 with the reveal",
    JSON.stringify({
      v: 1,
      data: {
        made: {
          mf2k1abd: { text: '[1,"simulator","A","turnover","turnover=1,opexRate:6",[],["opexRate"]]', at: 1 },
        },
        joined: {
          '[1,"shop","B",7,4,""]': {
            device: 5,
            first: null,
            second: null,
            seen: true,
            revealed: true,
            code: "00G4-MN0A-AAGX-Y",
            at: 2,
          },
        },
      },
    }),
    2,
  ],
  ["searches", "bc0452f", '{"v":1,"data":["毛利","週轉率"]}', 2],
  ["searches", "bc0452f", '{"v":1,"data":[]}', 0],
  ["region", "2026-12", '{"v":1,"data":{"region":"tw"}}', 1],
  ["region", "2026-12", '{"v":1,"data":{"fees":"shopee-weekday","region":"tw"}}', 2],
];

describe.each(past)("%s as %s wrote it: %.60s", (name, _, text, entries) => {
  const restart = async () => {
    const { documentKinds } = await import("../../src/state/user-data.ts");
    const kind = documentKinds.find((it) => it.name === name) as DocumentKind;
    return { kind, browser: fakeBrowser("/my/", { stored: { [kind.key]: text } }) };
  };

  test("is counted, exported, cleared and brought back with nothing lost", async () => {
    const { kind, browser } = await restart();
    const { countUserData, exportUserData, clearUserData, readExport, importFile } = await import(
      "../../src/state/user-data.ts"
    );
    expect(countUserData().find((it) => it.name === name)?.entries).toBe(entries);
    const file = readExport(exportUserData("2026-11-24"));
    clearUserData();
    expect(browser.stored.size).toBe(0);
    if (file) importFile(file, "merge");
    expect(kind.count(kind.clean(browser.stored.get(kind.key) ?? null) ?? "")).toBe(entries);
    // What was forgotten before the file was written may come back with one: `since` begins anew.
    const known = (it: string | null) => kind.clean(it)?.replace(/"since":\d+/, '"since":0');
    expect(known(browser.stored.get(kind.key) ?? null)).toBe(known(text));
  });

  test("is not overwritten by opening the site", async () => {
    const { kind, browser } = await restart();
    const { startSaved } = await import("../../src/state/saved.ts");
    const { startMyNumbers } = await import("../../src/state/my-numbers.ts");
    const { followRehearsal } = await import("../../src/state/rehearsal.ts");
    const { recentSearches } = await import("../../src/state/recent.ts");
    const { followWorksheet } = await import("../../src/state/worksheets.ts");
    startSaved();
    startMyNumbers();
    followRehearsal(() => undefined);
    recentSearches();
    followWorksheet("turnover", () => undefined);
    expect(browser.stored.get(kind.key)).toBe(text);
  });
});

test("rows that were kept before they were packed are there when the reader comes back", async () => {
  fakeBrowser("/sim/turnover/");
  const { turnover } = await import("../../src/simulators/turnover/definition.ts");
  const { unpackParts } = await import("../../src/state/packed.ts");
  const stored = JSON.parse((past.find(([, commit]) => commit === "4d7d34a") as (typeof past)[0])[2]);
  const { tables, dropped } = await unpackParts(turnover.scheme, new Map(Object.entries(stored.data)));
  expect(dropped).toEqual([]);
  expect(tables.get("turnover")?.["goods"]).toEqual([
    { name: "帽子", revenue: 7_500_000, cogs: 6_000_000, stock: 200_000, cap: 500_000 },
  ]);
});

/** The keys of a document, and what kind of thing stands at each: two documents of one shape have the same. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.keys(value).sort();
};

test("what is written today has the shape of one of them: a new shape needs a line here, and a step", async () => {
  const browser = fakeBrowser("/chapters/turnover/");
  const { keep } = await import("../../src/state/saved.ts");
  const { saveMyNumbers } = await import("../../src/state/my-numbers.ts");
  const rehearsal = await import("../../src/state/rehearsal.ts");
  const { rememberSearch } = await import("../../src/state/recent.ts");
  const { keepBox } = await import("../../src/state/worksheets.ts");
  const { documentKinds } = await import("../../src/state/user-data.ts");
  keep({ turnover: "1,opexRate:6" });
  saveMyNumbers({ capital: 5 });
  rehearsal.answer("turnover/pet-shop", 2, false);
  rehearsal.finish("turnover");
  rehearsal.stopAt("turnover", "why", "週轉", "zh-Hant");
  rememberSearch("毛利");
  keepBox("turnover", "1", "223萬");
  const documents = [...browser.stored].filter(([key]) => key !== "theme");
  expect(documents).toHaveLength(5);
  for (const [key, text] of documents) {
    const name = documentKinds.find((kind) => kind.key === key)?.name;
    const known = past.filter(([kind]) => kind === name).map(([, , old]) => JSON.parse(old));
    const now = JSON.parse(text);
    expect(known.map(({ v }) => v)).toContain(now.v);
    expect(known.map(shapeOf)).toContainEqual(shapeOf(now));
    if (name === "rehearsal")
      expect(known.map(({ data }) => shapeOf(data))).toContainEqual(shapeOf(now.data));
    else
      expect(known.map(({ data }) => typeof Object.values(data)[0])).toContain(
        typeof Object.values(now.data)[0],
      );
  }
});
