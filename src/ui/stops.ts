/**
 * The positions of a slider. Even steps where a range is narrow; over several powers of ten a list of round
 * stops, because a logarithmic slider spends half its positions on numbers nobody would say.
 */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly steps: "even" | "wide";
  /** Only whole numbers, such as people. */
  readonly integer?: boolean;
}

const rounds = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

const known = new WeakMap<Range, readonly number[]>();

/** The round numbers of a wide range, its ends included; reckoned once for each range. */
export function stops(range: Range): readonly number[] {
  const list = known.get(range) ?? reckon(range);
  known.set(range, list);
  return list;
}

function reckon(range: Range): number[] {
  const list = new Set<number>([range.min]);
  const lowest = Math.max(range.min, range.step);
  for (let power = Math.floor(Math.log10(lowest)); 10 ** power <= range.max; power++) {
    for (const round of rounds) {
      const stop = Number((round * 10 ** power).toPrecision(2));
      const fits = stop >= lowest && stop <= range.max && (!range.integer || Number.isInteger(stop));
      if (fits) list.add(stop);
    }
  }
  return [...list.add(range.max)].sort((a, b) => a - b);
}

/** The number of the last position; the first is 0. */
export function lastPosition(range: Range): number {
  return range.steps === "wide" ? stops(range).length - 1 : Math.round((range.max - range.min) / range.step);
}

/** The position nearest to a value, which may lie between two. */
export function positionOf(value: number, range: Range): number {
  if (range.steps === "even") {
    const position = Math.round((value - range.min) / range.step);
    return Math.min(lastPosition(range), Math.max(0, position));
  }
  const list = stops(range);
  let nearest = 0;
  for (const [index, stop] of list.entries()) {
    if (Math.abs(stop - value) < Math.abs((list[nearest] as number) - value)) nearest = index;
  }
  return nearest;
}

export function valueAt(position: number, range: Range): number {
  if (range.steps === "wide") {
    const list = stops(range);
    return list[Math.min(list.length - 1, Math.max(0, Math.round(position)))] as number;
  }
  const value = range.min + Math.round(position) * range.step;
  // 0.1 + 0.2: ten significant digits are more than any slider has.
  return Math.min(range.max, Math.max(range.min, Number(value.toPrecision(10))));
}
