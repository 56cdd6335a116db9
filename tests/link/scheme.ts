import fc from "fast-check";
import { type Field, isSpan, type Row, type Scheme, type Value, type Values } from "../../src/link/scheme.ts";
import { simulators } from "../../src/simulators/index.ts";

/** A scheme with one of everything, so that the laws do not hang on a simulator. */
export const sample: Scheme = {
  name: "sample",
  version: 3,
  fields: [
    { kind: "choice", key: "view", default: "one", options: ["one", "two", "three"] },
    { kind: "number", key: "share", default: 20, min: -50, max: 100 },
    { kind: "number", key: "count", default: 3, min: 0, max: 1e9, integer: true },
    { kind: "number", key: "wide", default: 0, min: -1e12, max: 1e12 },
    { kind: "number", key: "seed", default: 1, min: 0, max: 9, integer: true, spans: false },
  ],
  upgraders: {
    // Version 1 wrote shares as fractions.
    1: (pairs) =>
      new Map([...pairs].map(([key, raw]) => [key, key === "share" ? String(Number(raw) * 100) : raw])),
    // Version 2 called the count differently.
    2: (pairs) => new Map([...pairs].map(([key, raw]) => [key === "pieces" ? "count" : key, raw])),
  },
};

export const schemes: readonly (readonly [string, Scheme])[] = [
  ["sample", sample],
  ...simulators.map(({ slug, scheme }) => [slug, scheme] as const),
];

/** Every value a field may have: its ends, its default, small, large, whole and broken numbers. */
export function arbitraryOf(field: Field): fc.Arbitrary<Value> {
  if (field.kind === "choice") return fc.constantFrom(...field.options);
  if (field.kind === "table") return fc.constant(field.default);
  const { min, max, default: usual, integer } = field;
  const between = fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  const rounded = between.map((value) => Math.min(max, Math.max(min, Number(value.toFixed(2)))) + 0);
  const whole = between.map((value) => Math.min(max, Math.max(min, Math.round(value))) + 0);
  const ends = fc.constantFrom(min, max, usual);
  const point = integer ? fc.oneof(whole, ends) : fc.oneof(between, rounded, whole, ends);
  const span = fc
    .tuple(point, point)
    .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
  return field.spans === false ? point : fc.oneof({ weight: 3, arbitrary: point }, span);
}

export function valuesOf(scheme: Scheme): fc.Arbitrary<Values> {
  return fc.record(Object.fromEntries(scheme.fields.map((field) => [field.key, arbitraryOf(field)])));
}

/** What must hold of anything that was read, wherever it came from. */
export function isWithinBounds(scheme: Scheme, values: Values): boolean {
  return (
    Object.keys(values).length === scheme.fields.length &&
    scheme.fields.every((field) => {
      const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
      if (field.kind === "choice") return typeof value === "string" && field.options.includes(value);
      if (field.kind === "table")
        return Array.isArray(value) && value.every((row: Row) => typeof row === "object");
      const sound = (number: unknown) =>
        typeof number === "number" &&
        Number.isFinite(number) &&
        !Object.is(number, -0) &&
        number >= field.min &&
        number <= field.max &&
        (!field.integer || Number.isInteger(number));
      if (isSpan(value))
        return field.spans !== false && value.low <= value.high && sound(value.low) && sound(value.high);
      return sound(value);
    })
  );
}
