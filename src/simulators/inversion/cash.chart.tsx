import { Figure } from "../../charts/Figure.tsx";
import { type Line, Lines } from "../../charts/Lines.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { CashOutcome } from "./cash.ts";

const ways = [
  { way: "buy", tone: "a" },
  { way: "test", tone: "c" },
  { way: "presale", tone: "b" },
] as const;

const week = 7;

/** Cash of the three orders, day by day; below the line somebody is not paid. */
function CashPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<CashOutcome>) {
  const { chart } = words;
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  const day = (value: number) => format({ value, unit: "dayOfYear" }, formats);
  const days = Math.max(...[outcome, ...pins.map((pin) => pin.outcome)].map(lengthOf)) - 1;
  const own = lengthOf(outcome);
  const weeks = Array.from({ length: Math.ceil(own / week) }, (_, at) => at * week);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["day"] ?? "", ...ways.map(({ way }) => chart[way] ?? "")],
        rows: [...weeks, ...(own > 0 && (own - 1) % week > 0 ? [own - 1] : [])].map((at) => [
          day(at),
          ...ways.map(({ way }) => yuan(outcome.paths[way]?.path[at] ?? 0)),
        ]),
      }}
      draw={(frame) => (
        <Lines
          frame={frame}
          curve="straight"
          x={[0, Math.max(1, days)]}
          xTicks={Array.from({ length: frame.across - 1 }, (_, index) => {
            const at = Math.round((Math.max(1, days) * index) / (frame.across - 2));
            return { at, label: day(at) };
          })}
          unit=""
          labelOf={(value) => digitsShort(value, formats)}
          lines={[
            ...pins.flatMap((pin) => linesOf(pin.outcome, () => "", pin.tone)),
            ...linesOf(outcome, (way) => chart[way] ?? ""),
          ]}
          dots={ways.flatMap(({ way, tone }) => {
            const path = outcome.paths[way];
            if (!path) return [];
            const label = way === outcome.worst ? `${day(path.lowDay)} ${yuan(path.low)}` : "";
            return [{ id: way, tone, at: [path.lowDay, path.low] as const, label }];
          })}
        />
      )}
    />
  );
}

const lengthOf = (outcome: CashOutcome) => outcome.paths.buy?.path.length ?? 0;

function linesOf(outcome: CashOutcome, labelOf: (way: string) => string, ghost?: 1 | 2 | 3): Line[] {
  return ways.flatMap(({ way, tone }) => {
    const path = outcome.paths[way]?.path;
    if (!path) return [];
    return [
      {
        id: ghost ? `${way}-pin-${ghost}` : way,
        tone,
        label: labelOf(way),
        points: path.map((cash, day) => [day, cash] as const),
        ...(ghost && { ghost }),
      },
    ];
  });
}

/** The lowest day of the way that falls lowest. */
function CashFormula({ outcome, formats }: { outcome: CashOutcome; formats: Formats }) {
  const of = (name: string) => <Value>{format(outcome.quantities[name] as Quantity, formats)}</Value>;
  return (
    <Equation label={format(outcome.quantities["lowest"] as Quantity, formats)}>
      {of("capital")}
      <Sign>+</Sign>
      {of("received")}
      <Sign>−</Sign>
      {of("paid")}
      <Sign>−</Sign>
      {of("fixed")}
      <Sign>=</Sign>
      {of("lowest")}
    </Equation>
  );
}

export const cash = { Picture: CashPicture, Formula: CashFormula };
