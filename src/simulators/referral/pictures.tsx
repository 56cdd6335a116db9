import { Columns } from "../../charts/Columns.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps, Pictures } from "../../workbench/define.ts";
import type { BalanceOutcome } from "./balance.ts";
import type { SpreadOutcome } from "./spread.ts";

function SpreadPicture({
  outcome,
  pinned,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<SpreadOutcome>) {
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
          labelOf={(value) => digitsOf(value, "people", formats)}
          limit={{ at: population, label: `${chart.population} ${people(population)}` }}
          series={[
            { id: "unlimited", tone: "a", label: chart.unlimited ?? "", values: visible },
            { id: "saturated", tone: "b", label: chart.saturated ?? "", values: saturated },
            ...(pinned
              ? [{ id: "pinned", tone: "b" as const, ghost: true, label: "", values: pinned.saturated }]
              : []),
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

function Product(props: { label: string; name: string; factors: readonly string[]; result: string }) {
  return (
    <Equation label={props.label}>
      <Value>{props.name}</Value>
      {props.factors.map((factor, index) => (
        <>
          <Sign>{index === 0 ? "=" : "×"}</Sign>
          <Value>{factor}</Value>
        </>
      ))}
      <Sign>=</Sign>
      <Value>{props.result}</Value>
    </Equation>
  );
}

function BalancePicture({
  outcome,
  pinned,
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
        rows: steps.map(({ label, shown }) => [label.replace("|", ""), shown]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          steps={steps}
          unit=""
          labelOf={(value) => digitsOf(value, "people", formats)}
          {...(pinned ? { ghost: [pinned.won, pinned.won - pinned.lost, pinned.won - pinned.lost] } : {})}
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

export const pictures: Pictures = {
  spread: { Picture: SpreadPicture, Formula: SpreadFormula },
  balance: { Picture: BalancePicture, Formula: BalanceFormula },
};
