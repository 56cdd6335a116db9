import { Figure } from "../../charts/Figure.tsx";
import { Hops } from "../../charts/Hops.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Power, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { hopsOf, stairs } from "./hops.ts";
import type { YearOutcome } from "./year.ts";

function YearPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<YearOutcome>) {
  const { chart } = words;
  const money = (value: number, digits?: number) => format({ value, unit: "yuan", digits }, formats);
  const rows = [...stairs(outcome, "a"), ...stairs(outcome, "b")].sort(
    (p, q) => p.day - q.day || p.good.localeCompare(q.good),
  );
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.day ?? "", chart.good ?? "", chart.capital ?? ""],
        rows: rows.map(({ day, good, turn, capital }) => [
          `${format({ value: day, unit: "dayOfYear", digits: 0 }, formats)}`,
          `${good === "a" ? chart.a : chart.b} · ${format({ value: turn, unit: "turnNumber" }, formats)}`,
          money(capital),
        ]),
      }}
      draw={(frame) => <Hops frame={frame} {...hopsOf(outcome, pins, words, formats)} />}
    >
      <Worlds outcome={outcome} chart={chart} formats={formats} />
    </Figure>
  );
}

/** The year without costs beside the year with them: which of the two goods wins may turn over. */
function Worlds({ outcome, chart, formats }: WorldsProps) {
  const percent = (value: number) => format({ value, unit: "percent" }, formats);
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  const { worlds } = outcome;
  return (
    <table class="worlds">
      <caption>{chart.worlds}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{chart.a}</th>
          <th scope="col">{chart.b}</th>
        </tr>
      </thead>
      <tbody>
        {worlds.map(({ rate, a, b }) => (
          <tr key={rate}>
            <th scope="row">
              {rate === 0 ? chart.free : (chart.fees ?? "").replace("{rate}", percent(rate))}
            </th>
            <td>{a > b ? <b>{yuan(a)}</b> : yuan(a)}</td>
            <td>{b > a ? <b>{yuan(b)}</b> : yuan(b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WorldsProps {
  readonly outcome: YearOutcome;
  readonly chart: PictureProps["words"]["chart"];
  readonly formats: Formats;
}

/**
 * Without fixed costs the year is a power; with them each turn takes its share first, so the equation of one
 * turn is shown instead.
 */
function YearFormula({ outcome, formats }: { outcome: YearOutcome; formats: Formats }) {
  const { quantities: q } = outcome;
  const of = (name: string) => format(q[name] as Quantity, formats);
  const hasFixed = (q.fixedA?.value ?? 0) > 0 || (q.fixedB?.value ?? 0) > 0;
  const hasWithdrawn = (q.reinvest?.value ?? 1) < 1;
  return (
    <>
      {(["A", "B"] as const).map((good) => {
        const profit = (
          <Fraction
            over={
              <>
                <Value>{of(`margin${good}`)}</Value>
                <Sign>−</Sign>
                <Value>{of("opexRate")}</Value>
              </>
            }
            under={
              <>
                <Value>1</Value>
                <Sign>−</Sign>
                <Value>{of(`margin${good}`)}</Value>
              </>
            }
          />
        );
        return (
          <Equation key={good} label={`${good} = ${of(`total${good}`)}`}>
            <Value>{good}</Value>
            <Sign>=</Sign>
            {hasFixed ? (
              <>
                <Sign>(</Sign>
                <Value>{of("capital")}</Value>
                <Sign>×</Sign>
                {profit}
                <Sign>−</Sign>
                <Value>{of(`fixed${good}`)}</Value>
                <Sign>)</Sign>
                <Sign>×</Sign>
                <Value>{of(`turns${good}`)}</Value>
                <Sign>…</Sign>
              </>
            ) : (
              <>
                <Value>{of("capital")}</Value>
                <Sign>×</Sign>
                <Power
                  base={
                    <>
                      <Sign>(</Sign>
                      <Value>1</Value>
                      <Sign>+</Sign>
                      <Value>{of("reinvest")}</Value>
                      <Sign>×</Sign>
                      {profit}
                      <Sign>)</Sign>
                    </>
                  }
                  exponent={<Value>{of(`turns${good}`)}</Value>}
                />
                {hasWithdrawn && (
                  <>
                    <Sign>+</Sign>
                    <Value>{of(`withdrawn${good}`)}</Value>
                  </>
                )}
              </>
            )}
            <Sign>=</Sign>
            <Value>{of(`total${good}`)}</Value>
          </Equation>
        );
      })}
    </>
  );
}

export const year = {
  Picture: YearPicture,
  Formula: YearFormula,
  hand: () => import("./year.hand.tsx").then((file) => file.hand()),
};
