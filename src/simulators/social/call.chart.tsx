import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { Meter, meterHeight, meterPlot } from "../../charts/Meter.tsx";
import { Pick } from "../../charts/Pick.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { CallOutcome } from "./call.ts";

function CallPicture(props: PictureProps<CallOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const { minutes, remaining, perMinute, timeCost, concession, accept, refuse } = outcome;
  const span = Math.max(60, Math.ceil((minutes + remaining) / 30) * 30);
  const yuan = (value: number) => format({ value, unit: "yuan", digits: 0 }, formats);
  const time = (value: number) => format({ value, unit: "minutes", digits: 0 }, formats);
  const sides = [
    { id: "accept", label: chart["accept"] ?? "", value: accept, shown: yuan(accept), tone: "a" as const },
    { id: "refuse", label: chart["refuse"] ?? "", value: refuse, shown: yuan(refuse), tone: "b" as const },
  ];
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(meterHeight)}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["what"] ?? "", chart["yuan"] ?? ""],
        rows: [
          [`${chart["gone"]} ${time(minutes)}`, yuan(timeCost)],
          [`${chart["ahead"]} ${time(remaining)}`, yuan(perMinute * remaining)],
          [chart["concession"] ?? "", yuan(concession)],
          ...sides.map(({ label, shown }) => [label, shown]),
        ],
      }}
      draw={(frame) => (
        <>
          <Meter
            frame={frame}
            unit={chart["yuan"] ?? ""}
            rate={perMinute}
            gone={minutes}
            ahead={remaining}
            span={span}
            level={{ at: concession, label: `${chart["concession"]} ${yuan(concession)}` }}
            words={{
              gone: `${chart["gone"]} ${yuan(timeCost)}`,
              now: `${chart["now"]} ${time(minutes)}`,
              crossing: format(outcome.quantities["breakEvenMinutes"] as Quantity, formats),
              onward: chart["onward"] ?? "",
            }}
            sides={sides}
            ghosts={pins.map(({ tone, outcome: it }) => ({ tone, gone: it.minutes, rate: it.perMinute }))}
            tickOf={time}
            labelOf={(value) => digitsOf(value, "yuan", formats, 0)}
          />
          <Pick
            frame={frame}
            x={[0, span]}
            right={meterPlot(frame).right}
            bottom={meterPlot(frame).bottom}
            onPick={(at) => onChange?.({ minutes: Math.round(at) })}
          />
        </>
      )}
    />
  );
}

function CallFormula({ outcome, formats }: { outcome: CallOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      <Equation label={of("threshold")}>
        <Fraction
          over={
            <>
              <Value>{of("accept")}</Value>
              <Sign>+</Sign>
              <Value>{of("ahead")}</Value>
            </>
          }
          under={<Value>{of("orderMargin")}</Value>}
        />
        <Sign>=</Sign>
        <Value>{of("threshold")}</Value>
      </Equation>
      <Equation label={of("refuse")}>
        <Value>{of("chance")}</Value>
        <Sign>×</Sign>
        <Value>{of("orderMargin")}</Value>
        <Sign>−</Sign>
        <Value>{of("ahead")}</Value>
        <Sign>=</Sign>
        <Value>{of("refuse")}</Value>
      </Equation>
    </>
  );
}

export const call = { Picture: CallPicture, Formula: CallFormula };
