import { BurnUp } from "../../charts/BurnUp.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, shortOf } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import type { CourseOutcome } from "./course.ts";
import { paceAt } from "./touch.ts";

const ghostOf = (tone: number) => `ghost pin-${tone}`;
const money = (value: number, formats: Formats, digits?: number) =>
  format({ value, unit: "yuan", ...(digits === undefined ? {} : { digits }) }, formats);

export function CoursePicture(props: PictureProps<CourseOutcome>) {
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
