import { Figure } from "../../charts/Figure.tsx";
import { Lines } from "../../charts/Lines.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { JoinerOutcome } from "./joiner.ts";

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

export const joiner = { Picture: JoinerPicture, Formula: JoinerFormula };
