import { Figure } from "../../charts/Figure.tsx";
import { type Line, Lines } from "../../charts/Lines.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { type MarketOutcome, type Watched, watched } from "./market.ts";

const tones = { own: "b", rival: "c", market: "a" } as const;

function MarketPicture(props: PictureProps<MarketOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel } = props;
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const grown = (name: Watched) => format(outcome.quantities[name] as Quantity, formats);
  const line = (it: MarketOutcome, name: Watched, ghost?: 1 | 2 | 3): Line => ({
    id: ghost ? `${name}-pin-${ghost}` : name,
    tone: tones[name],
    label: ghost ? "" : `${chart[name]} ${it.ratios[name] >= 1 ? "+" : ""}${grown(name)}`,
    points: [
      [0, 100],
      [1, 100 * it.ratios[name]],
    ],
    ...(ghost && { ghost }),
  });
  const lowest = Math.min(1, ...Object.values(outcome.ratios));
  return (
    <Figure
      title={chart[outcome.against] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [
          chart["who"] ?? "",
          chart[`${outcome.against}Then`] ?? "",
          chart["now"] ?? "",
          chart["change"] ?? "",
        ],
        rows: watched.map((name) => [
          chart[name] ?? "",
          money(outcome.sales[name].base),
          money(outcome.sales[name].now),
          grown(name),
        ]),
      }}
      draw={(frame) => (
        <Lines
          frame={frame}
          curve="straight"
          x={[0, 1]}
          xTicks={[
            { at: 0, label: chart[`${outcome.against}Then`] ?? "" },
            { at: 1, label: chart["now"] ?? "" },
          ]}
          unit=""
          floor={lowest * 90}
          labelOf={(value) => digitsOf(value, "ratio", formats, 0)}
          lines={[
            ...pins.flatMap((pin) => watched.map((name) => line(pin.outcome, name, pin.tone))),
            ...watched.map((name) => line(outcome, name)),
          ]}
        />
      )}
    />
  );
}

function MarketFormula({ outcome, formats }: { outcome: MarketOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("relative")}>
      <Fraction over={<Value>{of("ownFactor")}</Value>} under={<Value>{of("marketFactor")}</Value>} />
      <Sign>−</Sign>
      <Value>1</Value>
      <Sign>=</Sign>
      <Value>{of("relative")}</Value>
    </Equation>
  );
}

export const market = { Picture: MarketPicture, Formula: MarketFormula };
