import type { Table, Values } from "../../link/scheme.ts";
import type { OkrOutcome } from "./okr.ts";
import { type Period, weightOf } from "./period.ts";

/** Three digits are as fine as a finger is. */
const rough = (value: number) => Number(value.toPrecision(3));

/** The state in which this much has been done by this day, from where a finger has moved the point of today. */
export function paceAt(period: Period, day: number, done: number): Values {
  const today = Math.min(period.length, Math.max(1, Math.round(day)));
  return { today, pace: Math.min(1e9, rough((7 * done) / weightOf(period, today))) };
}

/** The key results with one of them moved to a place on its way from start (0) to goal (1). */
export function moved(rows: OkrOutcome["rows"], index: number, at: number): Table {
  return rows.map(({ name, start, goal, actual, weight }, row) => {
    const way = goal - start;
    // A hundredth of the way, in steps that can be said: 0.1, 1, 10 …
    const step = 10 ** Math.floor(Math.log10(Math.abs(way) / 20));
    const there = Number((Math.round((start + at * way) / step) * step).toPrecision(10));
    return { name, start, goal, actual: row === index ? there : actual, weight };
  });
}
