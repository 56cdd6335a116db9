import { Figure } from "../../charts/Figure.tsx";
import { Stations } from "../../charts/Stations.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { LineOutcome } from "./line.ts";

function LinePicture(props: PictureProps<LineOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const seconds = (value: number) => format({ value, unit: "seconds", digits: 1 }, formats);
  const station = (value: number) => format({ value, unit: "station" }, formats);
  const { crews, slowest, even } = outcome;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["station"] ?? "", chart["work"] ?? "", chart["waits"] ?? ""],
        rows: crews.map((crew) => [
          `${station(crew.station)} ${crew.pieces.map(({ name }) => name).join(" + ")}`,
          seconds(crew.seconds),
          seconds(slowest - crew.seconds),
        ]),
      }}
      draw={(frame) => (
        <Stations
          frame={frame}
          unit={chart["seconds"] ?? ""}
          labelOf={(value) => digitsOf(value, "seconds", formats, 0)}
          stations={crews.map((crew) => ({
            id: crew.station,
            label: station(crew.station),
            total: crew.seconds,
            brief: seconds(crew.seconds < slowest ? slowest - crew.seconds : slowest),
            note:
              crew.seconds < slowest
                ? `${chart["waits"]} ${seconds(slowest - crew.seconds)}`
                : `${chart["slowest"]} ${seconds(slowest)}`,
            blocks: crew.pieces.map(({ at, name, seconds: value }) => ({
              id: String(at),
              label: name,
              value,
            })),
          }))}
          pace={{ at: slowest, label: chart["slowest"] ?? "" }}
          even={{ at: even, label: `${chart["even"]} ${seconds(even)}`, brief: seconds(even) }}
          onMove={
            onChange &&
            ((block, station) =>
              onChange({
                tasks: outcome.tasks.map((row, at) => (String(at) === block ? { ...row, station } : row)),
              }))
          }
          ghosts={pins.map((pin) => ({
            className: `ghost pin-${pin.tone}`,
            totals: pin.outcome.crews.slice(0, crews.length).map((crew) => crew.seconds),
          }))}
        />
      )}
    />
  );
}

function LineFormula({ outcome, formats }: { outcome: LineOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      <Equation label={of("lineRate")}>
        <Fraction over={<Value>{of("hour")}</Value>} under={<Value>{of("slowest")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("lineRate")}</Value>
      </Equation>
      <Equation label={of("separateRate")}>
        <Value>{of("people")}</Value>
        <Sign>×</Sign>
        <Fraction over={<Value>{of("hour")}</Value>} under={<Value>{of("work")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("separateRate")}</Value>
      </Equation>
    </>
  );
}

export const line = { Picture: LinePicture, Formula: LineFormula };
