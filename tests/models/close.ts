import { expect } from "vitest";

interface Strictness {
  /** Integers must be equal: for calculations that work in integers throughout. */
  readonly exactIntegers: boolean;
}

/** Relative error 1e-9, absolute 1e-12 near 0. */
function isClose(actual: unknown, expected: number, { exactIntegers }: Strictness): boolean {
  if (typeof actual !== "number") return false;
  if (exactIntegers && Number.isInteger(expected)) return actual === expected;
  return Math.abs(actual - expected) <= Math.max(1e-12, 1e-9 * Math.abs(expected));
}

function differences(actual: unknown, expected: unknown, strictness: Strictness, path: string): string[] {
  const difference = [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  if (typeof expected === "number") return isClose(actual, expected, strictness) ? [] : difference;
  if (typeof expected !== "object" || expected === null) return actual === expected ? [] : difference;
  if (typeof actual !== "object" || actual === null) return difference;
  if (Array.isArray(actual) !== Array.isArray(expected)) return difference;
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) =>
    differences(
      actual[key as never],
      expected[key as never],
      strictness,
      path === "" ? key : `${path}.${key}`,
    ),
  );
}

/** Every number within tolerance, everything else identical, no key too few or too many. */
export function expectClose(actual: unknown, expected: unknown, strictness = { exactIntegers: false }): void {
  expect(differences(actual, expected, strictness, "")).toEqual([]);
}
