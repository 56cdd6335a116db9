import { Figure } from "../../charts/Figure.tsx";
import { type Line, Lines } from "../../charts/Lines.tsx";
import { digitsShort, type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { DailyOutcome } from "./daily.ts";
import { yearInDays } from "./drawing.tsx";

const month = yearInDays / 12;

/** The shop's money day by day, what of it is in goods, and the room that the goods have. */
function DailyPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<DailyOutcome>) {
  const { chart } = words;
  const yuan = (value: number) => format({ value, unit: "yuan" }, formats);
  const day = (value: number) => format({ value, unit: "dayOfYear", digits: 0 }, formats);
  const { total, bound, room, fullDay } = outcome;
  const months = Array.from({ length: 12 }, (_, at) => Math.round(at * month)).filter(
    (at) => at < bound.length,
  );
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: ["day", "bound", "idle", "total"].map((key) => chart[key] ?? ""),
        rows: months.map((at) => {
          const [all, inGoods] = [total[at] ?? 0, bound[at] ?? 0];
          return [day(at), yuan(inGoods), yuan(all - inGoods), yuan(all)];
        }),
      }}
      draw={(frame) => (
        <Lines
          frame={frame}
          curve="straight"
          x={[0, yearInDays]}
          xTicks={[0, 91, 182, 273, yearInDays].map((at) => ({ at, label: day(at) }))}
          unit=""
          labelOf={(value) => digitsShort(value, formats)}
          lines={[
            ...pins.map((pin) => lineOf("total", "b", pin.outcome.total, "", pin.tone)),
            {
              id: "room",
              tone: "c",
              label: `${chart["room"]} ${shortOf(room, "yuan", formats)}`,
              points: [
                [0, room],
                [yearInDays, room],
              ],
            },
            lineOf("bound", "a", bound, chart["bound"] ?? ""),
            lineOf("total", "b", total, chart["total"] ?? ""),
          ]}
          dots={
            fullDay === null
              ? []
              : [
                  {
                    id: "full",
                    tone: "b",
                    at: [fullDay, total[fullDay] ?? 0],
                    label: `${day(fullDay)} ${chart["full"]}`,
                  },
                ]
          }
        />
      )}
    />
  );
}

function lineOf(
  id: string,
  tone: Line["tone"],
  amounts: readonly number[],
  label: string,
  ghost?: 1 | 2 | 3,
): Line {
  return {
    id: ghost ? `${id}-pin-${ghost}` : id,
    tone,
    label,
    points: amounts.map((amount, day) => [day, amount] as const),
    ...(ghost && { ghost }),
  };
}

function DailyFormula({ outcome, formats }: { outcome: DailyOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("final")}>
      <Value>{of("capital")}</Value>
      <Sign>+</Sign>
      <Value>{of("earned")}</Value>
      <Sign>−</Sign>
      <Value>{of("fixed")}</Value>
      <Sign>=</Sign>
      <Value>{of("final")}</Value>
    </Equation>
  );
}

export const daily = { Picture: DailyPicture, Formula: DailyFormula };
