import { Curve } from "../../charts/Curve.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { Tracks } from "../../charts/Tracks.tsx";
import { format, shortOf } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import type { ChanceOutcome } from "./chance.ts";
import type { OkrOutcome } from "./okr.ts";
import { moved } from "./touch.ts";

const ghostOf = (tone: number) => `ghost pin-${tone}`;

export function ChancePicture(props: PictureProps<ChanceOutcome>) {
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

export function OkrPicture(props: PictureProps<OkrOutcome>) {
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
