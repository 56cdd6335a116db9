import { isSpan, isTable, type Values } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { digitsOf, type Formats, format, isShare, suffixOf } from "../../ui/format.ts";
import type { Outcome, ParameterWords, Simulator, View } from "../define.ts";
import { type TableParameter, wordOf } from "../parameters.ts";
import type { DrawerWords } from "../tools/words.ts";
import type { Words } from "../words.ts";
import { bareNumbers } from "./chart-numbers.ts";
import type { SheetTable } from "./sheet.tsx";
import type { Cell } from "./write-csv.ts";

interface Context {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome;
  readonly words: Words;
}

const shownIn = (view: View) => [...view.first, ...view.more];
/** Names with their units in brackets, as a paste reads them again. */
const headsOf = (parameter: TableParameter, own: ParameterWords, unitOf: (unit: string) => string) =>
  parameter.columns.map(({ key }) => {
    const unit = unitOf(parameter.units[key] ?? "");
    return [own.columns?.[key] ?? key, unit && `(${unit})`].filter(Boolean).join(" ");
  });
const figuresOf = (view: View) => [...new Set([view.headline, ...view.figures])];

/** The inputs of a view as a reader reads them. */
export function inputLines({ simulator, view, values, words }: Context): string[][] {
  return shownIn(view).flatMap((key): string[][] => {
    const parameter = simulator.parameters[key];
    const own = words.simulator.parameters[key];
    if (!parameter || !own) return [];
    const value = values[key] ?? parameter.default;
    if (parameter.kind === "choice") return [[own.label, own.options?.[String(value)] ?? String(value)]];
    // A list stands in a table of its own.
    if (parameter.kind === "table") return [];
    const say = (number: number) => format(fieldQuantity(number, parameter.unit), words.formats);
    if (isSpan(value)) return [[own.label, `${say(value.low)} – ${say(value.high)}`]];
    return [[own.label, say(typeof value === "number" ? value : parameter.default)]];
  });
}

/** The lists among the inputs, with the units in their heads. */
export function inputTables({ simulator, view, values, words }: Context): SheetTable[] {
  return shownIn(view).flatMap((key): SheetTable[] => {
    const parameter = simulator.parameters[key];
    const own = words.simulator.parameters[key];
    if (parameter?.kind !== "table" || !own) return [];
    const value = values[key];
    const heads = headsOf(parameter, own, (unit) => suffixOf(unit, words.formats));
    const rows = (isTable(value) ? value : parameter.default).map((row) =>
      parameter.columns.map(({ key: column }) => {
        const cell = row[column] ?? "";
        if (typeof cell === "string") return own.options?.[cell] ?? wordOf(cell, own.rows ?? []);
        return digitsOf(cell, parameter.units[column] ?? "", words.formats, 4);
      }),
    );
    return [{ caption: own.label, heads, rows }];
  });
}

export function resultLines({ view, outcome, words }: Context): string[][] {
  const labels = words.simulator.views[view.id]?.figures ?? {};
  return figuresOf(view).flatMap((name) => {
    const quantity = outcome.quantities[name];
    return quantity ? [[labels[name] ?? name, format(quantity, words.formats)]] : [];
  });
}

/** The same with bare numbers, for a spreadsheet: percent as 20, money in full. */
export function csvRows(context: Context, texts: DrawerWords["take"], stamp: readonly Cell[][]): Cell[][] {
  const { simulator, view, values, outcome, words } = context;
  const unitWords = (unit: string) => {
    const word = words.formats.units[unit] ?? "";
    return (typeof word === "string" ? word : word.other).replace("{n}", "").trim();
  };
  // Lists come last, each between blank lines, so that whoever reads the file finds where one ends.
  const isList = (key: string) => simulator.parameters[key]?.kind === "table";
  const keys = [...shownIn(view).filter((key) => !isList(key)), ...shownIn(view).filter(isList)];
  const inputs = keys.flatMap((key): Cell[][] => {
    const parameter = simulator.parameters[key];
    const own = words.simulator.parameters[key];
    if (!parameter || !own) return [];
    const value = values[key] ?? parameter.default;
    if (parameter.kind === "choice") return [[own.label, own.options?.[String(value)] ?? String(value)]];
    if (parameter.kind === "table") {
      const rows = isTable(value) ? value : parameter.default;
      const heads = headsOf(parameter, own, unitWords);
      const cells = rows.map((row) =>
        parameter.columns.map(({ key: column }): Cell => {
          const cell = row[column] ?? "";
          return typeof cell === "string" ? (own.options?.[cell] ?? wordOf(cell, own.rows ?? [])) : cell;
        }),
      );
      return [[], [own.label], heads, ...cells];
    }
    const unit = unitWords(parameter.unit);
    if (isSpan(value)) return [[own.label, null, unit, value.low, value.high]];
    return [[own.label, Number(value), unit]];
  });
  const { figures: labels = {}, signs = {} } = words.simulator.views[view.id] ?? {};
  // A number with a sign: its name says which side is above nothing.
  const nameOf = (name: string) =>
    [labels[name] ?? name, signs[name]?.more.replace("{n}", "").trim()].filter(Boolean).join(" · ");
  const results = figuresOf(view).flatMap((name): Cell[][] => {
    const quantity = outcome.quantities[name];
    if (!quantity) return [];
    const number = quantity.value === null ? null : quantity.value * (isShare(quantity.unit) ? 100 : 1);
    return [
      [nameOf(name), number === null ? null : Number(number.toPrecision(12)), unitWords(quantity.unit)],
    ];
  });
  return [
    [words.simulator.title, words.simulator.views[view.id]?.label ?? ""],
    ...stamp,
    [],
    [texts.inputs, texts.value, texts.unit, texts.low, texts.high],
    ...inputs,
    [],
    [texts.results, texts.value, texts.unit],
    ...results,
  ];
}

/** The table under the picture, with its units in the heading. */
export function chartRows(bench: Element, formats: Formats): Cell[][] {
  const table = bench.querySelector(".bench-picture .chart-table table");
  if (!table) return [];
  const [head = [], ...rows] = [...table.querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim() ?? ""),
  );
  return [[], [table.querySelector("caption")?.textContent ?? ""], ...bareNumbers(head, rows, formats)];
}
