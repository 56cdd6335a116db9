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
  test("merge: what either has answered stays, whether this tab has heard of it or not", async () => {
    const browser = fakeBrowser("/");
    const { answer, now } = await open();
    const theirs = { ...nothing, answers: { "goals/ten-weeks": [[noon - 5, 1, 1]] } };
    browser.stored.set(key, document(theirs));
    answer("turnover/pet-shop", 1, false);
    const both = { "turnover/pet-shop": [[noon, 0, 0]], "goals/ten-weeks": [[noon - 5, 1, 1]] };
    expect(now()?.answers).toEqual(both);
    expect(JSON.parse(browser.stored.get(key) ?? "").data.answers).toEqual(both);
  });

  test("what one replaces stays replaced: the other shows it and writes nothing back", async () => {
    const browser = fakeBrowser("/");
    const { answer, now } = await open();
    answer("turnover/pet-shop", 1, false);
    const file = document({ ...nothing, answers: { "goals/ten-weeks": [[noon - 5, 1, 1]] } });
    browser.stored.set(key, file);
    browser.fire("storage", { key });
    expect(Object.keys(now()?.answers ?? {})).toEqual(["goals/ten-weeks"]);
    expect(browser.stored.get(key)).toBe(file);
    answer("social/fifth-trip", 2, true);
    const kept = JSON.parse(browser.stored.get(key) ?? "").data.answers;
    expect(Object.keys(kept).sort()).toEqual(["goals/ten-weeks", "social/fifth-trip"]);
  });

  test("a page that comes back from the back-forward cache shows what is stored now", async () => {
    const browser = fakeBrowser("/");
    const { answer, now } = await open();
    answer("turnover/pet-shop", 1, false);
    browser.stored.clear();
    browser.fire("pageshow", { persisted: true });
    expect(now()).toEqual(nothing);
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

describe("a clock that was wrong", () => {
  const year = 31_536_000;
  const at = (second: number) => vi.setSystemTime(second * 1000);
  const kept = (browser: ReturnType<typeof fakeBrowser>) => JSON.parse(browser.stored.get(key) ?? "").data;

  test("forgotten a year ahead: once it is right, answers, chapters and the place are recorded", async () => {
    const browser = fakeBrowser("/");
    at(noon + year);
    const { answer, finish, stopAt, forget } = await open();
    answer("turnover/pet-shop", 1, false);
    forget();
    at(noon);
    answer("turnover/pet-shop", 2, true);
    finish("turnover");
    stopAt("turnover", "toll", "", "zh-Hant");
    expect(kept(browser)).toMatchObject({
      answers: { "turnover/pet-shop": [[noon, 1, 1]] },
      read: { turnover: noon },
      place: { heading: "toll", at: noon },
    });
    // Another tab, or the next visit, reads the same.
    expect(Object.keys(read(browser.stored.get(key) ?? null)?.answers ?? {})).toEqual(["turnover/pet-shop"]);
  });

  test("forgotten with a clock a year behind: what is dated later is forgotten too", async () => {
    const browser = fakeBrowser("/");
    const { answer, forget, now } = await open();
    answer("turnover/pet-shop", 1, false);
    at(noon - year);
    expect(forget()).toBe("stored");
    expect(now()?.answers).toEqual({});
    expect(browser.stored.get(key)).not.toContain("pet-shop");
  });

  test("the newest answer is the latest, and the newest place is the place, whatever was dated later", async () => {
    const browser = fakeBrowser("/");
    at(noon + year);
    const { answer, stopAt, now } = await open();
    answer("turnover/pet-shop", 1, false);
    stopAt("goals", "gap", "", "en");
    at(noon);
    answer("turnover/pet-shop", 2, true);
    stopAt("turnover", "toll", "", "en");
    expect(kept(browser).answers["turnover/pet-shop"].at(-1)).toEqual([noon, 1, 1]);
    expect(kept(browser).answers["turnover/pet-shop"]).toHaveLength(2);
    expect(now()?.place?.slug).toBe("turnover");
  });

  test("an answer in the very second of forgetting is recorded", async () => {
    const browser = fakeBrowser("/");
    const { answer, forget } = await open();
    forget();
    answer("turnover/pet-shop", 2, true);
    expect(kept(browser).answers).toEqual({ "turnover/pet-shop": [[noon, 1, 1]] });
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
  expect(forget()).toBe("newer");
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
