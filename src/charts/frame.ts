/** Size and margins of a chart in CSS pixels. Text is never scaled, so a phone has a frame of its own. */
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
  { name: "narrow", width: 340, height: 270, left: 56, right: 14, top: 30, bottom: 30, across: 4, up: 4 },
];

/** Which of the pinned states a ghost is; each has a dash of its own. */
export type Ghost = 1 | 2 | 3;

export type Scale = (value: number) => number;

/** Linear, rounded to a tenth of a pixel: enough for the eye, short in the HTML. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const span = domain[1] - domain[0] || 1;
  return (value) => Math.round((range[0] + ((value - domain[0]) / span) * (range[1] - range[0])) * 10) / 10;
}

/** About how wide a word stands in a chart: a Han character is square, a bold Latin one two thirds of it in wide fonts. */
export function wordWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char >= "\u2e80" ? 13 : 8.5), 0);
}

/** Round numbers that cover the values; the scale ends on a tick. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return niceTicks(Math.min(0, low), Math.max(1, high), count);
  const step = niceStep((high - low) / count);
  // A hair less, so that 0.3/0.1 is three steps and not a tenth of a billionth more.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The step of 1, 2 or 5 times a power of ten that is nearest in proportion. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const over = rough / power;
  return power * (over >= Math.sqrt(50) ? 10 : over >= Math.sqrt(10) ? 5 : over >= Math.sqrt(2) ? 2 : 1);
}

/** The two frames at heights of their own, for a chart that grows with what it shows. */
export function framesOf(heights: Readonly<Record<Frame["name"], number>>): readonly Frame[] {
  return frames.map((frame) => ({ ...frame, height: heights[frame.name] }));
}
