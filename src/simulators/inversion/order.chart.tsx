import { Figure } from "../../charts/Figure.tsx";
import { niceTicks } from "../../charts/frame.ts";
import { Ridges } from "../../charts/Ridges.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { OrderOutcome } from "./order.ts";
import { domainOf, type Spread, spreadsOf } from "./spreads.ts";

/** Three orders of the same season: each hill is what the whole lot may earn, its line the mean. */
function OrderPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<OrderOutcome>) {
  const { chart } = words;
  const { candidates } = outcome;
  const spreads = spreadsOf(outcome);
  const yuan = (value: number, digits?: number) => format({ value, unit: "yuan", digits }, formats);
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  const domain = domainOf(spreads.map(({ spread }) => spread));
  return (
    <Figure
      title={phrase(chart["title"] ?? "", { n: { value: candidates, unit: "goods" } }, formats)}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["way"], chart["mean"], chart["low"], chart["high"], chart["loss"], chart["cash"]].map(
          (head) => head ?? "",
        ),
        rows: spreads.map(({ id, name, spread }) => [
          chart[id] ?? "",
          of(`profit${name}`),
          yuan(spread.quantiles[0]),
          yuan(spread.quantiles[2]),
          percent(spread.chanceOfLoss),
          of(`cash${name}`),
        ]),
      }}
      draw={(frame) => (
        <Ridges
          frame={frame}
          x={domain}
          zero={0}
          ticks={niceTicks(domain[0], domain[1], frame.across)
            .filter((at) => at >= domain[0] && at <= domain[1])
            .map((at) => ({ at, label: digitsShort(at, formats) }))}
          ridges={spreads.map(({ id, tone, name, spread }) => ({
            id,
            tone,
            label: `${chart[id]} ${of(`profit${name}`)}`,
            note: phrase(
              chart["note"] ?? "",
              {
                cash: outcome.quantities[`cash${name}`] as Quantity,
                loss: { value: spread.chanceOfLoss, unit: "percent", digits: 0 },
              },
              formats,
            ),
            points: visible(spread.points, domain),
            mark: spread.mean,
            ghosts: pins.map((pin) => ({
              pin: pin.tone,
              mark: pin.outcome.means[id],
            })),
          }))}
        />
      )}
    />
  );
}

/** Some hundred points are enough for the eye; the ends lie on the ground. */
function visible(points: Spread["points"], [low, high]: readonly [number, number]): Spread["points"] {
  const inside = points.filter(([at]) => at >= low && at <= high);
  const every = Math.max(1, Math.floor(inside.length / 100));
  const kept = inside.filter((_, index) => index % every === 0);
  const [from, to] = [kept[0]?.[0] ?? low, kept.at(-1)?.[0] ?? high];
  if (kept.length === 1)
    return [
      [from, 0],
      [from, 1],
      [from, 0],
    ];
  return [[from, 0], ...kept, [to, 0]];
}

function OrderFormula({ outcome, formats }: { outcome: OrderOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("profitPresale")}>
      <Value>{of("delivered")}</Value>
      <Sign>×</Sign>
      <Value>{of("margin")}</Value>
      <Sign>−</Sign>
      <Value>{of("cancelled")}</Value>
      <Sign>×</Sign>
      <Value>{of("refund")}</Value>
      <Sign>−</Sign>
      <Value>{of("cashPresale")}</Value>
      {(outcome.quantities["visits"]?.value ?? 0) > 0 && (
        <>
          <Sign>−</Sign>
          <Value>{of("visits")}</Value>
        </>
      )}
      <Sign>=</Sign>
      <Value>{of("profitPresale")}</Value>
    </Equation>
  );
}

export const order = {
  Picture: OrderPicture,
  Formula: OrderFormula,
  hand: () => import("./order.hand.tsx").then((file) => file.hand()),
};
