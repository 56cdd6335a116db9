import { expect, test } from "vitest";
import { simulators } from "../../src/simulators/index.ts";
import { modelRows, nextRow, rowsWithoutWords, type TableParameter } from "../../src/workbench/parameters.ts";
import { simulatorLabels } from "../content/labels.ts";

const tables = simulators.flatMap(({ slug, parameters }) =>
  Object.values(parameters).flatMap((parameter) =>
    parameter.kind === "table" ? [[`${slug} ${parameter.key}`, slug, parameter] as const] : [],
  ),
);

test("there are tables", () => expect(tables.length).toBeGreaterThan(5));

test.each(tables)(
  "%s: a table that a picture has read and written again is the same in every language",
  (_, slug, parameter) => {
    for (const language of ["zh-Hant", "en"] as const) {
      const words = simulatorLabels(language, slug).parameters[parameter.key]?.rows;
      const read = modelRows(parameter, parameter.default, words).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [
            key,
            typeof cell === "number" && parameter.units[key] === "percent" ? cell * 100 : cell,
          ]),
        ),
      );
      if (words) expect(read).not.toEqual(parameter.default);
      expect(rowsWithoutWords(parameter, read, words)).toEqual(parameter.default);
    }
  },
);

test("what a reader wrote stays as it was written", () => {
  const [, , parameter] = tables.find(
    ([name]) => name === "standardization tasks",
  ) as (typeof tables)[number];
  const rows = [{ task: "Wrap in paper", seconds: 9, station: 3 }];
  expect(rowsWithoutWords(parameter, rows, ["Pick", "Check"])).toEqual(rows);
});

test("a new line belongs to the entry above it, a new task to its station", () => {
  const of = (name: string): TableParameter => tables.find(([it]) => it === name)?.[2] as TableParameter;
  const journal = of("information journal");
  expect(nextRow(journal, journal.default)).toEqual({ entry: 5, account: "cash", debit: 0, credit: 0 });
  expect(nextRow(journal, [])).toEqual({ entry: 1, account: "cash", debit: 0, credit: 0 });
  expect(nextRow(of("standardization tasks"), of("standardization tasks").default)).toHaveProperty(
    "station",
    4,
  );
});
