import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { CardOutcome } from "./card.ts";

const cardSteps = ["before", "orders", "discounts", "fee", "gifts", "wages"] as const;

function CardPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<CardOutcome>) {
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const end = (it: CardOutcome) => cardSteps.reduce((level, step) => level + it[step], 0);
  const steps = [
    ...cardSteps.map((id) => ({ id, value: outcome[id], total: id === "before" })),
    { id: "after", value: end(outcome), total: true },
  ].map((step) => ({ ...step, label: chart[step.id] ?? "", shown: money(step.value) }));
  const levels = (it: CardOutcome) => {
    let level = 0;
    return [...cardSteps.map((step) => (level += it[step])), end(it)];
  };
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.yuan ?? ""],
        rows: steps.map(({ label, shown }) => [
          label.replace("|", formats.locale.startsWith("zh") ? "" : " "),
          shown,
        ]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          // The axis names the unit: seven times "yuan" would not fit beside each other on a phone.
          steps={steps.map((step) => ({ ...step, shown: digitsOf(step.value, "yuan", formats, 0) }))}
          unit={chart.yuan ?? ""}
          labelOf={(value) => digitsOf(value, "yuan", formats, 0)}
          ghosts={pins.map((pin) => ({ tone: pin.tone, levels: levels(pin.outcome) }))}
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
      <Value>{of("cut")}</Value>
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

export const card = { Picture: CardPicture, Formula: CardFormula };
