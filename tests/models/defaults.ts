import type { Inputs, Values } from "../../src/models/schema.ts";
import { validate } from "../../src/models/validate.ts";

/** `compute` on the defaults of the table with some changes. */
export function atDefaults<Table extends Inputs, Result extends object>(calculation: {
  readonly inputs: Table;
  compute(inputs: Values<Table>): Result;
}) {
  const read = validate({ inputs: calculation.inputs, rules: [] }, {}) as { inputs: Values<Table> };
  return (changes: Partial<Values<Table>> = {}) => calculation.compute({ ...read.inputs, ...changes });
}
