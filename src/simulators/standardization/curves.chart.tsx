import { Crossing, type Gap } from "../../charts/Crossing.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { useStore } from "../../state/use.ts";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Power, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { axisEnd, heldAxis, linesOf, reckoned } from "./axis.ts";
import type { CurvesOutcome } from "./curves.ts";

function CurvesPicture(props: PictureProps<CurvesOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const end = useStore(heldAxis, undefined) ?? axisEnd(outcome);
  const hours = (value: number) => format({ value, unit: "hours", digits: 1 }, formats);
  const nth = (value: number) => format({ value, unit: "orderNumber" }, formats);
  const { breakEven, orders } = outcome;
  const seen = breakEven === null || breakEven > end ? undefined : breakEven;
  const rows = reckoned(outcome.pace, end, seen === undefined ? [] : [seen]);
  const told = reckoned(outcome.pace, orders, breakEven === null ? [] : [breakEven]).filter(
    (row, index, all) =>
      index % 8 === 0 || row.orders === breakEven || row.orders === orders || index === all.length - 1,
  );
  const { saving } = outcome.quantities;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["order"] ?? "", chart["adhoc"] ?? "", chart["sop"] ?? ""],
        rows: told.map((row) => [nth(row.orders), hours(row.adhoc), hours(row.sop)]),
      }}
      draw={(frame) => (
        <Crossing
          frame={frame}
          x={[0, end]}
          unit={chart["hours"] ?? ""}
          xLabelOf={(value) => digitsOf(value, "ratio", formats, 0)}
          yLabelOf={(value) => digitsOf(value, "hours", formats, 0)}
          lines={[
            ...pins.flatMap((pin) =>
              linesOf(reckoned(pin.outcome.pace, end), undefined, `ghost pin-${pin.tone}`),
            ),
            ...linesOf(rows, chart),
          ]}
          gaps={gaps(rows)}
          spots={
            seen === undefined
              ? []
              : [
                  {
                    id: "breakEven",
                    at: [seen, rows.find((row) => row.orders === seen)?.sop ?? 0],
                    label: nth(seen),
                  },
                ]
          }
          cursor={{
            at: orders,
            label: `${nth(orders)} ${(chart[(saving?.value ?? 0) < 0 ? "owes" : "saves"] ?? "").replace(
              "{n}",
              format(outcome.quantities["size"] as Quantity, formats),
            )}`,
          }}
          onPick={
            onChange &&
            ((at) => {
              heldAxis.set(end);
              onChange({ orders: Math.max(1, Number(at.toPrecision(2))) });
            })
          }
          onRelease={() => heldAxis.set(undefined)}
        />
      )}
    />
  );
}

/** The room between the curves, parted where they cross. */
function gaps(rows: readonly { orders: number; adhoc: number; sop: number }[]): Gap[] {
  const part = (kind: "loss" | "gain", isIn: (row: { adhoc: number; sop: number }) => boolean): Gap => ({
    kind,
    points: rows.filter(isIn).map(({ orders, adhoc, sop }) => [orders, adhoc, sop]),
  });
  return [part("loss", ({ adhoc, sop }) => sop >= adhoc - 1), part("gain", ({ adhoc, sop }) => sop <= adhoc)];
}

function CurvesFormula({ outcome, formats }: { outcome: CurvesOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  const sum = (first: string, power: string) => (
    <>
      <Value>{of(first)}</Value>
      <Sign>× (</Sign>
      <Power base={<Value>1</Value>} exponent={<Value>{of(power)}</Value>} />
      <Sign>+</Sign>
      <Power base={<Value>2</Value>} exponent={<Value>{of(power)}</Value>} />
      <Sign>+ … +</Sign>
      <Power base={<Value>{of("count")}</Value>} exponent={<Value>{of(power)}</Value>} />
      <Sign>)</Sign>
    </>
  );
  return (
    <>
      <Equation label={of("adhocHours")}>
        {sum("adhocMinutes", "adhocPower")}
        <Sign>=</Sign>
        <Value>{of("adhocHours")}</Value>
      </Equation>
      <Equation label={of("sopHours")}>
        <Value>{of("setup")}</Value>
        <Sign>+</Sign>
        {sum("sopMinutes", "sopPower")}
        <Sign>=</Sign>
        <Value>{of("sopHours")}</Value>
      </Equation>
    </>
  );
}

export const curves = {
  Picture: CurvesPicture,
  Formula: CurvesFormula,
  hand: () => import("./curves.hand.tsx").then((file) => file.hand()),
};
