import { Columns } from "../../charts/Columns.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { StoryOutcome } from "./story.ts";

function StoryPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<StoryOutcome>) {
  const { chart } = words;
  const people = (value: number) => format({ value, unit: "people", digits: 4 }, formats);
  const values = (it: StoryOutcome) => [it.capacity, it.customers, it.customersNeeded];
  const names = [chart.capacity ?? "", chart.customers ?? "", chart.needed ?? ""];
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.people ?? ""],
        rows: values(outcome).map((value, index) => [names[index] ?? "", people(value)]),
      }}
      draw={(frame) => (
        <Columns
          frame={frame}
          unit=""
          ticks={names.map((label, at) => ({ at, label }))}
          labelOf={(value) => shortOf(value, "people", formats, 0)}
          limit={{ at: outcome.capacity, label: `${chart.capacity} ${people(outcome.capacity)}` }}
          series={[
            { id: "people", tone: "b", label: chart.people ?? "", values: values(outcome) },
            ...pins.map((pin) => ({
              id: `pin-${pin.tone}`,
              tone: "b" as const,
              ghost: pin.tone,
              label: "",
              values: values(pin.outcome),
            })),
          ]}
        />
      )}
    />
  );
}

function StoryFormula({ outcome, formats }: { outcome: StoryOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("capacity")}>
      <Value>{of("accounts")}</Value>
      <Sign>×</Sign>
      <Value>{of("perAccount")}</Value>
      <Sign>=</Sign>
      <Value>{of("capacity")}</Value>
      <Sign>{outcome.capacity < outcome.customers ? "<" : "≥"}</Sign>
      <Value>{of("customers")}</Value>
    </Equation>
  );
}

export const story = { Picture: StoryPicture, Formula: StoryFormula };
