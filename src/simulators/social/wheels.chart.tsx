import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { Wheels, wheelsHeight } from "../../charts/Wheels.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { WheelsOutcome } from "./wheels.ts";

function WheelsPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<WheelsOutcome>) {
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(wheelsHeight)}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["driver"] ?? "", chart["part"] ?? ""],
        rows: outcome.wheels.map(({ id, part }) => [chart[id] ?? "", percent(part)]),
      }}
      draw={(frame) => (
        <Wheels
          frame={frame}
          wheels={outcome.wheels.map(({ id, part }, index) => ({
            id,
            label: chart[id] ?? "",
            part,
            shown: percent(part),
            isOff: index === 0,
            ghosts: pins.map((pin) => ({ tone: pin.tone, part: pin.outcome.wheels[index]?.part ?? 0 })),
          }))}
        />
      )}
    />
  );
}

function WheelsFormula({ outcome, formats }: { outcome: WheelsOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("loss")}>
      <Fraction
        over={
          <>
            <Value>{of("share")}</Value>
            <Sign>×</Sign>
            <Value>{of("level")}</Value>
          </>
        }
        under={<Value>{of("whole")}</Value>}
      />
      <Sign>=</Sign>
      <Value>{of("loss")}</Value>
    </Equation>
  );
}

export const wheels = { Picture: WheelsPicture, Formula: WheelsFormula };
