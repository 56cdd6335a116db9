import { Bars, barsHeight } from "../../charts/Bars.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { DoorOutcome } from "./door.ts";

function DoorPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<DoorOutcome>) {
  const { chart } = words;
  const people = (id: string, value: number) =>
    format({ value, unit: id === "deals" ? "deals" : "people", digits: 1 }, formats);
  const money = (value: number) =>
    value === 0 ? "" : `${value > 0 ? "+" : ""}${format({ value, unit: "yuan" }, formats)}`;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(barsHeight(outcome.stages.length))}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["stage"] ?? "", chart["people"] ?? "", chart["yuan"] ?? ""],
        rows: outcome.stages.map((stage) => [
          chart[stage.id] ?? "",
          people(stage.id, stage.people),
          money(stage.money) || "—",
        ]),
      }}
      draw={(frame) => (
        <Bars
          frame={frame}
          shape="funnel"
          bars={outcome.stages.map((stage, index) => ({
            id: stage.id,
            label: chart[stage.id] ?? "",
            note: people(stage.id, stage.people),
            value: stage.people,
            shown: money(stage.money),
            tone: stage.id === "deals" ? "b" : "a",
            ghosts: pins.map((pin) => ({ tone: pin.tone, value: pin.outcome.stages[index]?.people ?? 0 })),
          }))}
        />
      )}
    />
  );
}

function DoorFormula({ outcome, formats }: { outcome: DoorOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("net")}>
      <Value>{of("deals")}</Value>
      <Sign>×</Sign>
      <Value>{of("revenue")}</Value>
      <Sign>×</Sign>
      <Value>{of("marginUplift")}</Value>
      {(outcome.quantities["years"]?.value ?? 1) > 1 && (
        <>
          <Sign>×</Sign>
          <Value>{of("years")}</Value>
        </>
      )}
      <Sign>−</Sign>
      <Value>{of("spent")}</Value>
      <Sign>−</Sign>
      <Value>{of("time")}</Value>
      <Sign>=</Sign>
      <Value>{of("net")}</Value>
    </Equation>
  );
}

export const door = { Picture: DoorPicture, Formula: DoorFormula };
