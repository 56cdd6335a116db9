import { Curves } from "../../charts/Curves.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { hillOf } from "./hill.ts";
import type { QuantityOutcome } from "./quantity.ts";

/** Expected profit over the quantity bought: a hill with a flat top. */
function QuantityPicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<QuantityOutcome>) {
  const { chart } = words;
  const { curve } = outcome;
  const pieces = (value: number) => format({ value, unit: "pieces", digits: 0 }, formats);
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["quantity"] ?? "", chart["profit"] ?? ""],
        rows: curve.filter((_, index) => index % 6 === 0).map(([at, profit]) => [pieces(at), yuan(profit)]),
      }}
      draw={(frame) => <Curves frame={frame} {...hillOf({ outcome, pins, words, formats }, frame)} />}
    />
  );
}

function QuantityFormula({ outcome, formats }: { outcome: QuantityOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("ratio")}>
      <Fraction
        over={<Value>{of("under")}</Value>}
        under={
          <>
            <Value>{of("under")}</Value>
            <Sign>+</Sign>
            <Value>{of("left")}</Value>
          </>
        }
      />
      <Sign>=</Sign>
      <Value>{of("ratio")}</Value>
    </Equation>
  );
}

export const quantity = {
  Picture: QuantityPicture,
  Formula: QuantityFormula,
  hand: () => import("./quantity.hand.tsx").then((file) => file.hand()),
};
