import fc from "fast-check";
import type { Field, Scheme, Values } from "../../src/link/scheme.ts";
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
export function arbitraryOf(field: Field): fc.Arbitrary<number | string> {
  if (field.kind === "choice") return fc.constantFrom(...field.options);
  const { min, max, default: usual, integer } = field;
  const between = fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  const rounded = between.map((value) => Math.min(max, Math.max(min, Number(value.toFixed(2)))) + 0);
  const whole = between.map((value) => Math.min(max, Math.max(min, Math.round(value))) + 0);
  const ends = fc.constantFrom(min, max, usual);
  return integer ? fc.oneof(whole, ends) : fc.oneof(between, rounded, whole, ends);
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
      if (typeof value !== "number" || !Number.isFinite(value) || Object.is(value, -0)) return false;
      return value >= field.min && value <= field.max && (!field.integer || Number.isInteger(value));
    })
  );
}
