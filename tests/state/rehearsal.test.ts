import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { merge, nothing, type Rehearsal, read } from "../../src/state/rehearsal.ts";
import { fakeBrowser } from "./browser.ts";

const key = "jiusi.rehearsal";
const document = (data: unknown, v: unknown = 1) => JSON.stringify({ v, data });
const noon = Date.UTC(2026, 10, 24, 12) / 1000;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: noon * 1000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open() {
  const it = await import("../../src/state/rehearsal.ts");
  const seen: Rehearsal[] = [];
  it.followRehearsal((now) => seen.push(now));
  return { ...it, now: () => seen.at(-1) };
}

test("answers, chapters read and the place are there again", async () => {
  const browser = fakeBrowser("/");
  const first = await open();
  first.answer("turnover/pet-shop", 3, false);
  vi.setSystemTime((noon + 60) * 1000);
  first.answer("turnover/pet-shop", 2, true);
  first.finish("turnover");
  first.stopAt("turnover", "toll", "每出門一趟", "zh-Hant");
  browser.reload();
  const { now } = await open();
  expect(now()).toEqual({
    answers: {
      "turnover/pet-shop": [
        [noon, 2, 0],
        [noon + 60, 1, 1],
      ],
    },
    read: { turnover: noon + 60 },
    place: { slug: "turnover", heading: "toll", words: "每出門一趟", lang: "zh-Hant", at: noon + 60 },
    since: 0,
  });
});

test("a chapter is read once, and only twelve answers to a question are kept", async () => {
  fakeBrowser("/");
  const { answer, finish, now } = await open();
  finish("goals");
  for (let step = 1; step <= 20; step++) {
    vi.setSystemTime((noon + step) * 1000);
    answer("goals/ten-weeks", 1, true);
    finish("goals");
  }
  expect(now()?.read.goals).toBe(noon);
  expect(now()?.answers["goals/ten-weeks"]).toHaveLength(12);
  expect(now()?.answers["goals/ten-weeks"]?.at(-1)?.[0]).toBe(noon + 20);
});

describe("two tabs", () => {
  test("merge: what either has answered stays", async () => {
    const browser = fakeBrowser("/");
    const { answer, now } = await open();
    answer("turnover/pet-shop", 1, false);
    const theirs = { ...nothing, answers: { "goals/ten-weeks": [[noon - 5, 1, 1]] } };
    browser.stored.set(key, document(theirs));
    browser.fire("storage", { key });
    const both = { "turnover/pet-shop": [[noon, 0, 0]], "goals/ten-weeks": [[noon - 5, 1, 1]] };
    expect(now()?.answers).toEqual(both);
    // The other tab did not have this answer: it is written for it.
    expect(JSON.parse(browser.stored.get(key) ?? "").data.answers).toEqual(both);
  });

  test("forgetting in one forgets in the other, and an emptied storage stays empty", async () => {
    const browser = fakeBrowser("/");
    const { answer, now } = await open();
    answer("turnover/pet-shop", 1, false);
    browser.stored.set(key, document({ ...nothing, since: noon + 1 }));
    browser.fire("storage", { key });
    expect(now()?.answers).toEqual({});
    vi.setSystemTime((noon + 9) * 1000);
    answer("turnover/pet-shop", 2, true);
    browser.stored.clear();
    browser.fire("storage", { key: null });
    expect(now()).toEqual(nothing);
    expect(browser.stored.has(key)).toBe(false);
  });

  const answers = fc.dictionary(
    fc.constantFrom("turnover/pet-shop", "goals/ten-weeks", "social/fifth-trip"),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(3), fc.constantFrom(0 as const, 1 as const)), {
      maxLength: 9,
    }),
  );
  const some = fc.record({
    answers,
    read: fc.dictionary(fc.constantFrom("turnover", "goals"), fc.integer({ min: 1, max: 50 })),
    since: fc.nat(30),
  });
  const tidy = (it: unknown) => read(document(it)) as Rehearsal;

  test("merging is the same either way round and twice", () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [p, q] = [tidy(one), tidy(other)];
        const both = merge(p, q);
        const sorted = (it: Rehearsal) =>
          Object.fromEntries(
            Object.entries(it.answers).map(([id, log]) => [id, [...log].map(String).sort()]),
          );
        expect(sorted(merge(q, p))).toEqual(sorted(both));
        expect(merge(q, p).read).toEqual(both.read);
        expect(sorted(merge(both, q))).toEqual(sorted(both));
        expect(read(document(both))).toEqual(both);
      }),
    );
  });
});

test("forget leaves nothing, in the document either", async () => {
  const browser = fakeBrowser("/");
  const { answer, forget, now } = await open();
  answer("turnover/pet-shop", 1, false);
  vi.setSystemTime((noon + 1) * 1000);
  forget();
  expect(now()).toEqual({ ...nothing, since: noon + 1 });
  expect(browser.stored.get(key)).not.toContain("pet-shop");
});

test.each(["full", "forbidden"] as const)(
  "storage that is %s: the page goes on, and says so",
  async (storage) => {
    fakeBrowser("/", { storage });
    const { answer, now } = await open();
    const { onStorageFailed } = await import("../../src/state/storage.ts");
    let told = 0;
    onStorageFailed(() => {
      told += 1;
    });
    expect(told).toBe(0);
    answer("turnover/pet-shop", 2, true);
    expect(told).toBe(1);
    expect(now()?.answers).toEqual({ "turnover/pet-shop": [[noon, 1, 1]] });
  },
);

test("a newer version's document is left untouched", async () => {
  const newer = document({ anything: true }, 2);
  const browser = fakeBrowser("/", { stored: { [key]: newer } });
  const { answer, forget, now } = await open();
  answer("turnover/pet-shop", 2, true);
  forget();
  expect(browser.stored.get(key)).toBe(newer);
  expect(now()?.answers).toEqual({});
});

test.each([
  "",
  "null",
  "not json",
  "[]",
  "7",
  "{}",
  document(null),
  document([1, 2]),
  document({ answers: 5, read: [], place: "x", since: -1 }),
  document({ answers: { "turnover/pet-shop": [[noon, 9, 1]] } }),
  document({ answers: { "turnover/pet-shop": [[noon, 1, 2]] } }),
  document({ answers: { "turnover/pet-shop": [["1", 1, 1], null, [noon], { 0: noon }] } }),
  document({ answers: { "<b>/x": [[noon, 1, 1]] } }),
  document({ answers: { "turnover/pet-shop": [[9e12, 1, 1]] } }),
  document({ read: { "../x": noon, turnover: "yesterday" } }),
  document({ place: { slug: "turnover", heading: "<script>", words: "", lang: "en", at: noon } }),
  document({ place: { slug: "turnover", heading: "", words: "x".repeat(81), lang: "en", at: noon } }),
  '{"v":1,"data":{"answers":{"__proto__":[[1,1,1]]},"__proto__":{"since":5}}}',
])("%.60s in storage reads as nothing", (text) => {
  expect(read(text)).toEqual(nothing);
  expect(({} as Record<string, unknown>)["since"]).toBeUndefined();
});
