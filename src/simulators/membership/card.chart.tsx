import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { CardOutcome } from "./card.ts";
import { cardSteps, stepsOf } from "./steps.ts";

function CardPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<CardOutcome>) {
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const steps = stepsOf(outcome, words, formats);
  const levels = (it: CardOutcome) => {
    let level = 0;
    const rising = cardSteps.map((step) => (level += it[step]));
    return [...rising, level];
  };
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.part ?? "", chart.yuan ?? ""],
        rows: steps.map(({ label, value }) => [
          label.replace("|", formats.locale.startsWith("zh") ? "" : " "),
          money(value),
        ]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          // The axis names the unit: seven times "yuan" would not fit beside each other on a phone.
          steps={steps}
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

export const card = {
  Picture: CardPicture,
  Formula: CardFormula,
  hand: () => import("./card.hand.tsx").then((file) => file.hand()),
};
