import { Curves } from "../../charts/Curves.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { niceTicks } from "../../charts/frame.ts";
import { betaKernel } from "../../models/math/beta.ts";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { VerdictOutcome } from "./verdict.ts";

const steps = 90;

/** Density of a beta distribution on equal steps, the ends left out. */
function curve([a, b]: readonly [number, number], most: number): (readonly [number, number])[] {
  return Array.from({ length: steps }, (_, index) => {
    const x = (most * (index + 0.5)) / steps;
    return [x, betaKernel(x, a, b) / (x * (1 - x))] as const;
  });
}

/** What was believed of the conversion before the test and after it, and where advertising breaks even. */
function VerdictPicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<VerdictOutcome>) {
  const { chart } = words;
  const { before, after, breakEven, seen, estimate } = outcome;
  const percent = (value: number) => format({ value, unit: "percent", digits: 1 }, formats);
  const spread = ([a, b]: readonly [number, number]) =>
    a / (a + b) + 3.5 * Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
  const most = Math.min(
    1,
    Math.max(
      spread(before),
      after ? spread(after) : 0,
      Math.min(breakEven, 0.5) * 1.2,
      Math.min(seen, 0.5) * 1.1,
    ),
  );
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["what"] ?? "", chart["conversion"] ?? ""],
        rows: [
          [chart["before"] ?? "", percent(before[0] / (before[0] + before[1]))],
          [chart["seen"] ?? "", percent(seen)],
          [chart["estimate"] ?? "", percent(estimate)],
          [chart["breakEven"] ?? "", percent(breakEven)],
        ],
      }}
      draw={(frame) => (
        <Curves
          frame={frame}
          bare
          x={[0, most]}
          ticks={niceTicks(0, most, frame.across)
            .filter((at) => at <= most)
            .map((at) => ({ at, label: percent(at) }))}
          labelOf={String}
          curves={[
            ...pins.flatMap((pin) =>
              pin.outcome.after
                ? [
                    {
                      id: `after-pin-${pin.tone}`,
                      tone: "b" as const,
                      ghost: pin.tone,
                      label: "",
                      points: curve(pin.outcome.after, most),
                    },
                  ]
                : [],
            ),
            {
              id: "before",
              tone: "a",
              label: chart["before"] ?? "",
              points: curve(before, most),
            },
            ...(after
              ? [
                  {
                    id: "after",
                    tone: "b" as const,
                    label: chart["after"] ?? "",
                    filled: true,
                    points: curve(after, most),
                  },
                ]
              : []),
          ]}
          marks={[
            {
              id: "breakEven",
              at: breakEven,
              tone: "c",
              label: `${chart["breakEven"]} ${percent(breakEven)}`,
            },
            ...(after
              ? [
                  {
                    id: "estimate",
                    at: estimate,
                    tone: "b" as const,
                    label: `${chart["estimate"]} ${percent(estimate)}`,
                  },
                ]
              : []),
          ]}
        />
      )}
    />
  );
}

function VerdictFormula({ outcome, formats }: { outcome: VerdictOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("estimate")}>
      <Fraction
        over={
          <>
            <Value>{of("priorOrders")}</Value>
            <Sign>+</Sign>
            <Value>{of("orders")}</Value>
          </>
        }
        under={
          <>
            <Value>{of("weight")}</Value>
            <Sign>+</Sign>
            <Value>{of("visitors")}</Value>
          </>
        }
      />
      <Sign>=</Sign>
      <Value>{of("estimate")}</Value>
    </Equation>
  );
}

export const verdict = { Picture: VerdictPicture, Formula: VerdictFormula };
