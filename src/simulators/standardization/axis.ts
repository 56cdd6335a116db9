import { atom } from "nanostores";
import type { CrossingLine } from "../../charts/Crossing.tsx";
import { handling } from "../../models/standardization/handling.ts";
import { type CurvesOutcome, furthest, type Pace } from "./curves.ts";

/** The end of the axis while the picture is dragged: a scale that ran away from the finger could not be steered. */
export const heldAxis = atom<number | undefined>();

const steps = 48;

/** Whole orders from none to `end`, with the hours each way has taken by then. */
export function reckoned(pace: Pace, end: number, also: readonly number[] = []) {
  const { adhoc, sop } = handling(pace);
  const even = Array.from({ length: steps + 1 }, (_, step) => Math.round((end * step) / steps));
  return [...new Set([...even, ...also.filter((n) => n <= end)])]
    .sort((p, q) => p - q)
    .map((orders) => ({ orders, adhoc: adhoc(orders) / 60, sop: sop(orders) / 60 }));
}

/** Far enough to see the reader's order and the crossing, on a round number. */
export function axisEnd({ orders, breakEven }: CurvesOutcome): number {
  const wanted = Math.max(10, orders * 1.15, Math.min(breakEven ?? 0, furthest / 2.5) * 2.3);
  const unit = 10 ** Math.floor(Math.log10(wanted));
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    .map((round) => round * unit)
    .find((it) => it >= wanted) as number;
}

/** The two ways as lines; those of a pinned state have classes and no names. */
export const linesOf = (
  rows: ReturnType<typeof reckoned>,
  names: Readonly<Record<string, string>> | undefined,
  ghost?: string,
): CrossingLine[] =>
  (["adhoc", "sop"] as const).map((way) => ({
    id: ghost === undefined ? way : `${way} ${ghost}`,
    tone: way === "adhoc" ? "a" : "b",
    label: names?.[way] ?? "",
    points: rows.map((row) => [row.orders, row[way]]),
    ...(ghost !== undefined && { ghost }),
  }));
