import { cdf, density } from "../math/normal.ts";
import { type Demand, type Mixture, probNegative, servedBy, type Terms, worthOf } from "./demand.ts";

/**
 * How the profit of many like candidates is spread, each of them a hit or a dud by itself. What one earns is put on a
 * grid, carried to its characteristic function, raised to the number of candidates and carried back: exact up to the
 * grid, without a single random draw.
 */

/** What one candidate may earn: amounts that are linear in a normal demand up to a cap, each with its chance. */
export interface Branch {
  readonly chance: number;
  readonly demand: Demand;
  /** Profit at demand 0, per unit sold, and the most units that can be sold. */
  readonly fixed: number;
  readonly perUnit: number;
  readonly most: number;
}

/** Stock q of a candidate that is a hit with the mixture's weight, `chance` being that of the whole case. */
export function stocked(chance: number, q: number, terms: Terms, mixture: Mixture, costs: number): Branch[] {
  const branch = (chance: number, demand: Demand) => ({
    chance,
    demand,
    fixed: -(terms.cost - terms.salvage) * q - costs,
    perUnit: worthOf(terms, demand),
    most: q,
  });
  return [branch(chance * mixture.weight, mixture.hit), branch(chance * (1 - mixture.weight), mixture.dud)];
}

export interface ProfitDistribution {
  /** Mean and standard deviation of the whole. */
  readonly mean: number;
  readonly sd: number;
  readonly points: readonly (readonly [profit: number, density: number])[];
  readonly chanceOfLoss: number;
  /** Profits that 10%, 50% and 90% of the outcomes stay below. */
  readonly quantiles: readonly [number, number, number];
}

const size = 1024;
/** Standard deviations of the whole that the grid covers to each side at least, and at most for a long tail. */
const [reach, farthest] = [6, 24];

/** Mean and mean square of a branch: a normal capped from above, and floored at 0 where it says so, plus a constant. */
function momentsOf({ demand, fixed, perUnit, most }: Branch) {
  const { mean, sd } = demand;
  if (perUnit === 0 || most === 0) return { mean: fixed, square: fixed * fixed };
  if (sd === 0) {
    const value = fixed + perUnit * Math.min(mean, most);
    return { mean: value, square: value * value };
  }
  const z = Number.isFinite(most) ? (most - mean) / sd : 1e9;
  const [below, at] = [cdf(z), z > 40 ? 0 : density(z)];
  // E min(D, q) and E min(D, q)² of a normal D.
  let first = mean * below - sd * at + (below < 1 ? most * (1 - below) : 0);
  let second =
    (mean * mean + sd * sd) * below -
    sd * at * (mean + Math.min(most, 1e15)) +
    (below < 1 ? most * most * (1 - below) : 0);
  if (demand.floored) {
    // Without the part below 0: E(D; D < 0) and E(D²; D < 0).
    const negative = probNegative(demand);
    const edge = density(mean / sd);
    first -= mean * negative - sd * edge;
    second -= (mean * mean + sd * sd) * negative - sd * mean * edge;
  }
  return {
    mean: fixed + perUnit * first,
    square: fixed * fixed + 2 * fixed * perUnit * first + perUnit * perUnit * second,
  };
}

/** The spread of the sum over `count` candidates that all have the same branches; chances add up to 1. */
export function profitDistribution(branches: readonly Branch[], count: number): ProfitDistribution {
  let [mean, square] = [0, 0];
  for (const branch of branches) {
    const moments = momentsOf(branch);
    mean += branch.chance * moments.mean;
    square += branch.chance * moments.square;
  }
  const sdOne = Math.sqrt(Math.max(0, square - mean * mean));
  const [total, sd] = [mean * count, sdOne * Math.sqrt(count)];
  if (!(sd > 1e-9 * Math.abs(total))) {
    const certain: readonly [number, number, number] = [total, total, total];
    return {
      mean: total,
      sd: 0,
      points: [[total, 1]],
      chanceOfLoss: total < 0 ? 1 : 0,
      quantiles: certain,
    };
  }
  // A rare and large loss of one candidate must lie on the grid, or it comes round as a gain.
  const tail = Math.max(...branches.flatMap((branch) => endsOf(branch).map((end) => Math.abs(end - mean))));
  const half = Math.max(reach * sd, Math.min(farthest * sd, tail + 3 * sd));
  const step = (2 * half) / size;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  fillOne(real, branches, mean, step);
  transform(real, imaginary, 1);
  const smooth = new Float64Array(size);
  const smoothImaginary = new Float64Array(size);
  for (let index = 0; index < size; index += 1) {
    const radius = Math.hypot(real[index] as number, imaginary[index] as number) ** count;
    const angle = Math.atan2(imaginary[index] as number, real[index] as number) * count;
    real[index] = radius * Math.cos(angle);
    imaginary[index] = radius * Math.sin(angle);
    // Three steps of blur take the teeth of the grid off the curve; the numbers come from the sharp one.
    const wave = (2 * Math.PI * Math.min(index, size - index)) / size;
    const blur = Math.exp(-0.5 * (3 * wave) ** 2);
    smooth[index] = (real[index] as number) * blur;
    smoothImaginary[index] = (imaginary[index] as number) * blur;
  }
  transform(real, imaginary, -1);
  transform(smooth, smoothImaginary, -1);
  return read(real, smooth, total, sd, step);
}

/** The least and the most that a branch earns, eight deviations of its demand away. */
function endsOf({ demand, fixed, perUnit, most }: Branch): number[] {
  const lowest = demand.mean - 8 * demand.sd;
  const reachable = [demand.floored ? Math.max(0, lowest) : lowest, demand.mean + 8 * demand.sd];
  return reachable.map((units) => fixed + perUnit * Math.min(most, units));
}

/** Puts a chance between two cells so that its mean stays where it is. */
function add(real: Float64Array, place: number, chance: number): void {
  const cell = Math.floor(place);
  const rest = place - cell;
  const wrap = (at: number) => ((at % size) + size) % size;
  real[wrap(cell)] = (real[wrap(cell)] as number) + chance * (1 - rest);
  real[wrap(cell + 1)] = (real[wrap(cell + 1)] as number) + chance * rest;
}

/** One candidate's profit minus its mean on the grid, 0 in the middle: what is certain as points, the rest cell by cell. */
function fillOne(real: Float64Array, branches: readonly Branch[], mean: number, step: number): void {
  for (const branch of branches) {
    const { chance, demand, perUnit, fixed, most } = branch;
    if (chance === 0) continue;
    const placeOf = (units: number) => (fixed + perUnit * units - mean) / step;
    if (perUnit === 0 || most === 0 || demand.sd === 0) {
      add(real, placeOf(perUnit === 0 || most === 0 ? 0 : Math.min(most, demand.mean)), chance);
      continue;
    }
    const soldOut = 1 - servedBy(most, demand);
    if (soldOut > 0) add(real, placeOf(most), chance * soldOut);
    // The bell below the cap, in cells as wide as the grid's; the last one is cut off by the cap.
    const width = step / Math.abs(perUnit);
    const lowest = demand.mean - 8 * demand.sd;
    const low = demand.floored ? Math.max(0, lowest) : lowest;
    const high = Math.min(most, demand.mean + 8 * demand.sd);
    let before = demand.floored && low === 0 ? probNegative(demand) : 0;
    if (before > 0) add(real, placeOf(0), chance * before);
    for (let from = low; from < high; from += width) {
      const to = Math.min(high, from + width);
      const after = servedBy(to, demand);
      if (after > before) add(real, placeOf((from + to) / 2), chance * (after - before));
      before = after;
    }
  }
}

function read(
  sharp: Float64Array,
  smooth: Float64Array,
  mean: number,
  sd: number,
  step: number,
): ProfitDistribution {
  const points: (readonly [number, number])[] = [];
  const quantiles: number[] = [];
  const wanted = [0.1, 0.5, 0.9];
  let [sum, loss] = [0, 0];
  for (let place = 0; place < size; place += 1) {
    const cell = place - size / 2;
    const at = (cell + size) % size;
    const value = mean + cell * step;
    const chance = Math.max(0, sharp[at] as number);
    if (value < 0) loss += chance;
    while (quantiles.length < 3 && sum + chance >= (wanted[quantiles.length] as number))
      quantiles.push(value);
    sum += chance;
    points.push([value, Math.max(0, smooth[at] as number) / step]);
  }
  while (quantiles.length < 3) quantiles.push(mean + (size / 2) * step);
  return {
    mean,
    sd,
    points,
    chanceOfLoss: Math.min(1, loss),
    quantiles: quantiles as unknown as [number, number, number],
  };
}

/** Fast Fourier transform in place, radix 2 (Cooley & Tukey 1965); −1 takes it back and divides. */
function transform(real: Float64Array, imaginary: Float64Array, direction: 1 | -1): void {
  const n = real.length;
  for (let index = 1, mirror = 0; index < n; index += 1) {
    let bit = n >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (index < mirror) {
      [real[index], real[mirror]] = [real[mirror] as number, real[index] as number];
      [imaginary[index], imaginary[mirror]] = [imaginary[mirror] as number, imaginary[index] as number];
    }
  }
  for (let length = 2; length <= n; length *= 2) {
    const turn = (direction * 2 * Math.PI) / length;
    for (let k = 0; k < length / 2; k += 1) {
      const [cos, sin] = [Math.cos(turn * k), Math.sin(turn * k)];
      for (let start = k; start < n; start += length) {
        const other = start + length / 2;
        const [re, im] = [real[other] as number, imaginary[other] as number];
        const [x, y] = [re * cos - im * sin, re * sin + im * cos];
        real[other] = (real[start] as number) - x;
        imaginary[other] = (imaginary[start] as number) - y;
        real[start] = (real[start] as number) + x;
        imaginary[start] = (imaginary[start] as number) + y;
      }
    }
  }
  if (direction < 0)
    for (let index = 0; index < n; index += 1) {
      real[index] = (real[index] as number) / n;
      imaginary[index] = (imaginary[index] as number) / n;
    }
}
