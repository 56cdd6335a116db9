import { Figure } from "../../charts/Figure.tsx";
import { Lines } from "../../charts/Lines.tsx";
import { Reservoirs } from "../../charts/Reservoirs.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { reservoirHeight, reservoirsOf, wheelFrames } from "./reservoirs.ts";
import type { WheelOutcome } from "./wheel.ts";

type Point = readonly [month: number, sales: number];

const monthly = (sales: readonly number[]): Point[] => sales.map((amount, index) => [index + 1, amount]);

function WheelPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<WheelOutcome>) {
  const { chart } = words;
  const { pushed, quiet } = outcome;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const people = (value: number) => format({ value, unit: "people" }, formats);
  const count = pushed.sales.length;
  const lines = [
    ...pins.map(({ tone, outcome: pinned }) => ({
      id: `pin-${tone}`,
      tone: "b" as const,
      ghost: tone,
      label: "",
      points: monthly(pinned.pushed.sales),
    })),
    {
      id: "quiet",
      tone: "a" as const,
      label: `${chart["quiet"]} ${money(quiet.sales.at(-1) ?? 0)}`,
      points: monthly(quiet.sales),
    },
    {
      id: "pushed",
      tone: "b" as const,
      label: `${chart["pushed"]} ${money(pushed.sales.at(-1) ?? 0)}`,
      points: monthly(pushed.sales),
    },
  ];
  const lowest = Math.min(...lines.flatMap(({ points }) => points.map(([, sales]) => sales)));
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: ["month", "pushed", "quiet", "friends", "friendsQuiet"].map((key) => chart[key] ?? ""),
        rows: pushed.sales.map((sales, index) => [
          format({ value: index + 1, unit: "monthNumber" }, formats),
          money(sales),
          money(quiet.sales[index] ?? 0),
          people(pushed.stock[index + 1] ?? 0),
          people(quiet.stock[index + 1] ?? 0),
        ]),
      }}
      rooms={wheelFrames}
      draw={(frame) => (
        <>
          <Reservoirs
            frame={frame}
            height={reservoirHeight[frame.name]}
            {...reservoirsOf(outcome, words, formats)}
          />
          <Lines
            frame={frame}
            curve="straight"
            x={[1, Math.max(2, count)]}
            xTicks={(frame.name === "narrow" ? [1, Math.round(count / 2), count] : monthTicks(count)).map(
              (at) => ({
                at,
                label: format({ value: at, unit: "monthNumber" }, formats),
              }),
            )}
            unit=""
            floor={lowest * 0.8}
            labelOf={(value) => shortOf(value, "yuan", formats)}
            lines={lines}
          />
        </>
      )}
    />
  );
}

/** The first month and the ends of years, or of quarters in a short run. */
function monthTicks(count: number): number[] {
  const every = count > 72 ? 24 : count > 18 ? 12 : count > 6 ? 3 : 1;
  return [1, ...Array.from({ length: Math.floor(count / every) }, (_, index) => (index + 1) * every)].filter(
    (month, index, all) => all.indexOf(month) === index,
  );
}

function WheelFormula({ outcome, formats }: { outcome: WheelOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("steady")}>
      <Fraction over={<Value>{of("inflow")}</Value>} under={<Value>{of("leak")}</Value>} />
      <Sign>=</Sign>
      <Value>{of("steady")}</Value>
    </Equation>
  );
}

export const wheel = {
  Picture: WheelPicture,
  Formula: WheelFormula,
  hand: () => import("./wheel.hand.tsx").then((file) => file.hand()),
};
