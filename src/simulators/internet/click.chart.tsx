import { Figure } from "../../charts/Figure.tsx";
import { Lines } from "../../charts/Lines.tsx";
import { Pick } from "../../charts/Pick.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { ClickOutcome } from "./click.ts";

function ClickPicture(props: PictureProps<ClickOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const { ceiling, costPerVisit, even, visits, ownedCost } = outcome;
  const most =
    Math.ceil(Math.max(1.35 * ceiling, 1.2 * costPerVisit, Math.min(1.2 * even, 4 * ceiling), 0.5) * 2) / 2;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const price = (value: number) => format({ value, unit: "yuan", digits: 2 }, formats);
  const rented = (it: ClickOutcome, at: number) => it.visits * (it.ceiling - at);
  const owned = (it: ClickOutcome) => it.visits * it.ceiling - it.ownedCost;
  const line = (it: ClickOutcome) => [0, most].map((at) => [at, rented(it, at)] as const);
  const flat = (it: ClickOutcome) => [0, most].map((at) => [at, owned(it)] as const);
  const now = visits * (ceiling - costPerVisit);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["price"] ?? "", chart["rented"] ?? "", chart["owned"] ?? ""],
        rows: [...new Set([0, costPerVisit, even, ceiling])]
          .toSorted((p, q) => p - q)
          .map((at) => [price(at), money(rented(outcome, at)), money(visits * ceiling - ownedCost)]),
      }}
      draw={(frame) => (
        <>
          <Lines
            frame={frame}
            curve="straight"
            x={[0, most]}
            xTicks={[0, most / 4, most / 2, (3 * most) / 4, most].map((at) => ({ at, label: price(at) }))}
            unit={chart["yuan"] ?? ""}
            labelOf={(value) => shortOf(value, "yuan", formats)}
            lines={[
              ...pins.flatMap((pin) => [
                {
                  id: `rented-${pin.tone}`,
                  tone: "a" as const,
                  ghost: pin.tone,
                  label: "",
                  points: line(pin.outcome),
                },
                {
                  id: `owned-${pin.tone}`,
                  tone: "b" as const,
                  ghost: pin.tone,
                  label: "",
                  points: flat(pin.outcome),
                },
              ]),
              { id: "rented", tone: "a", label: chart["rented"] ?? "", points: line(outcome) },
              { id: "owned", tone: "b", label: chart["owned"] ?? "", points: flat(outcome) },
              {
                id: "now",
                tone: "c",
                label: `${chart["now"]} ${price(costPerVisit)}`,
                points: [
                  [costPerVisit, 0],
                  [costPerVisit, now],
                ],
              },
            ]}
          />
          <Pick
            frame={frame}
            x={[0, most]}
            onPick={(at) => onChange?.({ costPerVisit: Math.min(20, Number(at.toFixed(1))) })}
          />
        </>
      )}
    />
  );
}

function ClickFormula({ outcome, formats }: { outcome: ClickOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("ceiling")}>
      <Value>{of("conversion")}</Value>
      <Sign>×</Sign>
      <Value>{of("basket")}</Value>
      <Sign>×</Sign>
      <Value>{of("grossMargin")}</Value>
      <Sign>×</Sign>
      <Value>{of("multiple")}</Value>
      <Sign>=</Sign>
      <Value>{of("ceiling")}</Value>
    </Equation>
  );
}

export const click = { Picture: ClickPicture, Formula: ClickFormula };
