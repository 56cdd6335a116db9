import { Figure } from "../../charts/Figure.tsx";
import { type Share, Shares } from "../../charts/Shares.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { StudiesOutcome } from "./studies.ts";

const kindOf = (id: string): Share["kind"] => (id === "field" || id === "craft" ? id : "other");

function StudiesPicture({ outcome, words, formats, finding, tableLabel }: PictureProps<StudiesOutcome>) {
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.study ?? "", chart.part ?? "", chart.share ?? ""],
        rows: outcome.rows.flatMap(({ id, shares, unknown }) => [
          ...shares.map((share) => [chart[id] ?? "", chart[share.id] ?? "", percent(share.value)]),
          [chart[id] ?? "", (id === "model" ? chart.luck : chart.unknown) ?? "", percent(unknown)],
        ]),
      }}
      draw={(frame) => (
        <Shares
          frame={frame}
          legend={(["field", "craft", "other", "unknown"] as const).map((kind) => ({
            kind,
            label: chart[kind] ?? "",
          }))}
          rows={outcome.rows.map(({ id, shares, unknown }) => ({
            id,
            label: chart[id] ?? "",
            lit: id === "model" || id === outcome.study,
            shares: [
              ...shares.map((share) => ({
                id: share.id,
                kind: kindOf(share.id),
                value: share.value,
                shown: percent(share.value),
              })),
              {
                id: "unknown",
                kind: "unknown" as const,
                value: unknown,
                shown: percent(unknown),
              },
            ],
          }))}
        />
      )}
    />
  );
}

function StudiesFormula({ outcome, formats }: { outcome: StudiesOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("studyRatio")}>
      <Fraction
        over={<Value>{of("studyCraft")}</Value>}
        under={
          <>
            <Value>{of("studyField")}</Value>
            <Sign>+</Sign>
            <Value>{of("studyCraft")}</Value>
          </>
        }
      />
      <Sign>=</Sign>
      <Value>{of("studyRatio")}</Value>
    </Equation>
  );
}

export const studies = { Picture: StudiesPicture, Formula: StudiesFormula };
