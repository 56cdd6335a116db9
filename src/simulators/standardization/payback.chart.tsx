import { Crossing, type CrossingLine } from "../../charts/Crossing.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { PaybackOutcome } from "./payback.ts";

function PaybackPicture(props: PictureProps<PaybackOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel } = props;
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const months = (value: number) => format({ value, unit: "months", digits: 1 }, formats);
  const { months: end, payback } = outcome;
  const after = ({ setup, net }: PaybackOutcome, month: number) => net * month - setup;
  const line = (it: PaybackOutcome, half: boolean, ghost?: string): CrossingLine => ({
    id: `${half ? "half" : "all"} ${ghost ?? ""}`.trim(),
    tone: half ? "a" : "b",
    label: ghost === undefined ? (chart[half ? "half" : "all"] ?? "") : "",
    points: [
      [0, -it.setup],
      [end, (half ? it.netHalf : it.net) * end - it.setup],
    ],
    ...(ghost !== undefined && { ghost }),
  });
  const told = Array.from({ length: 7 }, (_, index) => Math.round((end * index) / 6));
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["month"] ?? "", chart["all"] ?? "", chart["half"] ?? ""],
        rows: [...new Set(told)].map((month) => [
          months(month),
          money(after(outcome, month)),
          money(outcome.netHalf * month - outcome.setup),
        ]),
      }}
      draw={(frame) => (
        <Crossing
          frame={frame}
          x={[0, end]}
          unit={chart["yuan"] ?? ""}
          xLabelOf={(value) => months(value)}
          yLabelOf={(value) => digitsShort(value, formats)}
          lines={[
            ...pins.map((pin) => line(pin.outcome, false, `ghost pin-${pin.tone}`)),
            line(outcome, true),
            line(outcome, false),
          ]}
          spots={
            payback === null || payback > end
              ? []
              : [{ id: "payback", at: [payback, 0], label: months(payback) }]
          }
        />
      )}
    />
  );
}

function PaybackFormula({ outcome, formats }: { outcome: PaybackOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("payback")}>
      <Fraction
        over={<Value>{of("setup")}</Value>}
        under={
          <>
            <Sign>(</Sign>
            <Value>{of("before")}</Value>
            <Sign>−</Sign>
            <Value>{of("after")}</Value>
            <Sign>) ×</Sign>
            <Value>{of("perMonth")}</Value>
            <Sign>−</Sign>
            <Value>{of("upkeep")}</Value>
          </>
        }
      />
      <Sign>=</Sign>
      <Value>{of("payback")}</Value>
    </Equation>
  );
}

export const payback = { Picture: PaybackPicture, Formula: PaybackFormula };
