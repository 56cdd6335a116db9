import { niceTicks } from "../../charts/frame.ts";

export function ticksOf(most: number, across: number, labelOf: (at: number) => string) {
  return niceTicks(0, most, across)
    .filter((at) => at <= most)
    .map((at) => ({ at, label: labelOf(at) }));
}
