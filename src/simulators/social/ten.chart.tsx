import { Figure } from "../../charts/Figure.tsx";
import { framesOf, niceTicks } from "../../charts/frame.ts";
import { People } from "../../charts/People.tsx";
import { Pick } from "../../charts/Pick.tsx";
import { type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { TenOutcome } from "./ten.ts";

const step = 10_000;

function TenPicture(props: PictureProps<TenOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  // Seven times a million yuan written out is wider than any picture.
  const zh = formats.locale.startsWith("zh");
  const { friends, newcomer, before, after } = outcome;
  const yuan = (value: number) => format({ value, unit: "yuan", digits: 1 }, formats);
  const mean = (value: number, frame: string) =>
    frame === "wide" || zh ? yuan(value) : shortOf(value, "yuan", formats);
  const highest = Math.max(newcomer, ...friends.map(({ income }) => income));
  const ticks = niceTicks(0, 1.04 * highest, 4);
  const most = ticks.at(-1) as number;
  const joins = after !== before || friends.length === 0;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf({ wide: 250, narrow: 230 })}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["person"] ?? "", chart["income"] ?? "", chart["counts"] ?? ""],
        rows: [
          ...friends.map((it, index) => [
            `${index + 1}. ${it.name}`,
            yuan(it.income),
            (it.counts ? chart["yes"] : chart["no"]) ?? "",
          ]),
          [chart["newcomer"] ?? "", yuan(newcomer), (joins ? chart["yes"] : chart["no"]) ?? ""],
        ],
      }}
      draw={(frame) => (
        <>
          <People
            frame={{ ...frame, left: 14, right: 18 }}
            x={[0, most]}
            xTicks={ticks
              .filter((_, index) => frame.name === "wide" || index % 2 === 0)
              .map((at) => ({
                at,
                label: frame.name === "wide" && zh ? yuan(at) : shortOf(at, "yuan", formats),
              }))}
            means={[
              {
                id: "before",
                at: before,
                label: `${chart["before"]} ${mean(before, frame.name)}`,
                tone: "a",
              },
              { id: "after", at: after, label: `${chart["after"]} ${mean(after, frame.name)}`, tone: "b" },
            ]}
            ghosts={pins.map(({ tone, outcome: it }) => ({ tone, at: it.after }))}
            dots={[
              ...friends.map((it, index) => ({
                id: String(index),
                value: it.income,
                counts: it.counts,
                tone: "a" as const,
                label: "",
              })),
              {
                id: "new",
                value: newcomer,
                counts: joins,
                tone: "b" as const,
                label: chart["newcomer"] ?? "",
              },
            ]}
          />
          <Pick
            frame={{ ...frame, left: 14, right: 18 }}
            x={[0, most]}
            onPick={(at) => onChange?.({ newcomer: Math.min(3_000_000, Math.round(at / step) * step) })}
          />
        </>
      )}
    />
  );
}

function TenFormula({ outcome, formats }: { outcome: TenOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("before")}>
      <Fraction over={<Value>{of("total")}</Value>} under={<Value>{of("best")}</Value>} />
      <Sign>=</Sign>
      <Value>{of("before")}</Value>
      <Sign>→</Sign>
      <Value>{of("after")}</Value>
    </Equation>
  );
}

export const ten = { Picture: TenPicture, Formula: TenFormula };
