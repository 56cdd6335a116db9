import { expect } from "vitest";

/** MODELS.md section 0.4: relative error 1e-9, absolute 1e-12 near 0. */
function isClose(actual: unknown, expected: number): boolean {
  return typeof actual === "number" && Math.abs(actual - expected) <= Math.max(1e-12, 1e-9 * Math.abs(expected));
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof expected === "number")
    return isClose(actual, expected) ? [] : [`${path}: ${JSON.stringify(actual)} instead of ${expected}`];
  if (typeof expected !== "object" || expected === null)
    return Object.is(actual, expected) ? [] : [`${path}: ${JSON.stringify(actual)} instead of ${expected}`];
  if (typeof actual !== "object" || actual === null) return [`${path}: ${JSON.stringify(actual)} is no object or list`];
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) =>
    differences(actual[key as never], expected[key as never], path === "" ? key : `${path}.${key}`),
  );
}

/** Every number within tolerance, everything else identical, no key too few or too many. */
export function expectClose(actual: unknown, expected: unknown): void {
  expect(differences(actual, expected, "")).toEqual([]);
}
