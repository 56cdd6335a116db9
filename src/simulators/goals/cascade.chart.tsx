import { Drill } from "../../charts/Drill.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { format, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { type CascadeOutcome, dateNumber } from "./cascade.ts";
import { ghostOf, type Props, reader } from "./drawing.tsx";

function CascadePicture(props: PictureProps<CascadeOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const { year, month, date, starts } = outcome;
  const exact = (value: number) => format({ value, unit: "yuanExact" }, formats);
  const name = (at: number, day: number) =>
    format({ value: dateNumber(year, at, day), unit: "date" }, formats);
  const monthName = (at: number) => format({ value: dateNumber(year, at, 1), unit: "monthName" }, formats);
  const { quantities: q } = outcome;
  return (
    <Figure
      title={(chart.title ?? "").replace("{month}", monthName(month))}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.level ?? "", chart.part ?? "", chart.target ?? ""],
        rows: [
          [chart.year ?? "", String(year), exact(outcome.quarters.reduce((sum, part) => sum + part, 0))],
          ...outcome.quarters.map((target, index) => [chart.quarter ?? "", `Q${index + 1}`, exact(target)]),
          ...outcome.months.map((target, index) => [chart.month ?? "", monthName(index + 1), exact(target)]),
          [chart.week ?? "", `W${outcome.week.isoWeek}`, exact(outcome.week.total)],
          ...outcome.days.map((target, index) => [chart.day ?? "", name(month, index + 1), exact(target)]),
        ],
      }}
      draw={(frame) => (
        <Drill
          frame={{ ...frame, left: frame.left + 4 }}
          whole={outcome.months.map((value, index) => ({
            value,
            label: String(index + 1),
            title: `${monthName(index + 1)} ${exact(value)}`,
          }))}
          chosenPart={month - 1}
          parts={outcome.days.map((value, index) => ({
            value,
            label: index % 5 === 4 || index === 0 ? String(index + 1) : "",
            title: `${name(month, index + 1)} ${exact(value)}`,
          }))}
          chosen={date - 1}
          unit=""
          labelOf={(value) => shortOf(value, "yuan", formats)}
          level={{
            at: outcome.average,
            label: `${chart.average} ${shortOf(outcome.average, "yuan", formats)}`,
          }}
          shown={`${name(month, date)} ${shortOf(q["target"]?.value ?? 0, "yuan", formats)}`}
          ghosts={pins.map((pin) => ({ className: ghostOf(pin.tone), parts: pin.outcome.days }))}
          onPart={
            onChange &&
            ((index) => {
              const last = (starts[index + 1] ?? 366) - 1;
              onChange({ day: Math.min(last, (starts[index] as number) + date - 1) });
            })
          }
          onChoose={onChange && ((index) => onChange({ day: (starts[month - 1] as number) + index }))}
        />
      )}
    />
  );
}

function CascadeFormula(props: Props) {
  const of = reader(props);
  return (
    <>
      <Equation label={of("monthTarget")}>
        <Value>{of("yearTarget")}</Value>
        <Sign>×</Sign>
        <Fraction over={<Value>{of("monthWeight")}</Value>} under={<Value>{of("weights")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("monthTarget")}</Value>
      </Equation>
      <Equation label={of("orders")}>
        <Value>{of("target")}</Value>
        <Sign>÷</Sign>
        <Value>{of("basket")}</Value>
        <Sign>→</Sign>
        <Value>{of("orders")}</Value>
        <Sign>÷</Sign>
        <Value>{of("conversion")}</Value>
        <Sign>→</Sign>
        <Value>{of("visits")}</Value>
      </Equation>
    </>
  );
}

export const cascade = { Picture: CascadePicture, Formula: CascadeFormula };
