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

/** Points without those that a straight line between their neighbours passes by less than `slack` of the y axis. */
export function sparse(points: readonly Point[], slack: number): Point[] {
  const kept: Point[] = [];
  let from = 0;
  for (const [at, point] of points.entries()) {
    const [start, next] = [points[from] as Point, points[at + 1]];
    const slope = next && (next[1] - start[1]) / (next[0] - start[0]);
    const isPassed = (it: Point) => Math.abs(start[1] + (slope ?? 0) * (it[0] - start[0]) - it[1]) <= slack;
    if (at > 0 && next && points.slice(from + 1, at + 1).every(isPassed)) continue;
    kept.push(point);
    from = at;
  }
  return kept;
}
