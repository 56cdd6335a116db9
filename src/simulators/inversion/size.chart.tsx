import { Curves } from "../../charts/Curves.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { ticksOf } from "./drawing.tsx";
import type { SizeOutcome } from "./size.ts";

/** How many a hit and a dud sell in the test; the threshold cuts both. */
function SizePicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<SizeOutcome>) {
  const { chart } = words;
  const { hit, dud, threshold } = outcome;
  const sold = (value: number) => format({ value, unit: "sold" }, formats);
  const percent = (value: number) => format({ value, unit: "percent", digits: 1 }, formats);
  const most = Math.max(hit.length, dud.length, threshold + 1) - 1 || 1;
  const points = (chances: readonly number[]) => chances.map((chance, at) => [at, chance] as const);
  const every = Math.ceil(most / 30);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["orders"] ?? "", chart["hit"] ?? "", chart["dud"] ?? ""],
        rows: Array.from({ length: Math.floor(most / every) + 1 }, (_, index) => index * every).map((at) => [
          sold(at),
          percent(hit[at] ?? 0),
          percent(dud[at] ?? 0),
        ]),
      }}
      draw={(frame) => (
        <Curves
          frame={frame}
          x={[0, most]}
          ticks={ticksOf(most, frame.across, (at) => digitsOf(at, "sold", formats, 1))}
          labelOf={(value) => format({ value, unit: "percent", digits: 0 }, formats)}
          curves={[
            ...pins.map((pin) => ({
              id: `hit-pin-${pin.tone}`,
              tone: "b" as const,
              ghost: pin.tone,
              label: "",
              points: points(pin.outcome.hit).filter(([at]) => at <= most),
            })),
            {
              id: "dud",
              tone: "a",
              label: chart["dud"] ?? "",
              filled: true,
              points: points(dud),
            },
            {
              id: "hit",
              tone: "b",
              label: chart["hit"] ?? "",
              filled: true,
              points: points(hit),
            },
          ]}
          marks={[
            {
              id: "threshold",
              at: Math.max(0, threshold - 0.5),
              tone: "c",
              label: phrase(chart["pass"] ?? "", { n: { value: threshold, unit: "sold" } }, formats),
            },
          ]}
        />
      )}
    />
  );
}

function SizeFormula({ outcome, formats }: { outcome: SizeOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      {(
        [
          ["<", "pHit", "falseReject"],
          ["≥", "pDud", "falseAccept"],
        ] as const
      ).map(([sign, chance, error]) => (
        <Equation key={error} label={of(error)}>
          <Value>P</Value>
          <Sign>(</Sign>
          <Value>X</Value>
          <Sign>{sign}</Sign>
          <Value>{of("threshold")}</Value>
          <Sign>|</Sign>
          <Value>{of("visitors")}</Value>
          <Sign>,</Sign>
          <Value>{of(chance)}</Value>
          <Sign>)</Sign>
          <Sign>=</Sign>
          <Value>{of(error)}</Value>
        </Equation>
      ))}
    </>
  );
}

export const size = { Picture: SizePicture, Formula: SizeFormula };
