import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import { expectWithin, runs } from "../tier.ts";
import { isWithinBounds, sample, schemes, valuesOf } from "./scheme.ts";

const settings = { seed: 20_260_101, numRuns: runs(300) };

describe.each(schemes)("%s", (_, scheme) => {
  test("the defaults give the empty text, and the empty text the defaults", () => {
    expect(encode(scheme, defaults(scheme))).toBe("");
    expect(decode(scheme, "")).toEqual({ values: defaults(scheme), dropped: [] });
  });

  test("what is written is read back, every value of every field", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        expect(decode(scheme, encode(scheme, values))).toEqual({ values, dropped: [] });
      }),
      settings,
    );
  });

  test("what is read is written back the same way", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        const text = encode(scheme, values);
        expect(encode(scheme, decode(scheme, text).values)).toBe(text);
      }),
      settings,
    );
  });

  test("a link is plain ASCII that needs no escaping, and short", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        const text = encode(scheme, values);
        expect(text).toMatch(/^[\w.:,+~-]*$/);
        expect(encodeURI(text)).toBe(text);
        expect(text.length).toBeLessThanOrEqual(1000);
      }),
      settings,
    );
  });

  test("only what differs is written, in the order of the scheme", () => {
    fc.assert(
      fc.property(valuesOf(scheme), (values) => {
        const keys = encode(scheme, values)
          .split(",")
          .slice(1)
          .map((pair) => pair.split(":")[0]);
        const changed = scheme.fields.filter(({ key, default: usual }) => values[key] !== usual);
        expect(keys).toEqual(changed.map(({ key }) => key));
      }),
      settings,
    );
  });

  test("the order of the parts does not matter", () => {
    fc.assert(
      fc.property(valuesOf(scheme), fc.infiniteStream(fc.nat()), (values, picks) => {
        const [version, ...pairs] = encode(scheme, values).split(",");
        const shuffled = pairs
          .map((pair) => [picks.next().value as number, pair] as const)
          .sort(([p], [q]) => p - q)
          .map(([, pair]) => pair);
        const text = [version, ...shuffled].join(",");
        expect(decode(scheme, text).values).toEqual(values);
      }),
      settings,
    );
  });

  const pieces = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom(
      "1",
      "2",
      "9999",
      "0",
      "-1",
      "1.5",
      "",
      ",",
      ":",
      "::",
      "NaN",
      "Infinity",
      "-0",
      "1e999",
      "-1e999",
      "0x10",
      "1_000",
      "０",
      "٣",
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "view",
      "\u202e",
      "\u200b",
      "\u0000",
      "%",
      "%00",
      "%E0%A4%A",
      "<script>",
      "=",
      "&",
      "#",
    ),
    fc.constantFrom(...scheme.fields.map(({ key }) => key)),
  );

  test("garbage never throws and never leaves the bounds", () => {
    const garbage = fc
      .array(pieces, { maxLength: 24 })
      .chain((parts) => fc.constantFrom("", ",", ":", ",:").map((glue) => parts.join(glue)));
    const dressed = fc
      .tuple(fc.array(fc.tuple(pieces, pieces), { maxLength: 12 }), fc.constantFrom("1", `${scheme.version}`))
      .map(([pairs, version]) => [version, ...pairs.map((pair) => pair.join(":"))].join(","));
    fc.assert(
      fc.property(fc.oneof(garbage, dressed), (text) => {
        const { values, dropped } = decode(scheme, text);
        expect(isWithinBounds(scheme, values)).toBe(true);
        for (const { key } of dropped) expect(key).toMatch(/^[\w.?-]{1,40}$/);
      }),
      { ...settings, numRuns: runs(1000) },
    );
  });
});

/** What stands in the link, what is then in force, and what is said to have been dropped. */
test.each([
  ["3,share:25", { share: 25 }, []],
  ["3,share:-0", { share: 0 }, []],
  ["3,share:1e1", { share: 10 }, []],
  ["3,share:101", { share: 100 }, ["share outside"]],
  ["3,share:-51", { share: -50 }, ["share outside"]],
  ["3,wide:1e999", { wide: 1e12 }, ["wide outside"]],
  ["3,share:NaN", {}, ["share unreadable"]],
  ["3,share:Infinity", {}, ["share unreadable"]],
  ["3,share:0x10", {}, ["share unreadable"]],
  ["3,share:", {}, ["share unreadable"]],
  ["3,share: 5", {}, ["share unreadable"]],
  ["3,share:+5", {}, ["share unreadable"]],
  ["3,share:.5", {}, ["share unreadable"]],
  ["3,share:05", {}, ["share unreadable"]],
  ["3,share:5%", {}, ["share unreadable"]],
  ["3,share:５", {}, ["share unreadable"]],
  [`3,share:${"1".repeat(33)}`, {}, ["share unreadable"]],
  ["3,count:2.5", {}, ["count unreadable"]],
  ["3,count:7", { count: 7 }, []],
  ["3,share:1,share:2", { share: 1 }, ["share repeated"]],
  ["3,view:two", { view: "two" }, []],
  ["3,view:four", {}, ["view unreadable"]],
  ["3,view:<script>", {}, ["view unreadable"]],
  ["3,other:1", {}, ["other unknown"]],
  ["3,__proto__:1,constructor:2", {}, ["__proto__ unknown", "constructor unknown"]],
  ["3,\u202eshare:1", {}, ["share unknown"]],
  ["3,,", {}, ["? unreadable", "? unreadable"]],
  ["share:25", {}, ["sample unreadable"]],
  ["0,share:25", {}, ["sample unreadable"]],
  ["10000,share:25", {}, ["sample unreadable"]],
  ["4,share:25", { share: 25 }, ["sample newer"]],
  ["x".repeat(4001), {}, ["sample too-long"]],
  ["x".repeat(5_000_000), {}, ["sample too-long"]],
  // Old versions go up one step at a time.
  ["1,share:0.25,pieces:4", { share: 25, count: 4 }, []],
  ["2,share:25,pieces:4", { share: 25, count: 4 }, []],
  ["3,share:25,pieces:4", { share: 25 }, ["pieces unknown"]],
] as const)("%.40s", (text, differs, said) => {
  const { values, dropped } = decode(sample, text);
  expect(values).toEqual({ ...defaults(sample), ...differs });
  expect(dropped.map(({ key, reason }) => `${key} ${reason}`)).toEqual(said);
});

test("nothing is written into the prototype, and values that are not own are not read", () => {
  decode(sample, "3,__proto__:1");
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  expect(encode(sample, Object.create({ share: 99 }))).toBe("");
});

test("megabytes are refused in no time", async () => {
  await expectWithin(1000, () => {
    for (let round = 0; round < 50; round++) decode(sample, "3,".repeat(2_500_000));
  });
});
