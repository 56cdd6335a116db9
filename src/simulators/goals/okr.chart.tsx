import { Figure } from "../../charts/Figure.tsx";
import { Tracks } from "../../charts/Tracks.tsx";
import { format } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { ghostOf, type Props, reader } from "./drawing.tsx";
import type { OkrOutcome } from "./okr.ts";
import { moved } from "./touch.ts";

function OkrFormula(props: Props<OkrOutcome>) {
  const { outcome, formats } = props;
  const plain = (value: number) => format({ value, unit: "ratio" }, formats);
  const of = reader(props);
  return (
    <>
      {outcome.rows.map((row, index) => (
        <Equation key={index} label={`${row.name} ${plain(row.rounded)}`}>
          <Fraction
            over={
              <>
                <Value>{plain(row.actual)}</Value>
                <Sign>−</Sign>
                <Value>{plain(row.start)}</Value>
              </>
            }
            under={
              <>
                <Value>{plain(row.goal)}</Value>
                <Sign>−</Sign>
                <Value>{plain(row.start)}</Value>
              </>
            }
          />
          <Sign>→</Sign>
          <Value>{plain(row.rounded)}</Value>
        </Equation>
      ))}
      <Equation label={of("objective")}>
        <Value>{of("objective")}</Value>
        <Sign>{outcome.objective + 1e-9 < outcome.expected ? "<" : "≥"}</Sign>
        <Value>{of("expected")}</Value>
      </Equation>
    </>
  );
}

function OkrPicture(props: PictureProps<OkrOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const plain = (value: number) => format({ value, unit: "ratio" }, formats);
  const grade = (value: number) => format({ value, unit: "score", digits: 1 }, formats);
  const { rows, objective, expected } = outcome;
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.name ?? "", chart.way ?? "", chart.actual ?? "", chart.score ?? ""],
        rows: [
          ...rows.map((row) => [
            row.name,
            `${plain(row.start)} → ${plain(row.goal)}`,
            plain(row.actual),
            grade(row.rounded),
          ]),
          [
            chart.objective ?? "",
            `${chart.expected} ${grade(expected)}`,
            "",
            grade(Math.round(10 * objective) / 10),
          ],
        ],
      }}
      draw={(frame) => (
        <Tracks
          frame={frame}
          bounds={[0.4, 0.7]}
          zones={[chart.red ?? "", chart.yellow ?? "", chart.green ?? ""]}
          expected={{ at: expected, label: `${chart.expected} ${grade(expected)}` }}
          tracks={[
            ...rows.map((row, index) => ({
              id: String(index),
              label: `${row.name} ${plain(row.actual)}`,
              from: plain(row.start),
              to: plain(row.goal),
              shown: grade(row.rounded),
              at: row.score,
              ghosts: pins.flatMap((pin) => {
                const its = pin.outcome.rows[index];
                return its ? [{ className: ghostOf(pin.tone), at: its.score }] : [];
              }),
              onMove: onChange && ((at: number) => onChange({ keyResults: moved(rows, index, at) })),
            })),
            {
              id: "objective",
              label: chart.objective ?? "",
              from: "",
              to: "",
              shown: grade(Math.round(10 * objective) / 10),
              at: objective,
              ghosts: [],
              whole: true,
            },
          ]}
        />
      )}
    />
  );
}

export const okr = { Picture: OkrPicture, Formula: OkrFormula };
