import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { DaysOutcome } from "./days.ts";
import { yearInDays } from "./drawing.tsx";

function DaysPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<DaysOutcome>) {
  const { chart } = words;
  const days = (value: number) => format({ value, unit: "days", digits: 1 }, formats);
  const steps = (it: DaysOutcome) => [
    { id: "dio", value: it.dio, total: true },
    { id: "dso", value: it.dso },
    { id: "dpo", value: -it.dpo },
    ...([it, ...pins.map((pin) => pin.outcome)].every(({ ddo }) => ddo === 0)
      ? []
      : [{ id: "ddo", value: -it.ddo }]),
    { id: "ccc", value: it.dio + it.dso - it.dpo - it.ddo, total: true },
  ];
  const named = steps(outcome).map((step) => ({
    ...step,
    label: chart[step.id] ?? "",
    shown: days(step.value),
  }));
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.days ?? ""],
        rows: named.map(({ label, shown }) => [
          label.replace("|", formats.locale.startsWith("zh") ? "" : " "),
          shown,
        ]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          // The axis names the unit: five times "days" would not fit beside each other on a phone.
          steps={named.map((step) => ({ ...step, shown: digitsOf(step.value, "days", formats) }))}
          unit={chart.days ?? ""}
          labelOf={(value) => digitsOf(value, "days", formats, 0)}
          ghosts={pins.map((pin) => ({ tone: pin.tone, levels: levels(steps(pin.outcome)) }))}
        />
      )}
    />
  );
}

/** The level reached after each step. */
function levels(steps: readonly { value: number; total?: boolean }[]): number[] {
  let level = 0;
  return steps.map(({ value, total }) => {
    level = total ? value : level + value;
    return level;
  });
}

function DaysFormula({ outcome, formats }: { outcome: DaysOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  const part = (over: string, under: string) => (
    <>
      <Value>{format({ value: yearInDays, unit: "days" }, formats)}</Value>
      <Sign>×</Sign>
      <Fraction over={<Value>{of(over)}</Value>} under={<Value>{of(under)}</Value>} />
    </>
  );
  return (
    <Equation label={of("cycle")}>
      {part("inventory", "cogs")}
      <Sign>+</Sign>
      {part("receivables", "revenue")}
      <Sign>−</Sign>
      {part("payables", "cogs")}
      <Sign>−</Sign>
      {part("deposits", "revenue")}
      <Sign>=</Sign>
      <Value>
        {format(
          { value: outcome.dio + outcome.dso - outcome.dpo - outcome.ddo, unit: "days", digits: 1 },
          formats,
        )}
      </Value>
    </Equation>
  );
}

export const days = { Picture: DaysPicture, Formula: DaysFormula };
