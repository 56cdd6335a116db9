/** The geometry of the map: nine places on a ring, and lines that bend towards its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export const width = 380;
export const height = 400;
const centre: Place = { x: width / 2, y: height / 2 };
const radius = { x: 140, y: 158 };

const round = (value: number) => Math.round(value * 10) / 10;

/** The place of the nth of `count`, the first at the top, then clockwise. */
export function placeOf(index: number, count: number): Place {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return {
    x: round(centre.x + radius.x * Math.cos(angle)),
    y: round(centre.y + radius.y * Math.sin(angle)),
  };
}

/** A curve between two places: neighbours bend a little, opposite ones run almost straight. */
export function curve(from: Place, to: Place): string {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const control = {
    x: round(middle.x + (centre.x - middle.x) * 0.45),
    y: round(middle.y + (centre.y - middle.y) * 0.45),
  };
  return `M${from.x} ${from.y}Q${control.x} ${control.y} ${to.x} ${to.y}`;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Pairs that touch, whichever of the two says so, each once in the order of the book. */
export function pairsOf(lines: readonly Line[], order: readonly string[]): readonly [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { from, to } of lines) {
    const pair = [from, to].sort((p, q) => order.indexOf(p) - order.indexOf(q)) as [string, string];
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}
