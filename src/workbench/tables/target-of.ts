import type { Target, TargetColumn } from "../../import/target.ts";
import type { SimulatorWords } from "../define.ts";
import type { TableNames, TableParameter } from "../parameters.ts";

/** A table of ours as the importer is told of it: its columns, what they are called, and what may stand in for them. */
export function targetOf(
  { columns, units, rows, derive, date }: TableParameter,
  names: TableNames = { columns: {}, options: {} },
): Target {
  const called = (key: string) => [key, ...(names.columns[key] ?? [])];
  return {
    most: rows[1],
    columns: columns.map((column): TargetColumn => {
      const own = { key: column.key, unit: units[column.key] ?? "", names: called(column.key) };
      if (column.kind === "text") return { ...own, kind: "text", max: column.max };
      if (column.kind === "choice") {
        const options = column.options.map((option) => [option, names.options[option] ?? []] as const);
        return { ...own, kind: "choice", options: Object.fromEntries(options) };
      }
      const { min, max, integer = false } = column;
      return { ...own, kind: "number", min, max, integer };
    }),
    ...(derive && { derive: { ...derive, share: names.columns["share"] ?? [] } }),
    ...(date && { date: { ...date, names: names.columns["dates"] ?? [] } }),
  };
}

/** The names of a table's columns and options: of every language once they have come, till then those of the page. */
export function namesOf(parameter: TableParameter, simulator: SimulatorWords): TableNames {
  const known = simulator.names?.[parameter.key];
  if (known) return known;
  const { columns = {}, options = {} } = simulator.parameters[parameter.key] ?? {};
  const lists = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, [word]]));
  return { columns: lists(columns), options: lists(options) };
}
