import { isTable, type Values } from "../link/scheme.ts";
import type { Simulator, View } from "./define.ts";
import { isBlankRow } from "./parameters.ts";

/** Numbers that a view needs and nobody has given. */
export interface Missing {
  /** The table and the column of it. */
  readonly key: string;
  readonly column: string;
  readonly cells: number;
}

/**
 * The empty cells in the tables that a view reckons with. While there is one, nothing that the view would say is true,
 * so it is not evaluated; `view.needs` names the columns where they are not all of them.
 */
export function missingNumbers(simulator: Simulator, view: View, values: Values): Missing[] {
  return [...view.first, ...view.more].flatMap((key): Missing[] => {
    const parameter = simulator.parameters[key];
    const rows = values[key];
    if (parameter?.kind !== "table" || !isTable(rows)) return [];
    const filled = rows.filter((row) => !isBlankRow(parameter, row));
    const needed = view.needs?.[key];
    return parameter.columns.flatMap(({ key: column, kind }): Missing[] => {
      if (kind === "text" || (needed && !needed.includes(column))) return [];
      const cells = filled.filter((row) => (row[column] ?? "") === "").length;
      return cells > 0 ? [{ key, column, cells }] : [];
    });
  });
}
