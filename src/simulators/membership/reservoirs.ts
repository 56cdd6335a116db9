import { frames } from "../../charts/frame.ts";
import type { Reservoir } from "../../charts/Reservoirs.tsx";
import { digitsOf, type Formats } from "../../ui/format.ts";
import type { ViewWords } from "../../workbench/define.ts";
import type { WheelOutcome } from "./wheel.ts";

/** The two reservoirs stand over the lines of the months. */
export const reservoirHeight = { wide: 140, narrow: 108 } as const;

/** Both parts of the picture in one frame. */
export const wheelFrames = frames.map((frame) => ({
  ...frame,
  height: frame.height + reservoirHeight[frame.name] - 20,
  top: frame.top + reservoirHeight[frame.name] - 20,
}));

/** Friends with and without messages as water, for the chart and for what is grabbed in it. */
export function reservoirsOf(outcome: WheelOutcome, { chart }: ViewWords, formats: Formats) {
  const { pushed, quiet, inflow } = outcome;
  const people = (value: number) => digitsOf(Math.round(value), "people", formats);
  const reservoirs = (
    [
      ["quiet", "a", quiet],
      ["pushed", "b", pushed],
    ] as const
  ).map(([id, tone, { stock, leak }]): Reservoir => {
    const level = stock.at(-1) ?? 0;
    const outflow = Math.max(0, leak * level);
    return {
      id,
      tone,
      label: `${chart[id]} ${people(stock[0] ?? 0)}→${people(level)}`,
      level,
      inflow,
      outflow,
      inLabel: `${chart["inflow"]} ${people(inflow)}`,
      outLabel: `${chart["outflow"]} ${people(outflow)}`,
    };
  });
  return { reservoirs, full: Math.max(1, ...pushed.stock, ...quiet.stock) * 1.08 };
}
