import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { type OrderOutcome, takers } from "./order.ts";

/** The price, what each takes of it, and what is left; what takes nothing has no bar. */
const stepsOf = ({ price, buyerFreight, taken, left }: OrderOutcome) => [
  { id: "price", value: price, total: true },
  ...(buyerFreight > 0 ? [{ id: "buyerFreight", value: buyerFreight, total: false }] : []),
  ...takers.flatMap((id) => (taken[id] === 0 ? [] : [{ id, value: -taken[id], total: false }])),
  { id: "left", value: left, total: true },
];

/** The bars begin with what the buyer pays: with the price and the discount before it, ten would not fit on a phone. */
const barsOf = (outcome: OrderOutcome) => [
  { id: "paid", value: outcome.price + outcome.buyerFreight - outcome.taken.discount, total: true },
  ...stepsOf(outcome).filter(({ id }) => !["price", "buyerFreight", "discount"].includes(id)),
];

function OrderPicture(props: PictureProps<OrderOutcome>) {
  const { outcome, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const labelled = <S extends { readonly id: string }>(steps: readonly S[]) =>
    steps.map((step) => ({ ...step, label: chart[step.id] ?? "" }));
  const steps = labelled(stepsOf(outcome));
  const costs = format({ value: outcome.costs, unit: "percent" }, formats);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["part"] ?? "", chart["yuan"] ?? ""],
        rows: steps.map(({ label, value }) => [label, money(value)]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          // The axis names the unit: eight times "yuan" would not fit beside each other on a phone.
          steps={labelled(barsOf(outcome)).map((step) => ({
            ...step,
            shown: digitsOf(step.value, "yuan", formats, 0),
          }))}
          unit={chart["yuan"] ?? ""}
          labelOf={(value) => digitsOf(value, "yuan", formats, 0)}
        />
      )}
    >
      {onChange && outcome.costs >= 0 && (
        <p class="chart-action">
          <button
            type="button"
            data-order-costs
            onClick={() =>
              onChange({ view: "year", opexRate: Math.min(50, Math.round(outcome.costs * 1e4) / 100) })
            }
          >
            {(chart["use"] ?? "").replace("{costs}", costs)}
          </button>
        </p>
      )}
    </Figure>
  );
}

function OrderFormula({ outcome, formats }: { outcome: OrderOutcome; formats: Formats }) {
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      <Equation label={of("left")}>
        {stepsOf(outcome).map(({ id, value }) =>
          id === "left" ? (
            <Sign key={id}>=</Sign>
          ) : (
            <>
              {id !== "price" && <Sign key={`${id} sign`}>{value < 0 ? "−" : "+"}</Sign>}
              <Value key={id}>{yuan(Math.abs(value))}</Value>
            </>
          ),
        )}
        <Value>{of("left")}</Value>
      </Equation>
      <Equation label={`ROAS ${of("leastRoas")}`}>
        <Value>{of("sale")}</Value>
        <Sign>÷ (</Sign>
        <Value>{of("left")}</Value>
        <Sign>+</Sign>
        <Value>{of("ads")}</Value>
        <Sign>) =</Sign>
        <Value>{of("leastRoas")}</Value>
      </Equation>
    </>
  );
}

export const order = { Picture: OrderPicture, Formula: OrderFormula };
