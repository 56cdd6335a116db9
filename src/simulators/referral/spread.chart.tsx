import { Figure } from "../../charts/Figure.tsx";
import { Generations } from "../../charts/Generations.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import { crowdsOf } from "./crowds.ts";
import { Product } from "./drawing.tsx";
import type { SpreadOutcome } from "./spread.ts";

function SpreadPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<SpreadOutcome>) {
  const { chart } = words;
  const people = (value: number) => format({ value, unit: "people" }, formats);
  const { unlimited, saturated } = outcome;
  const r = outcome.quantities["r"]?.value ?? 0;
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
        <Generations
          frame={frame}
          crowds={crowdsOf(outcome, pins)}
          labelOf={(value) => shortOf(value, "people", formats)}
          r={r}
          words={{
            start: chart["start"] ?? "",
            heard: chart["heard"] ?? "",
            tell: chart["tell"] ?? "",
            unlimited: chart["unlimited"] ?? "",
            each: chart["each"] ?? "",
            dies: chart["dies"] ?? "",
            spreads: chart["spreads"] ?? "",
            r: `R ${format({ value: r, unit: "ratio" }, formats)}`,
          }}
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

export const spread = {
  Picture: SpreadPicture,
  Formula: SpreadFormula,
  hand: () => import("./spread.hand.tsx").then((file) => file.hand()),
};
