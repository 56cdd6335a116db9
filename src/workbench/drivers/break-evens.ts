import type { Values } from "../../link/scheme.ts";
import { findBreakEven } from "../break-even.ts";
import { numberOf, numbersOf, type Simulator, type View } from "../define.ts";

/** Where one input turns the conclusion, beside where it stands. */
export interface InputBreakEven {
  readonly key: string;
  readonly now: number;
  readonly at: number | null;
  readonly verdict: string | null;
  /** How far off, as a share of where it stands; null where it stands at 0 or nothing turns. */
  readonly distance: number | null;
}

/** The turning point of every number of a view, the nearest first, those that never turn last. */
export function breakEvens(simulator: Simulator, view: View, values: Values): InputBreakEven[] {
  const far = (breakEven: InputBreakEven) =>
    breakEven.at === null ? Number.POSITIVE_INFINITY : Math.abs(breakEven.distance ?? 1e9);
  return numbersOf(simulator, view)
    .map((parameter): InputBreakEven => {
      const { key } = parameter;
      const now = numberOf(parameter, values[key]);
      const { at, verdict } = findBreakEven(simulator, view, values, key);
      const distance = at === undefined || now === 0 ? null : (at - now) / Math.abs(now);
      return { key, now, at: at ?? null, verdict: verdict ?? null, distance };
    })
    .sort((p, q) => (far(p) === far(q) ? 0 : far(p) - far(q)));
}
