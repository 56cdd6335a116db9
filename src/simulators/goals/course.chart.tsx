import { BurnUp } from "../../charts/BurnUp.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { CourseOutcome } from "./course.ts";
import { ghostOf } from "./drawing.tsx";
import { paceAt } from "./touch.ts";

function CourseFormula({ outcome, formats }: { outcome: CourseOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] ?? { value: null, unit: "ratio" }, formats);
  return (
    <>
      <Equation label={of("forecast")}>
        <Value>{of("done")}</Value>
        <Sign>×</Sign>
        <Fraction over={<Value>{of("whole")}</Value>} under={<Value>{of("passed")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("forecast")}</Value>
      </Equation>
      <Equation label={of("required")}>
        <Fraction
          over={
            <>
              <Value>{of("target")}</Value>
              <Sign>−</Sign>
              <Value>{of("done")}</Value>
            </>
          }
          under={<Value>{of("remaining")}</Value>}
        />
        <Sign>×</Sign>
        <Value>7</Value>
        <Sign>=</Sign>
        <Value>{of("required")}</Value>
      </Equation>
    </>
  );
}

const money = (value: number, formats: Formats, digits?: number) =>
  format({ value, unit: "yuan", ...(digits === undefined ? {} : { digits }) }, formats);

function CoursePicture(props: PictureProps<CourseOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const { period, quantities: q } = outcome;
  const day = (value: number) => format({ value, unit: "dayOfYear" }, formats);
  const rows = [
    ...outcome.done.slice(1).map(([at, done]) => [day(at), chart.done ?? "", money(done, formats)]),
    ...outcome.ahead.slice(1).map(([at, done]) => [day(at), chart.ahead ?? "", money(done, formats)]),
    ...outcome.cone.slice(-1).flatMap(([at, low, high]) => [
      [day(at), chart.low ?? "", money(low, formats)],
      [day(at), chart.high ?? "", money(high, formats)],
    ]),
    ...outcome.plan.slice(1).map(([at, planned]) => [day(at), chart.plan ?? "", money(planned, formats)]),
    ...outcome.rescue
      .slice(0, -1)
      .map(([at, least]) => [day(Math.ceil(at)), chart.least ?? "", money(least, formats)]),
  ];
  const { length } = period;
  // Whole weeks, four or five of them.
  const every = [7, 14, 28, 56, 91].find((days) => length / days < 5) ?? 91;
  const ticks = Array.from({ length: Math.floor(length / every) + 1 }, (_, index) => index * every);
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.day ?? "", chart.what ?? "", chart.sum ?? ""],
        rows,
      }}
      draw={(frame) => (
        <BurnUp
          frame={frame}
          x={[0, length]}
          xTicks={ticks.map((at) => ({ at, label: at === 0 ? (chart.start ?? "") : day(at) }))}
          labelOf={(value) => shortOf(value, "yuan", formats)}
          plan={outcome.plan}
          done={outcome.done}
          ahead={outcome.ahead}
          cone={outcome.cone}
          rescue={outcome.rescue}
          target={outcome.target}
          lost={
            outcome.lost && {
              at: outcome.lost,
              label: (chart.lost ?? "").replace("{day}", day(outcome.lost[0])),
            }
          }
          words={{
            target: `${chart.target} ${money(outcome.target, formats)}`,
            plan: chart.plan ?? "",
            done: `${chart.done} ${format(q["done"] ?? { value: null, unit: "yuan" }, formats)}`,
            forecast: `${chart.forecast} ${format(q["forecast"] ?? { value: null, unit: "yuan" }, formats)}`,
            zone: chart.zone ?? "",
          }}
          ghosts={pins.map((pin) => ({
            className: ghostOf(pin.tone),
            done: pin.outcome.done,
            ahead: pin.outcome.ahead,
          }))}
          onMove={onChange && ((x, y) => onChange(paceAt(period, x, y)))}
        />
      )}
    />
  );
}

export const course = { Picture: CoursePicture, Formula: CourseFormula };
