import { Curves } from "../../charts/Curves.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsOf, digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { ticksOf } from "./drawing.tsx";
import type { QuantityOutcome } from "./quantity.ts";

/** Expected profit over the quantity bought: a hill with a flat top. */
function QuantityPicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<QuantityOutcome>) {
  const { chart } = words;
  const { curve, best, mine } = outcome;
  const pieces = (value: number) => format({ value, unit: "pieces", digits: 0 }, formats);
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  const most = curve.at(-1)?.[0] ?? 1;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["quantity"] ?? "", chart["profit"] ?? ""],
        rows: curve.filter((_, index) => index % 6 === 0).map(([at, profit]) => [pieces(at), yuan(profit)]),
      }}
      draw={(frame) => (
        <Curves
          frame={frame}
          x={[0, most]}
          ticks={ticksOf(most, frame.across, (at) => digitsOf(at, "pieces", formats, 0))}
          labelOf={(value) => digitsShort(value, formats)}
          curves={[
            ...pins.map((pin) => ({
              id: `profit-pin-${pin.tone}`,
              tone: "b" as const,
              ghost: pin.tone,
              label: "",
              points: pin.outcome.curve.filter(([at]) => at <= most),
            })),
            {
              id: "profit",
              tone: "b",
              label: chart["profit"] ?? "",
              filled: true,
              points: curve,
            },
          ]}
          marks={
            curve.length === 0
              ? []
              : [
                  {
                    id: "best",
                    at: best,
                    tone: "b",
                    label: `${chart["best"]} ${pieces(best)}`,
                  },
                  {
                    id: "mine",
                    at: mine,
                    tone: "a",
                    label: `${chart["mine"]} ${pieces(mine)}`,
                  },
                ]
          }
        />
      )}
    />
  );
}

function QuantityFormula({ outcome, formats }: { outcome: QuantityOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("ratio")}>
      <Fraction
        over={<Value>{of("under")}</Value>}
        under={
          <>
            <Value>{of("under")}</Value>
            <Sign>+</Sign>
            <Value>{of("left")}</Value>
          </>
        }
      />
      <Sign>=</Sign>
      <Value>{of("ratio")}</Value>
    </Equation>
  );
}

export const quantity = { Picture: QuantityPicture, Formula: QuantityFormula };
