import { useState } from "preact/hooks";
import { Crossing, type CrossingLine, type Gap } from "../../charts/Crossing.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { handling } from "../../models/standardization/handling.ts";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Power, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { type CurvesOutcome, furthest, type Pace } from "./curves.ts";

const steps = 48;

/** Whole orders from none to `end`, with the hours each way has taken by then. */
function reckoned(pace: Pace, end: number, also: readonly number[] = []) {
  const { adhoc, sop } = handling(pace);
  const even = Array.from({ length: steps + 1 }, (_, step) => Math.round((end * step) / steps));
  return [...new Set([...even, ...also.filter((n) => n <= end)])]
    .sort((p, q) => p - q)
    .map((orders) => ({ orders, adhoc: adhoc(orders) / 60, sop: sop(orders) / 60 }));
}

/** Far enough to see the reader's order and the crossing, on a round number. */
function axisEnd({ orders, breakEven }: CurvesOutcome): number {
  const wanted = Math.max(10, orders * 1.15, Math.min(breakEven ?? 0, furthest / 2.5) * 2.3);
  const unit = 10 ** Math.floor(Math.log10(wanted));
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
    .map((round) => round * unit)
    .find((it) => it >= wanted) as number;
}

function CurvesPicture(props: PictureProps<CurvesOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  // While it is dragged the axis stays: a scale that ran away from the finger could not be steered.
  const [held, hold] = useState<number>();
  const end = held ?? axisEnd(outcome);
  const hours = (value: number) => format({ value, unit: "hours", digits: 1 }, formats);
  const nth = (value: number) => format({ value, unit: "orderNumber" }, formats);
  const { breakEven, orders } = outcome;
  const seen = breakEven === null || breakEven > end ? undefined : breakEven;
  const rows = reckoned(outcome.pace, end, seen === undefined ? [] : [seen]);
  const lines = (pace: Pace, ghost?: string): CrossingLine[] => {
    const points = ghost === undefined ? rows : reckoned(pace, end);
    return (["adhoc", "sop"] as const).map((way) => ({
      id: ghost === undefined ? way : `${way} ${ghost}`,
      tone: way === "adhoc" ? "a" : "b",
      label: ghost === undefined ? (chart[way] ?? "") : "",
      points: points.map((row) => [row.orders, row[way]]),
      ...(ghost !== undefined && { ghost }),
    }));
  };
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
            ...pins.flatMap((pin) => lines(pin.outcome.pace, `ghost pin-${pin.tone}`)),
            ...lines(outcome.pace),
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
              if (held === undefined) hold(end);
              onChange({ orders: Math.max(1, Number(at.toPrecision(2))) });
            })
          }
          onRelease={() => hold(undefined)}
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

export const curves = { Picture: CurvesPicture, Formula: CurvesFormula };
