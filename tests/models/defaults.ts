import type { InputTable, InputValues } from "../../src/models/schema.ts";
import { validate } from "../../src/models/validate.ts";

/** `compute` on the defaults of the table with some changes. */
export function atDefaults<Table extends InputTable, Result extends object>(calculation: {
  readonly inputs: Table;
  compute(inputs: InputValues<Table>): Result;
}) {
  const read = validate({ inputs: calculation.inputs, rules: [] }, {}) as { inputs: InputValues<Table> };
  return (changes: Partial<InputValues<Table>> = {}) => calculation.compute({ ...read.inputs, ...changes });
}
