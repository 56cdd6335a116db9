import { Crossing, type CrossingLine } from "../../charts/Crossing.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { SystemOutcome } from "./system.ts";

const paths = ["all", "now", "none"] as const;

const tones = { all: "c", now: "b", none: "a" } as const;

function SystemPicture(props: PictureProps<SystemOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const month = (value: number) => format({ value, unit: "months", digits: 0 }, formats);
  const share = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const end = outcome.now.length - 1;
  const line = (it: SystemOutcome, path: (typeof paths)[number], ghost?: string): CrossingLine => ({
    id: ghost === undefined ? path : `${path} ${ghost}`,
    tone: tones[path],
    label:
      ghost !== undefined
        ? ""
        : `${chart[path]}${path === "now" ? ` ${share(it.engagement)}` : ""} ${money(it[path].at(-1) ?? 0)}`,
    points: it[path].map((level, at) => [at, level]),
    ...(ghost !== undefined && { ghost }),
  });
  const told = [...new Set(Array.from({ length: 7 }, (_, index) => Math.round((end * index) / 6)))];
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [
          chart["month"] ?? "",
          chart["adoption"] ?? "",
          chart["none"] ?? "",
          `${chart["now"]} ${share(outcome.engagement)}`,
          chart["all"] ?? "",
        ],
        rows: told.map((at) => [
          month(at),
          share(at === 0 ? 0 : (outcome.adoption[at - 1] ?? 0)),
          money(outcome.none[at] ?? 0),
          money(outcome.now[at] ?? 0),
          money(outcome.all[at] ?? 0),
        ]),
      }}
      draw={(frame) => (
        <Crossing
          frame={frame}
          x={[0, end]}
          unit={chart["yuan"] ?? ""}
          xLabelOf={month}
          yLabelOf={(value) => digitsShort(value, formats)}
          lines={[
            ...pins.map((pin) => line(pin.outcome, "now", `ghost pin-${pin.tone}`)),
            ...paths.map((path) => line(outcome, path)),
          ]}
          onPick={
            onChange &&
            ((at, level) => {
              const place = Math.min(end, Math.max(1, Math.round(at)));
              const [low, high] = [outcome.none[place] ?? 0, outcome.all[place] ?? 0];
              if (high - low < 1) return;
              const wanted = Math.round(((level - low) / (high - low)) * 100);
              onChange({ engagement: Math.min(100, Math.max(0, wanted)) });
            })
          }
        />
      )}
    />
  );
}

function SystemFormula({ outcome, formats }: { outcome: SystemOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("hours")}>
      <Value>{of("hoursSaved")}</Value>
      <Sign>×</Sign>
      <Value>{of("engagement")}</Value>
      <Sign>−</Sign>
      <Value>{of("burden")}</Value>
      <Sign>=</Sign>
      <Value>{of("hours")}</Value>
    </Equation>
  );
}

export const system = { Picture: SystemPicture, Formula: SystemFormula };
