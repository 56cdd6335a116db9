import { describe, expect, test } from "vitest";
import { importTable } from "../../src/import/table.ts";
import { defaults, type Table } from "../../src/link/scheme.ts";
import { simulators } from "../../src/simulators/index.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { bareNumbers } from "../../src/workbench/export/chart-numbers.ts";
import { csvRows } from "../../src/workbench/export/export-rows.ts";
import { writeCsv } from "../../src/workbench/export/write-csv.ts";
import type { DrawerWords } from "../../src/workbench/tools/words.ts";
import type { Words } from "../../src/workbench/words.ts";
import { formatsOf, readLabels, simulatorLabels } from "../content/labels.ts";
import { siteTarget } from "../import/targets.ts";

const tables = simulators.flatMap(({ slug, parameters }) =>
  Object.values(parameters).flatMap((row) => (row.kind === "table" ? [[slug, row.key] as const] : [])),
);

describe.each(["zh-Hant", "en"] as const)("in %s", (language) => {
  test.each(tables)("%s: what we export of %s we read back, to the last digit", async (slug, key) => {
    const simulator = simulators.find((it) => it.slug === slug);
    const parameter = simulator?.parameters[key];
    if (!simulator || parameter?.kind !== "table") throw new Error(slug);
    const words = {
      simulator: simulatorLabels(language, slug),
      formats: formatsOf(language === "en" ? "en" : "zh-TW"),
    } as Words;
    const views = await Promise.all(simulator.viewNames.map((name) => simulator.view(name)));
    const view = views.find(({ first, more }) => [...first, ...more].includes(key));
    if (!view) throw new Error(`no view shows ${key}`);
    const own = words.simulator.parameters[key];
    const odd = ["=1+1", "-A1", 'say "x", y;z', "'quoted'"];
    const rows: Table = parameter.default.map((row, at) =>
      Object.fromEntries(
        parameter.columns.map((column) => {
          const cell = row[column.key] ?? "";
          if (column.kind === "text") return [column.key, odd[at % odd.length]?.slice(0, column.max) ?? ""];
          if (column.kind === "choice" || column.integer) return [column.key, cell];
          return [column.key, Math.min(column.max, Number((Number(cell) + 0.25 + at / 100).toFixed(2)))];
        }),
      ),
    );
    const values = { ...defaults(simulator.scheme), [key]: rows };
    const { take } = (readLabels(language, "interface") as { drawers: DrawerWords }).drawers;
    const outcome = view.evaluate(inputsOf(simulator, values));
    const text = writeCsv(
      csvRows({ simulator, view, values, outcome, words }, take, [["date", "2026-01-31"]]),
    );
    const read = importTable(text, siteTarget(slug, key));
    expect(own?.columns).toBeDefined();
    expect(read.rows).toEqual(rows);
    expect(read.unreadCells).toBe(0);
  });
});

describe("the numbers of a picture", () => {
  const zh = formatsOf("zh-TW");
  test("have their unit in the heading", () => {
    expect(
      bareNumbers(
        ["品項", "差", "錢", "占"],
        [
          ["A", "−50天", "97.66萬元", "5.3%"],
          ["B", "—", "1,200元", "−2%"],
        ],
        zh,
      ),
    ).toEqual([
      ["品項", "差 (天)", "錢 (元)", "占 (%)"],
      ["A", -50, 976_600, 5.3],
      ["B", null, 1200, -2],
    ]);
    expect(
      bareNumbers(
        ["", "x"],
        [
          ["A", "1 turn"],
          ["B", "−2 turns"],
        ],
        formatsOf("en"),
      ),
    ).toEqual([
      ["", "x (turns)"],
      ["A", 1],
      ["B", -2],
    ]);
  });
  test("stay text where a column is not of one unit", () => {
    expect(
      bareNumbers(
        ["", "x"],
        [
          ["A", "5天"],
          ["B", "很久"],
        ],
        zh,
      ),
    ).toEqual([
      ["", "x"],
      ["A", "5天"],
      ["B", "很久"],
    ]);
  });
});
