import { Columns } from "../../charts/Columns.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import { Product } from "./drawing.tsx";
import type { SpreadOutcome } from "./spread.ts";

function SpreadPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<SpreadOutcome>) {
  const { chart } = words;
  const people = (value: number) => format({ value, unit: "people" }, formats);
  const { unlimited, saturated, population } = outcome;
  // Beyond the whole population the unlimited count means nothing; the columns stop there, the table does not.
  const visible = unlimited.map((value) => Math.min(value, population));
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.generation ?? "", chart.unlimited ?? "", chart.saturated ?? ""],
        rows: unlimited.map((value, index) => [
          format({ value: index + 1, unit: "generation" }, formats),
          people(value),
          people(saturated[index] ?? 0),
        ]),
      }}
      draw={(frame) => (
        <Columns
          frame={frame}
          unit=""
          ticks={unlimited.map((_, at) => ({ at, label: String(at + 1) }))}
          labelOf={(value) => shortOf(value, "people", formats)}
          limit={{ at: population, label: `${chart.population} ${people(population)}` }}
          series={[
            { id: "unlimited", tone: "a", label: chart.unlimited ?? "", values: visible },
            { id: "saturated", tone: "b", label: chart.saturated ?? "", values: saturated },
            ...pins.map((pin) => ({
              id: `pin-${pin.tone}`,
              tone: "b" as const,
              ghost: pin.tone,
              label: "",
              values: pin.outcome.saturated,
            })),
          ]}
        />
      )}
    />
  );
}

function SpreadFormula({ outcome, formats }: { outcome: SpreadOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Product
      label={`R = ${of("r")}`}
      name="R"
      factors={[of("circle"), of("passProb"), of("fresh"), of("convert")]}
      result={of("r")}
    />
  );
}

export const spread = { Picture: SpreadPicture, Formula: SpreadFormula };
