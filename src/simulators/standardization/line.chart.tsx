import { Figure } from "../../charts/Figure.tsx";
import { Stations } from "../../charts/Stations.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { LineOutcome } from "./line.ts";
import { lineFrames, moved, stationsOf } from "./stations.ts";

function LinePicture(props: PictureProps<LineOutcome>) {
  const { outcome, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const seconds = (value: number) => format({ value, unit: "seconds", digits: 1 }, formats);
  const station = (value: number) => format({ value, unit: "station" }, formats);
  const { crews, slowest } = outcome;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={lineFrames}
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
          {...stationsOf(props)}
          frame={frame}
          onMove={onChange && ((block, station) => onChange(moved(outcome, block, station)))}
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

export const line = {
  Picture: LinePicture,
  Formula: LineFormula,
  hand: () => import("./line.hand.tsx").then((file) => file.hand()),
};
