import type { CurvesProps } from "../../charts/Curves.tsx";
import type { Frame } from "../../charts/frame.ts";
import { digitsOf, digitsShort, format } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import { ticksOf } from "./drawing.tsx";
import type { QuantityOutcome } from "./quantity.ts";

type Given = Pick<PictureProps<QuantityOutcome>, "outcome" | "pins" | "words" | "formats">;

/** Expected profit over the quantity bought, with the best and one's own. */
export function hillOf(
  { outcome, pins, words: { chart }, formats }: Given,
  frame: Frame,
): Omit<CurvesProps, "frame"> {
  const { curve, best, mine } = outcome;
  const pieces = (value: number) => format({ value, unit: "pieces", digits: 0 }, formats);
  const most = curve.at(-1)?.[0] ?? 1;
  return {
    x: [0, most],
    ticks: ticksOf(most, frame.across, (at) => digitsOf(at, "pieces", formats, 0)),
    labelOf: (value) => digitsShort(value, formats),
    curves: [
      ...pins.map((pin) => ({
        id: `profit-pin-${pin.tone}`,
        tone: "b" as const,
        ghost: pin.tone,
        label: "",
        points: pin.outcome.curve.filter(([at]) => at <= most),
      })),
      { id: "profit", tone: "b", label: chart["profit"] ?? "", filled: true, points: curve },
    ],
    marks:
      curve.length === 0
        ? []
        : [
            { id: "best", at: best, tone: "b", label: `${chart["best"]} ${pieces(best)}` },
            { id: "mine", at: mine, tone: "a", label: `${chart["mine"]} ${pieces(mine)}` },
          ],
  };
}
