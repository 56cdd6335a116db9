import { density } from "../models/math/normal.ts";
import { random } from "../models/math/random.ts";
import { reach } from "../models/referral/reach.ts";
import { compound } from "../models/turnover/compound.ts";

/** A mark in a square of 100 by 100; `a` is the blue of the comparison, `b` the vermilion of the answer. */
export type Mark =
  | {
      readonly kind: "line";
      readonly tone: "a" | "b" | "soft";
      readonly d: string;
      readonly dashed?: boolean;
    }
  | { readonly kind: "area"; readonly tone: "a" | "b"; readonly d: string }
  | {
      readonly kind: "dot";
      readonly tone: "a" | "b";
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }
  | { readonly kind: "ring"; readonly tone: "a" | "b"; readonly r: number };

type Point = readonly [x: number, y: number];

const left = 12;
const right = 88;
const low = 80;
const high = 22;
const round = (value: number) => Math.round(value * 10) / 10;

/** From data to the square: the first point at the left, the largest value at the top. */
function fit(series: readonly (readonly Point[])[], floor = 0) {
  const all = series.flat();
  const most = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))] as const;
  const place = ([x, y]: Point): Point => [
    round(left + (x / most[0]) * (right - left)),
    round(low - ((y - floor) / (most[1] - floor)) * (low - high)),
  ];
  return (points: readonly Point[]) => points.map(place);
}

const path = (points: readonly Point[]) =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Founders by field, drawn from the site's own generator; the best of forty is lit. */
function strategy(): Mark[] {
  const chance = random(20260101, 1000);
  const founders = range(3).flatMap((field) =>
    range(9).map(() => ({
      x: 24 + field * 26 + (chance.nextUnit() - 0.5) * 14,
      skill: chance.nextNormal() + field * 0.7,
    })),
  );
  const best = Math.max(...founders.map(({ skill }) => skill));
  return founders.map(({ x, skill }) => ({
    kind: "dot",
    tone: skill === best ? "b" : "a",
    x: round(x),
    y: round(Math.max(14, 62 - skill * 14)),
    r: skill === best ? 4.5 : 2.4,
  }));
}

/** Profit of buying first, wide and lower, and of selling first, narrow and higher: two normal densities. */
function inversion(): Mark[] {
  const curve = (mean: number, spread: number) =>
    range(41).map((step): Point => [step, density((step - mean) / spread) / spread]);
  const [first, later] = [curve(16, 7.5), curve(25, 4)];
  const place = fit([first, later]);
  return [
    { kind: "line", tone: "a", d: path(place(first)), dashed: true },
    { kind: "line", tone: "b", d: path(place(later)) },
  ];
}

/** Rented traffic comes in broad and leaves thin; owned traffic comes thin and stays. */
function internet(): Mark[] {
  const band = (from: Point, to: Point): string =>
    `M${left} ${from[0]}C45 ${from[0]} 55 ${to[0]} ${right} ${to[0]}V${to[1]}C55 ${to[1]} 45 ${from[1]} ${left} ${from[1]}Z`;
  return [
    { kind: "area", tone: "a", d: band([24, 56], [30, 40]) },
    { kind: "area", tone: "b", d: band([66, 74], [58, 74]) },
  ];
}

/** One person and the ten around, at the distances of a seeded draw. */
function social(): Mark[] {
  const chance = random(20260101, 1001);
  const people = range(10).map((index): Point => {
    const angle = (index / 10) * 2 * Math.PI;
    const distance = 22 + chance.nextUnit() * 14;
    return [round(50 + distance * Math.cos(angle)), round(50 + distance * Math.sin(angle))];
  });
  return [
    ...people.map(([x, y]): Mark => ({ kind: "line", tone: "soft", d: `M50 50L${x} ${y}` })),
    ...people.map(([x, y]): Mark => ({ kind: "dot", tone: "a", x, y, r: 3.2 })),
    { kind: "dot", tone: "b", x: 50, y: 50, r: 6 },
  ];
}

/** Hours added up: without a procedure a straight line, with one a late start and Wright's 80% learning curve. */
function standardization(): Mark[] {
  const learning = Math.log2(0.8);
  const adhoc = range(31).map((n): Point => [n, n]);
  const standard = range(31).map((n): Point => [n, 6 + 0.9 * n ** (1 + learning)]);
  const place = fit([adhoc, standard]);
  return [
    { kind: "line", tone: "a", d: path(place(adhoc)), dashed: true },
    { kind: "line", tone: "b", d: path(place(standard)) },
  ];
}

/** The source's A and B, from the model of chapter six. */
function turnover(): Mark[] {
  const stairs = (margin: number, turns: number) => {
    const { path: capital } = compound.compute({
      capital: 50,
      margin,
      turns,
      reinvest: 1,
      opexRate: 0,
      fixedPerTurn: 0,
    });
    return capital.flatMap((value, turn): Point[] =>
      turn === 0
        ? [[0, value]]
        : [
            [turn / turns, capital[turn - 1] as number],
            [turn / turns, value],
          ],
    );
  };
  const [a, b] = [stairs(0.2, 3), stairs(0.1, 10)];
  const place = fit([a, b], 50);
  return [
    { kind: "line", tone: "a", d: path(place(a)), dashed: true },
    { kind: "line", tone: "b", d: path(place(b)) },
  ];
}

/** Last month, what traffic, conversion and basket changed, this month: bars that hang between levels. */
function information(): Mark[] {
  const levels: readonly [from: number, to: number, tone: "a" | "b"][] = [
    [0, 52, "a"],
    [52, 74, "a"],
    [74, 60, "b"],
    [60, 68, "a"],
    [0, 68, "a"],
  ];
  return levels.map(([from, to, tone], index): Mark => {
    const x = left + index * 16;
    return { kind: "area", tone, d: `M${x} ${84 - from * 0.8}H${x + 11}V${84 - to * 0.8}H${x}Z` };
  });
}

/** What is done, and the cone of where it may end: the spread grows with the root of the days to come. */
function goals(): Mark[] {
  const done = range(11).map((day): Point => [day, day * 0.8 + Math.sin(day) * 0.5]);
  const last = done.at(-1) as Point;
  const ahead = (sign: number) =>
    range(11).map((day): Point => [10 + day, last[1] + day * 0.8 + sign * 0.9 * Math.sqrt(day)]);
  const [upper, lower, middle] = [ahead(1), ahead(-1), ahead(0)];
  const place = fit([done, upper]);
  return [
    { kind: "area", tone: "b", d: `${path([...place(upper), ...place(lower).reverse()])}Z` },
    { kind: "line", tone: "a", d: path(place(done)) },
    { kind: "line", tone: "b", d: path(place(middle)), dashed: true },
  ];
}

/** One customer and the generations a word reaches, each ring as wide as the number of people in it. */
function membership(): Mark[] {
  const { reachedByGen } = reach.compute({
    circle: 250,
    passProb: 0.02,
    overlap: 0.3,
    convert: 0.1,
    seeds: 1,
    generations: 4,
    population: 1_000_000,
  });
  let radius = 5;
  const rings = reachedByGen.map((people): Mark => {
    radius += 4 + 5 * Math.sqrt(people);
    return { kind: "ring", tone: "a", r: round(radius) };
  });
  return [...rings, { kind: "dot", tone: "b", x: 50, y: 50, r: 5 }];
}

/** Of those who joined, how many still buy: each step a year, a third of them gone. */
function members(): Mark[] {
  const left = range(7).map((year): Point => [year, 0.66 ** year]);
  return left.map(([year, share]): Mark => {
    const x = 12 + year * 11;
    return {
      kind: "area",
      tone: year === 0 ? "b" : "a",
      d: `M${x} 82H${x + 8}V${round(82 - share * 60)}H${x}Z`,
    };
  });
}

/** The small picture of each model, drawn at build; `joined` and `referral` are the two simulators of chapter nine. */
export const miniatures: Readonly<Record<string, () => Mark[]>> = {
  joined: members,
  referral: membership,
  strategy,
  inversion,
  internet,
  social,
  standardization,
  turnover,
  information,
  goals,
  membership,
};
