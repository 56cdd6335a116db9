import { Curves } from "../../charts/Curves.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { niceTicks } from "../../charts/frame.ts";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { bell } from "./bell.ts";
import type { RecordOutcome } from "./record.ts";

function RecordPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<RecordOutcome>) {
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const { mean, luck, observed, mine, estimate } = outcome;
  const widest = Math.max(luck, observed);
  const domain = [
    Math.max(0, Math.min(mean - 3 * widest, mine - 0.02)),
    Math.min(1, Math.max(mean + 3 * widest, mine + 0.02)),
  ] as const;
  const inside = (points: readonly (readonly [number, number])[]) =>
    points.filter(([at]) => at >= domain[0] && at <= domain[1]);
  return (
    <Figure
      title={chart.title ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart.table ?? "",
        columns: [chart.what ?? "", chart.value ?? ""],
        rows: [
          [chart.luck ?? "", format({ value: luck, unit: "percent", digits: 1 }, formats)],
          [chart.observed ?? "", format({ value: observed, unit: "percent", digits: 1 }, formats)],
          [chart.mine ?? "", format({ value: mine, unit: "percent", digits: 1 }, formats)],
          [chart.estimate ?? "", format({ value: estimate, unit: "percent", digits: 1 }, formats)],
        ],
      }}
      draw={(frame) => (
        <Curves
          frame={frame}
          bare
          x={domain}
          ticks={niceTicks(domain[0], domain[1], frame.across)
            .filter((at) => at >= domain[0] && at <= domain[1])
            .map((at) => ({ at, label: percent(at) }))}
          labelOf={String}
          curves={[
            ...pins.map((pin) => ({
              id: `observed-pin-${pin.tone}`,
              tone: "b" as const,
              ghost: pin.tone,
              label: "",
              points: inside(bell(pin.outcome.mean, pin.outcome.observed)),
            })),
            {
              id: "luck",
              tone: "a",
              label: chart.luck ?? "",
              filled: true,
              points: inside(bell(mean, luck)),
            },
            {
              id: "observed",
              tone: "b",
              label: chart.observed ?? "",
              points: observed === 0 ? [] : inside(bell(mean, observed)),
            },
          ]}
          marks={[
            {
              id: "mine",
              at: mine,
              tone: "c",
              label: `${chart.mine} ${format({ value: mine, unit: "percent", digits: 1 }, formats)}`,
            },
            {
              id: "estimate",
              at: estimate,
              tone: "b",
              label: `${chart.estimate} ${format({ value: estimate, unit: "percent", digits: 1 }, formats)}`,
            },
          ]}
        />
      )}
    />
  );
}

function RecordFormula({ outcome, formats }: { outcome: RecordOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("estimate")}>
      <Value>{of("mean")}</Value>
      <Sign>+</Sign>
      <Value>{of("skill")}</Value>
      <Sign>×</Sign>
      <Sign>(</Sign>
      <Value>{of("mine")}</Value>
      <Sign>−</Sign>
      <Value>{of("mean")}</Value>
      <Sign>)</Sign>
      <Sign>=</Sign>
      <Value>{of("estimate")}</Value>
    </Equation>
  );
}

export const record = { Picture: RecordPicture, Formula: RecordFormula };
