import type { Scale } from "./frame.ts";

type Point = readonly [x: number, y: number];

/** The straight lines through points, placed by two scales. */
export function through(points: readonly Point[], x: Scale, y: Scale): string {
  return points.length === 0 ? "" : `M${points.map(([at, value]) => `${x(at)},${y(value)}`).join("L")}`;
}

/** The area between two values at each x. */
export function between(
  rows: readonly (readonly [x: number, low: number, high: number])[],
  x: Scale,
  y: Scale,
): string {
  if (rows.length === 0) return "";
  const upper = rows.map(([at, , high]): Point => [at, high]);
  const lower = rows.map(([at, low]): Point => [at, low]).toReversed();
  return `${through([...upper, ...lower], x, y)}Z`;
}
