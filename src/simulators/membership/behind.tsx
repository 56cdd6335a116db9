import { Columns } from "../../charts/Columns.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { Lines } from "../../charts/Lines.tsx";
import { digitsOf, type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { JoinerOutcome } from "./joiner.ts";
import type { StoryOutcome } from "./story.ts";
import { WheelFormula, WheelPicture } from "./wheel-picture.tsx";

function JoinerPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<JoinerOutcome>) {
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const most = Math.max(
    outcome.points.at(-1)?.[0] ?? 0,
    ...pins.map((pin) => pin.outcome.points.at(-1)?.[0] ?? 0),
  );
  const ticks = [0, most / 4, most / 2, (most * 3) / 4, most].map((at) => ({ at, label: money(at) }));
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.spending ?? "", chart.saving ?? ""],
        rows: [...outcome.points, [outcome.average, outcome.averageSaving] as const]
          .toSorted(([p], [q]) => p - q)
          .map(([spending, saving]) => [money(spending), money(saving)]),
      }}
      draw={(frame) => (
        <Lines
          frame={frame}
          curve="straight"
          x={[0, most]}
          xTicks={ticks}
          unit={chart.saving ?? ""}
          labelOf={(value) => digitsOf(value, "yuan", formats, 0)}
          lines={[
            ...pins.map(({ tone: ghost, outcome: { points } }) => ({
              id: `pin-${ghost}`,
              tone: "b" as const,
              ghost,
              label: "",
              points,
            })),
            { id: "saving", tone: "b", label: "", points: outcome.points },
            {
              id: "average",
              tone: "a",
              label: `${chart.average} ${money(outcome.average)}`,
              points: [
                [outcome.average, 0],
                [outcome.average, outcome.averageSaving],
              ],
            },
          ]}
        />
      )}
    />
  );
}

function JoinerFormula({ outcome, formats }: { outcome: JoinerOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("needed")}>
      <Fraction over={<Value>{of("fee")}</Value>} under={<Value>{of("discount")}</Value>} />
      <Sign>=</Sign>
      <Value>{of("needed")}</Value>
    </Equation>
  );
}

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

/** The pictures behind the first, fetched together when one of them is opened. */
export const joiner = { Picture: JoinerPicture, Formula: JoinerFormula };
export const story = { Picture: StoryPicture, Formula: StoryFormula };
export const wheel = { Picture: WheelPicture, Formula: WheelFormula };
