import { cdf } from "../../models/math/normal.ts";
import { coefficientsOf, drawFounders, markTop, topCountOf } from "../../models/strategy/founders.ts";
import type { FoundersOutcome } from "./founders.ts";

/** Few enough to be seen one by one, many enough to have a top hundredth. */
export const size = 500;
const fields = 5;
/** The normal splits into three equal parts here. */
const third = 0.4307272992954576;

export type Skill = "low" | "middle" | "high";
type Place = readonly [field: number, sales: number];

export interface Crowd {
  readonly size: number;
  readonly winners: number;
  readonly bySkill: Readonly<Record<Skill, readonly Place[]>>;
  readonly rings: readonly Place[];
  /** Founders of each fifth of the markets, the poorest first, and the winners among them. */
  readonly fields: readonly {
    readonly all: number;
    readonly winners: number;
  }[];
  readonly winnersBySkill: Readonly<Record<Skill, number>>;
  /** log10 of sales, lowest and highest. */
  readonly domain: readonly [number, number];
}

/** The first founders of the same draw that the million comes from. */
export function crowdOf({ draw, median }: FoundersOutcome): Crowd {
  const founders = drawFounders(size, draw.seed, coefficientsOf(draw));
  const { market, skill, result } = founders;
  const winners = topCountOf(draw.topFraction, size);
  const top = markTop(result, result.slice().sort(), winners);
  const bySkill: Record<Skill, Place[]> = { low: [], middle: [], high: [] };
  const winnersBySkill = { low: 0, middle: 0, high: 0 };
  const byField = Array.from({ length: fields }, () => ({
    all: 0,
    winners: 0,
  }));
  const rings: Place[] = [];
  const base = Math.log10(median);
  for (let index = 0; index < size; index += 1) {
    const place = cdf(market[index] as number);
    const zS = skill[index] as number;
    const kind = zS < -third ? "low" : zS < third ? "middle" : "high";
    const at: Place = [place, base + (result[index] as number) * Math.LOG10E];
    const field = byField[Math.min(fields - 1, Math.floor(place * fields))] as {
      all: number;
      winners: number;
    };
    bySkill[kind].push(at);
    field.all += 1;
    if (top[index] === 1) {
      rings.push(at);
      field.winners += 1;
      winnersBySkill[kind] += 1;
    }
  }
  const sales = Object.values(bySkill).flatMap((places) => places.map(([, y]) => y));
  return {
    size,
    winners,
    bySkill,
    rings,
    fields: byField,
    winnersBySkill,
    domain: [Math.min(...sales), Math.max(...sales)],
  };
}
