import type { AnyCalculation } from "./schema.ts";
import { isRecord, validate } from "./validate.ts";

export type Result = Record<string, unknown>;

/** Numbers as JSON can carry them: what is not finite becomes null, and there is no negative zero. */
export function presentable(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : null;
  if (Array.isArray(value)) return value.map(presentable);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, presentable(part)]));
  return value;
}

/** Validates, computes, makes presentable. Never throws on data; an invalid input gives `{ error: { code, field } }`. */
export function run(calculation: AnyCalculation, given: unknown): Result {
  const read = validate(calculation, given);
  if ("error" in read) return { ...read };
  return presentable(calculation.compute(read.inputs as never)) as Result;
}
