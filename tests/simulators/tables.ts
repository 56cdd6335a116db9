import { isTable, type Values } from "../../src/link/scheme.ts";

/** The part of a state that stands in the short text of a link; tables travel under a name of their own. */
export function withoutTables(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isTable(value)));
}
