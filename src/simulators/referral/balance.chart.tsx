import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import type { PictureProps } from "../../workbench/define.ts";
import type { BalanceOutcome } from "./balance.ts";
import { Product } from "./drawing.tsx";

function BalancePicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<BalanceOutcome>) {
  const { chart } = words;
  const people = (value: number) => format({ value, unit: "people", digits: 1 }, formats);
  const steps = [
    { id: "won", label: chart.won ?? "", value: outcome.won, total: true, shown: people(outcome.won) },
    { id: "lost", label: chart.lost ?? "", value: -outcome.lost, shown: people(-outcome.lost) },
    {
      id: "net",
      label: chart.net ?? "",
      value: outcome.won - outcome.lost,
      total: true,
      shown: people(outcome.won - outcome.lost),
    },
  ];
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.people ?? ""],
        rows: steps.map(({ label, shown }) => [
          label.replace("|", formats.locale.startsWith("zh") ? "" : " "),
          shown,
        ]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          // The axis names the unit, or the names of neighbours would run into each other on a phone.
          steps={steps.map((step) => ({ ...step, shown: shortOf(step.value, "people", formats) }))}
          unit={chart.people ?? ""}
          labelOf={(value) => shortOf(value, "people", formats)}
          ghosts={pins.map(({ tone, outcome: { won, lost } }) => ({
            tone,
            levels: [won, won - lost, won - lost],
          }))}
        />
      )}
    />
  );
}

function BalanceFormula({ outcome, formats }: { outcome: BalanceOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      <Product
        label={of("won")}
        name="＋"
        factors={[of("customers"), of("satisfied"), of("circle"), of("tellGood"), of("convGood")]}
        result={of("won")}
      />
      <Product
        label={of("lost")}
        name="−"
        factors={[of("customers"), of("offended"), of("circle"), of("tellBad"), of("convBad")]}
        result={of("lost")}
      />
    </>
  );
}

export const balance = { Picture: BalancePicture, Formula: BalanceFormula };
