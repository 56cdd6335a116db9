import type { MonthRecord } from "../models/shop/records.ts";

/** What moves in the picture of a quarter, as a function of time: nothing in it is chance. */

export interface Mover {
  readonly kind: "visit" | "lost" | "parcel" | "coin";
  readonly x: number;
  readonly y: number;
}

export interface Scene {
  /** 0, 1 or 2: which month of the quarter. */
  readonly month: number;
  readonly movers: readonly Mover[];
  /** Height of the shelf and of the till, 0..1 of the most in the quarter. */
  readonly shelf: number;
  readonly till: number;
}

export const room = { width: 340, height: 190 } as const;
/** Where things stand in the picture. */
export const spots = {
  door: [118, 96],
  out: [222, 96],
  supplier: [40, 172],
  platform: [126, 172],
  staff: [213, 172],
  till: [300, 172],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Dots for a number on the scale of the quarter's largest month. */
const dotsFor = (value: number, most: number, dots: number): number =>
  value <= 0 ? 0 : Math.max(1, Math.round((value / Math.max(1, most)) * dots));

/** Each dot of a stream begins its way a little later than the one before it. */
function stream(
  count: number,
  progress: number,
  place: (way: number, lane: number) => Omit<Mover, "kind"> | null,
) {
  return Array.from({ length: count }, (_, index) => {
    const start = (index / count) * 0.7;
    const way = (progress - start) / 0.3;
    return way < 0 || way > 1 ? null : place(way, index % 5);
  }).filter((mover) => mover !== null);
}

const between = (from: readonly [number, number], to: readonly [number, number], way: number) => ({
  x: Math.round((from[0] + (to[0] - from[0]) * way) * 10) / 10,
  y: Math.round((from[1] + (to[1] - from[1]) * way) * 10) / 10,
});

/** Cents that went to each of four in a month. */
export const coinsOf = (month: MonthRecord) => ({
  supplier: month.cogs,
  platform: month.fee + month.ads,
  staff: month.fixed + month.settings + month.handling + month.oneoff,
  till: Math.max(0, month.profit),
});

/** @param time 0..1 of the whole quarter */
export function sceneAt(months: readonly MonthRecord[], time: number): Scene {
  const length = Math.max(1, months.length);
  const at = Math.min(length - 1, Math.floor(time * length));
  const progress = Math.min(1, time * length - at);
  const month = months[at] as MonthRecord;
  const before = months[at - 1];
  const mostOf = (of: (month: MonthRecord) => number) => Math.max(1, ...months.map(of));
  const orders = mostOf(({ wantedNew, wantedPrivate }) => wantedNew + wantedPrivate);
  const money = mostOf((one) => Math.max(...Object.values(coinsOf(one))));
  const level = (of: (month: MonthRecord) => number) => {
    const from = before ? of(before) : of(month);
    return Math.max(0, from + (of(month) - from) * progress) / mostOf(of);
  };
  const visits = stream(
    dotsFor(
      month.visits,
      mostOf((one) => one.visits),
      16,
    ),
    progress,
    (way, lane) => between([4, 60 + lane * 14], spots.door, way),
  ).map((mover): Mover => ({ kind: "visit", ...mover }));
  const lost = stream(dotsFor(month.lost, orders, 10), progress, (way, lane) =>
    between(spots.door, [4 + lane * 6, 20 + lane * 6], way),
  ).map((mover): Mover => ({ kind: "lost", ...mover }));
  const parcels = stream(dotsFor(month.shipped, orders, 10), progress, (way, lane) =>
    between(spots.out, [336, 60 + lane * 14], way),
  ).map((mover): Mover => ({ kind: "parcel", ...mover }));
  const coins = Object.entries(coinsOf(month)).flatMap(([to, cents]) =>
    stream(dotsFor(cents, money, 6), progress, (way) =>
      between([170, 128], spots[to as keyof ReturnType<typeof coinsOf>], way),
    ).map((mover): Mover => ({ kind: "coin", ...mover })),
  );
  return {
    month: at,
    movers: [...visits, ...lost, ...parcels, ...coins],
    shelf: level(({ inventoryCost }) => inventoryCost),
    till: level(({ cash }) => cash),
  };
}
