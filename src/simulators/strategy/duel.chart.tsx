import { Figure } from "../../charts/Figure.tsx";
import { Ridges } from "../../charts/Ridges.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { bell } from "./bell.ts";
import type { DuelOutcome } from "./duel.ts";

function DuelPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<DuelOutcome>) {
  const { chart } = words;
  const { quantities: q } = outcome;
  const of = (name: string) => format(q[name] as Quantity, formats);
  const luck = Math.max(outcome.luck, 0.02) * Math.LOG10E;
  const centers = [outcome.sales.a, outcome.sales.b].map(Math.log10) as [number, number];
  const reach = Math.max(0.35, 3.2 * luck);
  const domain = [Math.min(...centers) - reach, Math.max(...centers) + reach] as const;
  const sides = ["a", "b"] as const;
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.shop ?? "", chart.market ?? "", chart.skill ?? "", chart.sales ?? ""],
        rows: [
          [chart.a ?? "", of("marketA"), of("skillA"), of("salesA")],
          [chart.b ?? "", of("marketB"), of("skillB"), of("salesB")],
        ],
      }}
      draw={(frame) => (
        <Ridges
          frame={frame}
          x={domain}
          ticks={salesTicks(domain, frame.across, formats)}
          ridges={sides.map((side, index) => {
            const name = side.toUpperCase();
            return {
              id: side,
              tone: side,
              label: `${chart[side]} ${of(`sales${name}`)}`,
              note: `${of("median")} × ${of(`market${name}`)} × ${of(`skill${name}`)}`,
              points: bell(centers[index] as number, luck),
              mark: centers[index] as number,
              ghosts: pins.map((pin) => ({
                pin: pin.tone,
                mark: Math.log10(pin.outcome.sales[side]),
              })),
            };
          })}
        />
      )}
    />
  );
}

/** Amounts that a reader would say, on an axis of powers of ten. */
function salesTicks([low, high]: readonly [number, number], most: number, formats: Formats) {
  const all: number[] = [];
  for (let power = Math.floor(low); power <= high; power += 1)
    for (const digit of [1, 2, 5]) all.push(power + Math.log10(digit));
  const inside = all.filter((at) => at > low && at < high);
  const every = Math.ceil(inside.length / most);
  return inside
    .filter((_, index) => index % every === 0)
    .map((at) => ({
      at,
      label: digitsShort(Number((10 ** at).toPrecision(1)), formats),
    }));
}

function DuelFormula({ outcome, formats }: { outcome: DuelOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      {["A", "B"].map((side) => (
        <Equation key={side} label={`${side} = ${of(`sales${side}`)}`}>
          <Value>{side}</Value>
          <Sign>=</Sign>
          <Value>{of("median")}</Value>
          <Sign>×</Sign>
          <Value>{of(`market${side}`)}</Value>
          <Sign>×</Sign>
          <Value>{of(`skill${side}`)}</Value>
          <Sign>=</Sign>
          <Value>{of(`sales${side}`)}</Value>
        </Equation>
      ))}
    </>
  );
}

export const duel = { Picture: DuelPicture, Formula: DuelFormula };
