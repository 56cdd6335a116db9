import { ticks } from "d3-array";

/** The room of a chart in CSS pixels; text is never scaled, so a phone has a frame of its own. */
export interface Frame {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How many ticks an axis has room for, across and up. */
  readonly across: number;
  readonly up: number;
}

export const frames: readonly Frame[] = [
  { name: "wide", width: 680, height: 400, left: 64, right: 24, top: 34, bottom: 34, across: 6, up: 5 },
  { name: "narrow", width: 340, height: 270, left: 50, right: 14, top: 30, bottom: 30, across: 4, up: 4 },
];

export type Scale = (value: number) => number;

/** Linear, rounded to a tenth of a pixel: enough for the eye, short in the HTML. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const span = domain[1] - domain[0] || 1;
  return (value) => Math.round((range[0] + ((value - domain[0]) / span) * (range[1] - range[0])) * 10) / 10;
}

/** Round numbers that cover the values; the scale ends on a tick. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return niceTicks(Math.min(0, low), Math.max(1, high), count);
  const inner = ticks(low, high, count);
  const step = (inner[1] ?? high) - (inner[0] ?? low) || 1;
  const list = [...inner];
  if ((list[0] as number) > low) list.unshift((list[0] as number) - step);
  if ((list.at(-1) as number) < high) list.push((list.at(-1) as number) + step);
  return list.map((tick) => Number(tick.toPrecision(12)));
}
