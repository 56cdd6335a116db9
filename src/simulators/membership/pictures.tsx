import { Columns } from "../../charts/Columns.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { Lines } from "../../charts/Lines.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps, Pictures } from "../../workbench/define.ts";
import type { CardOutcome } from "./card.ts";
import type { JoinerOutcome } from "./joiner.ts";
import type { StoryOutcome } from "./story.ts";

const cardSteps = ["before", "orders", "discounts", "fee", "gifts", "wages"] as const;

function CardPicture({ outcome, pinned, words, formats, finding, tableLabel }: PictureProps<CardOutcome>) {
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const end = (it: CardOutcome) => cardSteps.reduce((level, step) => level + it[step], 0);
  const steps = [
    ...cardSteps.map((id) => ({ id, value: outcome[id], total: id === "before" })),
    { id: "after", value: end(outcome), total: true },
  ].map((step) => ({ ...step, label: chart[step.id] ?? "", shown: money(step.value) }));
  let level = 0;
  const ghost = pinned && [...cardSteps.map((step) => (level += pinned[step])), end(pinned)];
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.yuan ?? ""],
        rows: steps.map(({ label, shown }) => [label.replace("|", ""), shown]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          steps={steps}
          unit={chart.yuan ?? ""}
          labelOf={(value) => digitsOf(value, "yuan", formats, 0)}
          {...(ghost ? { ghost } : {})}
        />
      )}
    />
  );
}

function CardFormula({ outcome, formats }: { outcome: CardOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("each")}>
      <Value>{of("fee")}</Value>
      <Sign>+</Sign>
      <Value>{of("freqVip")}</Value>
      <Sign>×</Sign>
      <Value>{of("aov")}</Value>
      <Sign>× (</Sign>
      <Value>{of("grossMargin")}</Value>
      <Sign>−</Sign>
      <Value>{of("discount")}</Value>
      <Sign>) −</Sign>
      <Value>{of("gifts")}</Value>
      <Sign>−</Sign>
      <Value>{of("freqBase")}</Value>
      <Sign>×</Sign>
      <Value>{of("aov")}</Value>
      <Sign>×</Sign>
      <Value>{of("grossMargin")}</Value>
      <Sign>=</Sign>
      <Value>{of("each")}</Value>
    </Equation>
  );
}

function JoinerPicture({
  outcome,
  pinned,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<JoinerOutcome>) {
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const most = Math.max(outcome.points.at(-1)?.[0] ?? 0, pinned?.points.at(-1)?.[0] ?? 0);
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
            ...(pinned
              ? [{ id: "pinned", tone: "b" as const, ghost: true, label: "", points: pinned.points }]
              : []),
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

function StoryPicture({ outcome, pinned, words, formats, finding, tableLabel }: PictureProps<StoryOutcome>) {
  const { chart } = words;
  const people = (value: number) => format({ value, unit: "people", digits: 4 }, formats);
  const values = (it: StoryOutcome) => [it.capacity, it.customers, it.customersNeeded];
  const names = [chart.capacity ?? "", chart.customers ?? "", chart.needed ?? ""];
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.people ?? ""],
        rows: values(outcome).map((value, index) => [names[index] ?? "", people(value)]),
      }}
      draw={(frame) => (
        <Columns
          frame={frame}
          unit=""
          ticks={names.map((label, at) => ({ at, label }))}
          labelOf={(value) => digitsOf(value, "people", formats)}
          limit={{ at: outcome.capacity, label: `${chart.capacity} ${people(outcome.capacity)}` }}
          series={[
            { id: "people", tone: "b", label: chart.people ?? "", values: values(outcome) },
            ...(pinned
              ? [{ id: "pinned", tone: "b" as const, ghost: true, label: "", values: values(pinned) }]
              : []),
          ]}
        />
      )}
    />
  );
}

function StoryFormula({ outcome, formats }: { outcome: StoryOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("capacity")}>
      <Value>{of("accounts")}</Value>
      <Sign>×</Sign>
      <Value>{of("perAccount")}</Value>
      <Sign>=</Sign>
      <Value>{of("capacity")}</Value>
      <Sign>{outcome.capacity < outcome.customers ? "<" : "≥"}</Sign>
      <Value>{of("customers")}</Value>
    </Equation>
  );
}

export const pictures: Pictures = {
  card: { Picture: CardPicture, Formula: CardFormula },
  joiner: { Picture: JoinerPicture, Formula: JoinerFormula },
  story: { Picture: StoryPicture, Formula: StoryFormula },
};
