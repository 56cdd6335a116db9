import { useMemo } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { niceTicks } from "../../charts/frame.ts";
import { Ridges } from "../../charts/Ridges.tsx";
import { type Branch, profitDistribution } from "../../models/inversion/profit-distribution.ts";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import { phrase } from "../../ui/phrase.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { OrderOutcome } from "./order.ts";

const ways = [
  { id: "buy", tone: "a", name: "Buy" },
  { id: "test", tone: "c", name: "Test" },
  { id: "presale", tone: "b", name: "Presale" },
] as const;

/** The spread depends on the numbers, not on the object that holds them. */
function useSpread(branches: readonly Branch[], count: number) {
  return useMemo(
    () => (branches.length === 0 ? undefined : profitDistribution(branches, count)),
    [JSON.stringify(branches), count],
  );
}

/** Three orders of the same season: each hill is what the whole lot may earn, its line the mean. */
function OrderPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<OrderOutcome>) {
  const { chart } = words;
  const { branches, candidates } = outcome;
  const spreads = [
    { ...ways[0], spread: useSpread(branches.buy, candidates) },
    { ...ways[1], spread: useSpread(branches.test, candidates) },
    { ...ways[2], spread: useSpread(branches.presale, candidates) },
  ].flatMap(({ spread, ...way }) => (spread ? [{ ...way, spread }] : []));
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

type Spread = ReturnType<typeof profitDistribution>;

/** From what one in a hundred or so stays below to what one in a hundred exceeds, zero always in sight. */
function domainOf(spreads: readonly Spread[]): readonly [number, number] {
  if (spreads.length === 0) return [0, 1];
  const low = Math.min(0, ...spreads.map(({ quantiles, sd }) => quantiles[0] - 1.2 * sd));
  const high = Math.max(0, ...spreads.map(({ quantiles, sd }) => quantiles[2] + 1.2 * sd));
  return high > low ? [low, high] : [low - 1, high + 1];
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

export const order = { Picture: OrderPicture, Formula: OrderFormula };
