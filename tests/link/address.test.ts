import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinParts, readAddress } from "../../src/link/address.ts";
import { expectWithin, runs } from "../tier.ts";

const names = ["turnover", "turnover.pin"];
const settings = { seed: 20_260_101, numRuns: runs(300) };
const read = (search: string, hash: string) => {
  const { states, ...rest } = readAddress({ search, hash }, names);
  return { states: Object.fromEntries(states), ...rest };
};
const nothing = { states: {}, foreignSearch: [], foreignHash: [], heading: undefined, isTooLong: false };

test.each([
  ["", "", {}],
  ["", "#mechanism", { heading: "mechanism" }],
  ["", "#turnover=1,a:2", { states: { turnover: "1,a:2" } }],
  ["?turnover=1,a:2", "", { states: { turnover: "1,a:2" } }],
  ["?turnover=1,a:2", "#mechanism", { states: { turnover: "1,a:2" }, heading: "mechanism" }],
  // The query is what somebody shared: it wins over the fragment.
  ["?turnover=1,a:2", "#turnover=1,a:3", { states: { turnover: "1,a:2" } }],
  // What chat apps add stays where it was.
  [
    "?turnover=1,a:2&from=singlemessage&isappinstalled=0",
    "",
    { states: { turnover: "1,a:2" }, foreignSearch: ["from=singlemessage", "isappinstalled=0"] },
  ],
  ["", "#turnover=1,a:2&appinstall=0", { states: { turnover: "1,a:2" }, foreignHash: ["appinstall=0"] }],
  ["?openExternalBrowser=1", "#quiz", { foreignSearch: ["openExternalBrowser=1"], heading: "quiz" }],
  // Another simulator's state on the same page is not ours to read.
  [
    "",
    "#membership=1,fee:49&turnover=1,a:2",
    { states: { turnover: "1,a:2" }, foreignHash: ["membership=1,fee:49"] },
  ],
  ["", "#turnover=1,a:2&turnover.pin=1,b:3", { states: { turnover: "1,a:2", "turnover.pin": "1,b:3" } }],
  // Some apps escape what needs no escaping.
  ["?turnover=1%2Ca%3A2", "", { states: { turnover: "1,a:2" } }],
  // One that passes an escaped link on escapes it again; a page's source has &amp;; a Chinese keyboard its own signs.
  ["?turnover=1%252Ca%253A2", "", { states: { turnover: "1,a:2" } }],
  ["?turnover=1%25252Ca%25253A2", "", { states: { turnover: "1,a:2" } }],
  ["?turnover=1,a:2&amp;turnover.pin=1,b:3", "", { states: { turnover: "1,a:2", "turnover.pin": "1,b:3" } }],
  ["?turnover=1，a：2", "", { states: { turnover: "1,a:2" } }],
  ["?turnover=1%EF%BC%8Ca%EF%BC%9A15%EF%BD%9E25", "", { states: { turnover: "1,a:15~25" } }],
  ["?turnover=%E0%A4%A", "", { states: { turnover: "%E0%A4%A" } }],
  ["?turnover=%", "", { states: { turnover: "%" } }],
  ["?turnover", "", { foreignSearch: ["turnover"] }],
  ["?&&", "#&=&", { foreignHash: ["="] }],
] as const)("%s %s", (search, hash, found) => {
  expect(read(search, hash)).toEqual({ ...nothing, ...found });
});

describe("what a chat app takes along at the end of a link", () => {
  const ends = [
    "。",
    "）",
    "，",
    ".",
    ",",
    ")",
    "、",
    "！",
    "？",
    "」",
    "』",
    "】",
    "》",
    "”",
    "…",
    ";",
    "!",
    "?",
    "'",
    '"',
  ];
  test.each([...ends, "。）", " ", "\u3000", "\u200b", "👍"])("%s is no part of the state", (end) => {
    const wanted = { ...nothing, states: { turnover: "1,turnsA:5,opexRate:6" } };
    for (const text of [end, encodeURIComponent(end)]) {
      expect(read(`?turnover=1,turnsA:5,opexRate:6${text}`, "")).toEqual(wanted);
      expect(read("", `#turnover=1,turnsA:5,opexRate:6${text}`)).toEqual(wanted);
      expect(read(`?turnover=1,turnsA:5,opexRate:6${text}&from=singlemessage`, "").states).toEqual(
        wanted.states,
      );
      expect(read("", `#turnover.pin=1q1ZQ-_${text}`).states).toEqual({ "turnover.pin": "1q1ZQ-_" });
    }
  });

  test.each(["1,a:6%", "1,a:8~", "1,a:", "1,a:6x", "1,a:6。5"])("%s is left as it came", (state) => {
    expect(read(`?turnover=${state}`, "").states).toEqual({ turnover: state });
  });
});

test("an address longer than any page writes is not read, and that is told", () => {
  expect(read("", `#turnover=1,a:2&x=${"y".repeat(600_000)}`)).toEqual({ ...nothing, isTooLong: true });
  expect(read("", `#turnover=1,a:2&turnover.pin=1${"y".repeat(90_000)}`).states["turnover"]).toBe("1,a:2");
});

describe("any address at all", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom(
      ...names,
      "from",
      "=",
      "&",
      "%",
      "%00",
      "%E0%A4%A",
      "#",
      "?",
      "__proto__",
      "\u202e",
      "1,a:2",
    ),
  );
  const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(""));

  test("never throws, and finds nothing but our own names", () => {
    fc.assert(
      fc.property(text, text, (search, hash) => {
        const found = readAddress({ search, hash }, names);
        for (const name of found.states.keys()) expect(names).toContain(name);
      }),
      { ...settings, numRuns: runs(1000) },
    );
  });

  test("foreign parts are kept to the letter", () => {
    const foreign = fc.array(
      fc
        .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[\w.%+:,-]{0,12}$/))
        .map((pair) => pair.join("=")),
      { minLength: 1, maxLength: 6 },
    );
    const state = fc.stringMatching(/^1(,[a-z]{1,6}:\d{1,6}){1,5}$/);
    const clean = foreign.filter((parts) => parts.every((one) => !names.includes(one.split("=")[0] ?? "")));
    fc.assert(
      fc.property(clean, state, (parts, own) => {
        const joined = joinParts(parts, new Map([["turnover", own]]));
        for (const address of [
          { search: `?${joined}`, hash: "" },
          { search: "", hash: `#${joined}` },
        ]) {
          const { states, foreignSearch, foreignHash } = readAddress(address, names);
          expect(Object.fromEntries(states)).toEqual({ turnover: own });
          expect([...foreignSearch, ...foreignHash]).toEqual(parts);
        }
      }),
      settings,
    );
  });
});

test("empty states leave no trace in the address", () => {
  expect(joinParts([], new Map([["turnover", ""]]))).toBe("");
  expect(
    joinParts(
      ["from=x"],
      new Map([
        ["turnover", ""],
        ["turnover.pin", "1"],
      ]),
    ),
  ).toBe("from=x&turnover.pin=1");
});

test("megabytes of address are not read", async () => {
  await expectWithin(500, () => {
    expect(read(`?turnover=1,${"a:1,".repeat(2_000_000)}`, `#${"x=1&".repeat(2_000_000)}`)).toEqual({
      ...nothing,
      isTooLong: true,
    });
  });
});
