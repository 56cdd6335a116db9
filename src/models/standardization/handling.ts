import { powerSum } from "../math/power-sum.ts";

/** Minutes and learning rates of handling an order without and with a procedure. */
interface Handling {
  readonly adhocT1: number;
  readonly adhocRate: number;
  readonly sopSetup: number;
  readonly sopT1: number;
  readonly sopRate: number;
  /** Minutes below which no order gets however often it has been done; none in the catalogue. */
  readonly floor?: number;
}

/**
 * What the first n orders take in minutes, with a procedure (its writing included) and without.
 * Unit model of the learning curve; n is a whole number ≥ 0.
 */
export function handling(inputs: Handling): { adhoc(n: number): number; sop(n: number): number } {
  const { adhocT1, adhocRate, sopSetup, sopT1, sopRate, floor = 0 } = inputs;
  const [adhoc, sop] = [total(adhocT1, adhocRate, floor), total(sopT1, sopRate, floor)];
  return { adhoc, sop: (n) => sopSetup + sop(n) };
}

/** The first n orders when the first takes `t1` and none less than `floor`. */
function total(t1: number, rate: number, floor: number): (n: number) => number {
  const units = powerSum(rate);
  if (floor === 0) return (n) => t1 * units(n);
  if (t1 <= floor) return (n) => floor * n;
  // The last order that takes longer than the floor.
  const power = Math.log2(rate);
  const learnt = power === 0 ? Number.POSITIVE_INFINITY : Math.floor((floor / t1) ** (1 / power));
  return (n) => (n <= learnt ? t1 * units(n) : t1 * units(learnt) + floor * (n - learnt));
}

/** The first whole number from `low` to `high` for which `isThere` holds; `high` if there is none before it. */
function firstWhere(low: number, high: number, isThere: (n: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isThere(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

/**
 * The excess of the procedure over improvisation, setup + SOP(n) − adhoc(n), rises and then falls if the procedure learns
 * faster, and falls and then rises if it learns more slowly: the turn and the crossing are found by halving. Where both
 * have come down to the floor it stays as it is.
 */
export function sopAgainstAdhoc(inputs: Handling & { readonly nMax: number }) {
  const { adhocT1, adhocRate, sopSetup, sopT1, sopRate, nMax, floor = 0 } = inputs;
  const { adhoc, sop } = handling(inputs);
  const excess = (n: number) => sop(n) - adhoc(n);
  const [adhocPower, sopPower] = [Math.log2(adhocRate), Math.log2(sopRate)];
  /** What order n adds to the excess. */
  const rise = (n: number) =>
    Math.max(floor, sopT1 * n ** sopPower) - Math.max(floor, adhocT1 * n ** adhocPower);
  const rises = sopPower <= adhocPower;
  const turn = firstWhere(1, nMax + 1, (n) => (rises ? rise(n) <= 0 : rise(n) >= 0)) - 1;
  const [start, end] = rises ? [Math.max(1, turn), nMax] : [1, Math.max(1, turn)];
  const crossing = firstWhere(start, end, (n) => excess(n) <= 0);
  const last = excess(nMax);
  const peakN = rises ? turn : last > sopSetup ? nMax : 0;
  return {
    breakEvenN: excess(crossing) <= 0 ? crossing : null,
    totalAdhoc: adhoc(nMax),
    totalSop: sop(nMax),
    saving: -last,
    peakExtra: excess(peakN),
    peakN,
  };
}
