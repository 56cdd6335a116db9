import { Curve } from "../../charts/Curve.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { format, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { ChanceOutcome } from "./chance.ts";
import { ghostOf, type Props, reader } from "./drawing.tsx";

function ChanceFormula(props: Props) {
  const of = reader(props);
  return (
    <Equation label={of("chance")}>
      <Value>Φ</Value>
      <Sign>(</Sign>
      <Fraction
        over={
          <>
            <Value>{of("done")}</Value>
            <Sign>+</Sign>
            <Value>{of("ahead")}</Value>
            <Sign>×</Sign>
            <Value>{of("left")}</Value>
            <Sign>−</Sign>
            <Value>{of("target")}</Value>
          </>
        }
        under={
          <>
            <Value>{of("spread")}</Value>
            <Sign>×</Sign>
            <msqrt>
              <mtext>{of("left")}</mtext>
            </msqrt>
          </>
        }
      />
      <Sign>)</Sign>
      <Sign>=</Sign>
      <Value>{of("chance")}</Value>
    </Equation>
  );
}

function ChancePicture(props: PictureProps<ChanceOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 1 }, formats);
  const marks = (["pace", "half", "nine", "present"] as const).map((id) => ({
    id,
    at: outcome.marks[id],
    label: `${chart[id]} ${percent(outcome.marks[id][1])}`,
    side: id === "pace" || id === "nine" ? ("left" as const) : ("right" as const),
    present: id === "present",
  }));
  const [from, to] = [outcome.curve[0]?.[0] ?? 0, outcome.curve.at(-1)?.[0] ?? 1];
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.which ?? "", chart.perWeek ?? "", chart.chance ?? ""],
        rows: marks
          .toSorted((p, q) => p.at[0] - q.at[0])
          .map(({ id, at }) => [
            chart[id] ?? "",
            format({ value: at[0], unit: "yuan" }, formats),
            percent(at[1]),
          ]),
      }}
      draw={(frame) => (
        <Curve
          frame={frame}
          points={outcome.curve}
          x={[from, to]}
          y={[0, 1]}
          unit=""
          xLabelOf={(value) => shortOf(value, "yuan", formats)}
          yLabelOf={(value) => format({ value, unit: "percent", digits: 0 }, formats)}
          marks={outcome.over ? marks.slice(-1) : marks}
          ghosts={pins.map((pin) => ({ className: ghostOf(pin.tone), points: pin.outcome.curve }))}
          onMove={onChange && ((x) => onChange({ ahead: Math.round(x / 500) * 500 }))}
        />
      )}
    />
  );
}

export const chance = { Picture: ChancePicture, Formula: ChanceFormula };
