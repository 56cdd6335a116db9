import { expect, test } from "vitest";
import {
  type DeskSimulator,
  draftOfStart,
  emptySimulator,
  startInLink,
  startOf,
} from "../../src/classroom/desk/simulators.ts";
import { sentLinks } from "../../src/classroom/sent-links.ts";

const turnover: DeskSimulator = {
  slug: "turnover",
  title: "Margin, or turns",
  version: 1,
  views: [
    { id: "year", label: "Year", keys: ["capital", "opexRate", "buys"] },
    { id: "shelf", label: "Shelf", keys: ["goods"] },
  ],
  inputs: [
    {
      kind: "number",
      key: "capital",
      label: "Capital",
      usual: "500000",
      range: "1,000–1,000,000,000",
      min: 1000,
      max: 1e9,
      integer: false,
      isPercent: false,
    },
    {
      kind: "number",
      key: "opexRate",
      label: "Costs",
      usual: "0",
      range: "0–50%",
      min: 0,
      max: 50,
      integer: false,
      isPercent: true,
    },
    {
      kind: "choice",
      key: "buys",
      label: "Buys",
      usual: "a",
      options: [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
    },
    { kind: "table", key: "goods", label: "Goods" },
  ],
  presets: [],
};
const draft = (typed: Record<string, string>, tables: Record<string, string> = {}) => ({
  ...emptySimulator("turnover"),
  typed,
  tables,
});

test.each([
  [{}, {}, ""],
  [{ opexRate: "6" }, {}, "turnover=1,opexRate:6"],
  [{ opexRate: " ６％ ", capital: "80萬" }, {}, "turnover=1,capital:800000,opexRate:6"],
  [{ opexRate: "" }, {}, ""],
  [{ opexRate: "0", buys: "a" }, {}, ""],
  [{ buys: "b", view: "shelf" }, {}, "turnover=1,view:shelf,buys:b"],
  [{ view: "year" }, {}, ""],
  [{ opexRate: "4~8" }, {}, "turnover=1,opexRate:4~8"],
  [{}, { goods: "1abc-_" }, "turnover.goods=1abc-_"],
  [{ opexRate: "6" }, { goods: "1abc" }, "turnover=1,opexRate:6&turnover.goods=1abc"],
])("%j and %j begin with %s", (typed, tables, start) => {
  expect(startOf(draft(typed as Record<string, string>, tables as Record<string, string>), turnover)).toEqual(
    {
      start,
    },
  );
});

test.each([
  ["opexRate", "51", "Costs"],
  ["opexRate", "a lot", "Costs"],
  ["opexRate", "1~2~3", "Costs"],
  ["capital", "5", "Capital"],
  ["buys", "c", "Buys"],
])("%s with %s is named, not bent", (key, text, unfit) => {
  expect(startOf(draft({ [key]: text }), turnover)).toEqual({ unfit });
});

test.each([
  "turnover=1,view:shelf,capital:800000,opexRate:4~8,buys:b&turnover.goods=1abc",
  "",
  "turnover.goods=1abc",
])("%s is the same again behind the form", (start) => {
  const read = draftOfStart(start, turnover);
  expect(read && startOf({ ...emptySimulator("turnover"), ...read }, turnover)).toEqual({ start });
});

test.each([
  "turnover=2,opexRate:6",
  "turnover=1,gone:6",
  "turnover.gone=1abc",
  "goals=1,x:2",
  "turnover=1,view:gone",
])("%s is no beginning of this simulator", (start) => expect(draftOfStart(start, turnover)).toBeUndefined());

test.each([
  ["https://jiusi.example/sim/turnover/?turnover=1,opexRate:6", "turnover=1,opexRate:6"],
  [
    "https://jiusi.example/en/sim/turnover/#turnover=1%2CopexRate%3A6&turnover.guess=2",
    "turnover=1,opexRate:6",
  ],
  [
    "?from=x&turnover=1,opexRate:6#turnover.goods=1abc&turnover.pin=1",
    "turnover=1,opexRate:6&turnover.goods=1abc",
  ],
  ["https://jiusi.example/sim/turnover/", undefined],
  ["turnover=1,opexRate:6", undefined],
])("the beginning in %s", (address, start) => {
  expect(startInLink(address, [turnover])?.start).toBe(start);
});

test("of a chat the links of this class, the last of each name, whatever site they name", () => {
  const link = (site: string, state: string) => `${site}/sim/turnover/${state}`;
  const chat = [
    `10:20\tTeacher\thttps://a.example/class/join/#class=1abc`,
    `10:21\tAnn\t${link("https://a.example", "?turnover=1,opexRate:6#class=1abc")}`,
    `10:22\tBen\t${link("https://evil.example/x", "?turnover=1,opexRate:7#class=1abc")} done`,
    `10:23\tAnn\t${link("https://a.example/en", "#turnover=1&class=1abc")}`,
    `10:24\tCat\t${link("https://a.example", "?turnover=1#class=1other")}`,
    `10:25\tDan\t${link("https://a.example", "#class=1abc")}`,
    `10:26\tEve\tjavascript:alert(1)#class=1abc`,
  ].join("\n");
  expect(sentLinks("1abc", "turnover", chat).map(({ name, state }) => [name, state])).toEqual([
    ["Ann", "#turnover=1&class=1abc"],
    ["Ben", "?turnover=1,opexRate:7#class=1abc"],
  ]);
  const bare = link("https://a.example", "?turnover=1,opexRate:6#class=1abc");
  expect(sentLinks("1abc", "turnover", `${bare}\nFay\t${bare}`).map(({ name }) => name)).toEqual(["", "Fay"]);
});
