import { Crossing } from "../../charts/Crossing.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { QueueOutcome } from "./queue.ts";

function QueuePicture(props: PictureProps<QueueOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const share = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const people = (value: number) => format({ value, unit: "people" }, formats);
  const { levels, agents, need, promise } = outcome;
  const x = [levels[0]?.[0] ?? 0, levels.at(-1)?.[0] ?? 1] as const;
  const now = levels.find(([size]) => size === agents)?.[1] ?? 0;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["agents"] ?? "", chart["level"] ?? ""],
        rows: levels.map(([size, level]) => [people(size), share(level)]),
      }}
      draw={(frame) => (
        <Crossing
          frame={frame}
          x={x}
          reach={[1]}
          unit=""
          xLabelOf={(value) => (Number.isInteger(value) ? digitsOf(value, "ratio", formats, 0) : "")}
          yLabelOf={(value) => digitsOf(value * 100, "percent", formats, 0).concat("%")}
          lines={[
            ...pins.map((pin) => ({
              id: `level pin-${pin.tone}`,
              tone: "b" as const,
              label: "",
              ghost: `ghost pin-${pin.tone}`,
              points: pin.outcome.levels.filter(([size]) => size >= x[0] && size <= x[1]),
            })),
            { id: "level", tone: "b", label: "", points: levels },
          ]}
          level={{ at: promise, label: `${chart["promise"]} ${share(promise)}` }}
          spots={
            need === null || need > x[1]
              ? []
              : [
                  {
                    id: "need",
                    at: [need, levels.find(([size]) => size === need)?.[1] ?? 0],
                    label: `${chart["need"]} ${people(need)}`,
                  },
                ]
          }
          cursor={{ at: agents, label: `${people(agents)} ${share(now)}` }}
          onPick={onChange && ((at) => onChange({ agents: Math.min(200, Math.max(1, Math.round(at))) }))}
        />
      )}
    />
  );
}

function QueueFormula({ outcome, formats }: { outcome: QueueOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      <Equation label={of("offered")}>
        <Fraction over={<Value>{of("arrivals")}</Value>} under={<Value>{of("perAgent")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("offered")}</Value>
        <Sign>;</Sign>
        <Fraction over={<Value>{of("offered")}</Value>} under={<Value>{of("agents")}</Value>} />
        <Sign>=</Sign>
        <Value>{of("busy")}</Value>
      </Equation>
      <Equation label={of("wait")}>
        <Fraction
          over={<Value>{of("mustWait")}</Value>}
          under={
            <>
              <Value>{of("capacity")}</Value>
              <Sign>−</Sign>
              <Value>{of("arrivals")}</Value>
            </>
          }
        />
        <Sign>=</Sign>
        <Value>{of("wait")}</Value>
      </Equation>
    </>
  );
}

export const queue = { Picture: QueuePicture, Formula: QueueFormula };
