import { type Frame, type Ghost, linear } from "./frame.ts";

/** Who hears in one generation, and who of them tells again. */
export interface Crowd {
  /** 0 for those who begin. */
  readonly generation: number;
  readonly heard: number;
  readonly tell: number;
  /** How many there would be if people never ran out. */
  readonly unlimited: number;
  readonly ghosts: readonly { readonly tone: Ghost; readonly heard: number }[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Of a person: the last of a crowd may be a part of one. */
  readonly part: number;
}

export interface CrowdPlaces {
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly heard: readonly Place[];
  readonly tell: readonly Place[];
  /** Where so many people reach to, a part of a row as a part of its height. */
  topOf(people: number): number;
  /** Where the highest row ends. */
  readonly top: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
/** Less of a person than this is not drawn. */
const least = 0.03;
/** The strip under the people, with R on it. */
const strip = 48;
/** From people that one sees to people that one counts. */
const sizes = [46, 38, 32, 26, 22, 18, 15, 12, 10, 8, 6];

/** Crowds side by side, as large as the greatest lets them be; beyond that each figure stands for more than one. */
export function placeCrowds(frame: Frame, crowds: readonly Crowd[]) {
  const isWide = frame.name === "wide";
  const floor = frame.height - frame.bottom - strip;
  const top = frame.top + 18;
  const slot = (frame.width - 8) / crowds.length;
  const most = Math.max(1, ...crowds.flatMap(({ heard, unlimited }) => [heard, unlimited]));
  const perAt = (size: number) => Math.max(1, Math.floor((slot * 0.92) / size));
  const holds = (size: number) => perAt(size) * Math.floor((floor - top) / size);
  const smallest = isWide ? 8 : 6;
  const size = sizes.find((it) => (it <= slot * 0.92 && most <= holds(it)) || it === smallest) ?? smallest;
  const each = roundUp(most / holds(size));
  const per = perAt(size);
  const places = crowds.map(({ heard, tell }, at): CrowdPlaces => {
    const middle = round(4 + slot * (at + 0.5));
    const width = per * size;
    const left = middle - width / 2;
    const stand = (people: number) => {
      const figures = people / each;
      return Array.from({ length: Math.ceil(figures - least) }, (_, index) => ({
        x: round(left + ((index % per) + 0.5) * size),
        y: round(floor - (Math.floor(index / per) + 0.5) * size),
        part: Math.min(1, figures - index),
      })).filter(({ part }) => part >= least);
    };
    const rows = Math.ceil(Math.ceil(heard / each - least) / per);
    return {
      top: round(floor - rows * size),
      left: round(left),
      middle,
      width,
      heard: stand(heard),
      tell: stand(tell),
      topOf: (people) => round(Math.max(top, floor - (people / each / per) * size)),
    };
  });
  return { places, size, each, floor, slot, r: linear([0, 2], [14, frame.width - 14]), stripAt: floor + 58 };
}

/** 1, or the next of 2, 5, 10, 20 … */
function roundUp(rough: number): number {
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** People as one path: a head over shoulders, a dot where they are many. */
export function figures(places: readonly Place[], size: number): string {
  return places
    .map(({ x, y, part }) => {
      const scale = size * Math.sqrt(part);
      if (size < 12) return circle(x, y, scale * 0.4);
      const [wide, high] = [round(scale * 0.3), round(scale * 0.34)];
      return `${circle(x, round(y - scale * 0.2), scale * 0.19)}M${round(x - wide)},${round(y + scale * 0.42)}a${wide},${high} 0 0 1 ${round(2 * wide)},0z`;
    })
    .join("");
}

function circle(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)},${y}a${r},${r} 0 1 0 ${round(2 * r)},0a${r},${r} 0 1 0 ${round(-2 * r)},0z`;
}

/** Who told whom, where people are few enough to be told apart. */
export function threads(from: readonly Place[], to: readonly Place[]): string {
  return to
    .map(({ x, y }, index) => {
      const teller = from[Math.floor((index * from.length) / to.length)];
      return teller ? `M${teller.x},${teller.y}L${x},${y}` : "";
    })
    .join("");
}
