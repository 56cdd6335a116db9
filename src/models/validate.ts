import type { AnyCalculation, ErrorCode, Failure, Input, InputTable } from "./schema.ts";

export type { ErrorCode, Failure };

export function failure(code: ErrorCode, field: string): Failure {
  return { error: { code, field } };
}

/** A fault found deep in a value. The path is put together on the way out, so valid input pays nothing for it. */
class Fault {
  readonly code: ErrorCode;
  readonly path: string;
  constructor(code: ErrorCode, path = "") {
    this.code = code;
    this.path = path;
  }
  within(step: string): Fault {
    return new Fault(this.code, step + this.path);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readNumber(input: Input & { kind: "num" | "int" }, value: unknown): unknown {
  if (value === null && input.nullable) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) return new Fault("not_finite");
  if (input.kind === "int" && !Number.isInteger(value)) return new Fault("not_integer");
  const [low, high] = input.range;
  const lowOpen = input.open === "low" || input.open === "both";
  const highOpen = input.open === "high" || input.open === "both";
  if (lowOpen ? value <= low : value < low) return new Fault("out_of_range");
  if (highOpen ? value >= high : value > high) return new Fault("out_of_range");
  return value + 0; // -0 + 0 is 0
}

function readList(input: Input & { kind: "list" }, value: unknown): unknown {
  const [fewest, most] = input.length ?? [1, 10_000];
  if (!Array.isArray(value) || value.length < fewest || value.length > most) return new Fault("bad_array");
  const elements: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) {
    // A hole counts as null, which is what JSON makes of it.
    const element = readGiven(input.of, value[index] === undefined ? null : value[index]);
    if (element instanceof Fault) return element.within(`[${index}]`);
    elements.push(element);
  }
  return elements;
}

function readFields(inputs: InputTable, given: Record<string, unknown>): Record<string, unknown> | Fault {
  const values: Record<string, unknown> = {};
  for (const [key, input] of Object.entries(inputs)) {
    const value = readField(input, Object.hasOwn(given, key) ? given[key] : undefined);
    if (value instanceof Fault) return value.within(`.${key}`);
    values[key] = value;
  }
  return values;
}

function readGiven(input: Input, value: unknown): unknown {
  switch (input.kind) {
    case "num":
    case "int":
      return readNumber(input, value);
    case "bool":
      if (value === null && input.nullable) return null;
      return typeof value === "boolean" ? value : new Fault("bad_type");
    case "enum":
      if (value === null && input.nullable) return null;
      return (input.words as readonly unknown[]).includes(value) ? value : new Fault("bad_enum");
    case "str":
      return typeof value === "string" && value !== "" ? value : new Fault("bad_type");
    case "list":
      return readList(input, value);
    case "obj":
      return isRecord(value) ? readFields(input.fields, value) : new Fault("bad_type");
    case "any":
      return value;
  }
}

/** A default is read like a given value: nested defaults are filled in and nothing is shared with the table. */
function readField(input: Input, value: unknown): unknown {
  if (value !== undefined) return readGiven(input, value);
  if (input.default !== undefined) return readGiven(input, input.default);
  return input.kind === "any" ? undefined : new Fault("missing");
}

/**
 * Checks inputs of unknown origin against a table, in the order of the table, and returns a fresh copy
 * with the defaults filled in, or the first violation. Reads own properties only, ignores unknown keys, changes
 * nothing and does not throw. undefined is "not given"; null is a value.
 */
export function validate(
  table: Pick<AnyCalculation, "inputs" | "rules">,
  given: unknown,
): { readonly inputs: Record<string, unknown> } | Failure {
  if (!isRecord(given)) return failure("bad_type", "inputs");
  const inputs = readFields(table.inputs, given);
  if (inputs instanceof Fault) return failure(inputs.code, inputs.path.slice(1));
  for (const rule of table.rules) {
    const fault = rule(inputs as never);
    if (fault !== undefined) return typeof fault === "string" ? failure("inconsistent", fault) : fault;
  }
  return { inputs };
}
