import { expect, test } from "vitest";
import { type SheetInput, takeNumbers, withNumbers } from "../../../src/layouts/rehearsal/sheet-numbers.ts";
import { decode } from "../../../src/link/text.ts";
import { turnover } from "../../../src/simulators/turnover/definition.ts";

const row = (key: string, more: Partial<SheetInput> = {}): SheetInput => ({
  simulator: "turnover",
  key,
  version: 1,
  what: key,
  min: 0,
  max: 100,
  integer: false,
  ...more,
});

test("numbers are read as people type them, empty boxes passed over, others named and left out", () => {
  const taken = takeNumbers([
    [row("opexRate"), "１４%"],
    [row("cogs", { max: 1e9 }), "223.2萬"],
    [row("turnsA"), " "],
    [row("turnsB"), "大概十次吧"],
    [row("marginA"), "140%"],
    [row("lots", { integer: true }), "2.5"],
    [row("rate", { simulator: "goals", version: 2 }), "3"],
  ]);
  expect(taken.count).toBe(3);
  expect(taken.bySimulator.get("turnover")).toEqual({
    version: 1,
    numbers: new Map([
      ["opexRate", 14],
      ["cogs", 2_232_000],
    ]),
  });
  expect(taken.bySimulator.get("goals")?.version).toBe(2);
  expect(taken.unreadable.map(({ key }) => key)).toEqual(["turnsB", "lots"]);
  expect(taken.outside.map(({ key }) => key)).toEqual(["marginA"]);
});

test("a state keeps what the worksheet does not speak of, also what a person had set before", () => {
  const numbers = new Map([["opexRate", 14]]);
  expect(withNumbers("", 1, numbers)).toBe("1,opexRate:14");
  expect(withNumbers("1,turnsA:5,opexRate:6,marginB:8~12", 1, numbers)).toBe(
    "1,turnsA:5,marginB:8~12,opexRate:14",
  );
  const { values, dropped } = decode(turnover.scheme, withNumbers("1,view:shelf,opexRate:3~6", 1, numbers));
  expect(dropped).toEqual([]);
  expect(values).toMatchObject({ view: "shelf", opexRate: 14 });
});
