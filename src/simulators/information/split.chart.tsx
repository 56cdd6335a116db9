import { useRef } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsShort, type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { type Factor, factors, type SplitOutcome } from "./split.ts";

/** Where a factor was when a bar was taken hold of. */
interface Hold {
  readonly factor: Factor;
  readonly value: number;
  readonly weight: number;
  readonly at: number;
  readonly perPixel: number;
}

const bounds = { visits: [1, 1e8], conversion: [0.1, 30], basket: [1, 100_000] } as const;

function SplitPicture(props: PictureProps<SplitOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const held = useRef<Hold | undefined>(undefined);
  const yuan = (value: number) => format({ value, unit: "wholeYuan" }, formats);
  const zh = formats.locale.startsWith("zh");
  const short = (value: number) => (zh ? digitsShort(value, formats) : shortOf(value, "yuan", formats, 0));
  const steps = [
    { id: "before", value: outcome.before, total: true },
    ...factors.map((id) => ({ id, value: outcome.effects[id], total: false })),
    { id: "after", value: outcome.after, total: true },
  ].map((step) => ({
    ...step,
    label: chart[step.id] ?? "",
    shown: step.total || step.value < 0 ? short(step.value) : `+${short(step.value)}`,
  }));
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["part"] ?? "", chart["yuan"] ?? ""],
        rows: steps.map(({ label, value }) => [label.replace("|", zh ? "" : " "), yuan(value)]),
      }}
      draw={(frame) => (
        <Waterfall
          frame={frame}
          steps={steps}
          unit={chart["yuan"] ?? ""}
          labelOf={(value) => digitsShort(value, formats)}
          ghosts={pins.map((pin) => ({ tone: pin.tone, levels: levels(pin.outcome) }))}
          onPull={
            onChange &&
            (({ id, begins, at, perPixel }) => {
              const factor = factors.find((it) => it === id);
              if (!factor) return;
              const hold = held.current;
              if (begins)
                held.current = { factor, value: outcome.now[factor], weight: outcome.weight, at, perPixel };
              else if (hold) onChange({ [`${factor}After`]: pulled(hold, (hold.at - at) * hold.perPixel) });
            })
          }
        />
      )}
    />
  );
}

/** The factor whose effect is larger by so many yuan: an effect is the weight times the logarithm of the ratio. */
function pulled({ factor, value, weight }: Hold, change: number): number {
  const [low, high] = bounds[factor];
  const wanted = Math.min(high, Math.max(low, value * Math.exp(change / weight)));
  return factor === "conversion"
    ? Math.max(low, Math.round(wanted * 10) / 10)
    : Math.max(1, Math.round(Number(wanted.toPrecision(3))));
}

function levels(it: SplitOutcome): number[] {
  let level = it.before;
  return [it.before, ...factors.map((id) => (level += it.effects[id])), it.after];
}

function SplitFormula({ outcome, formats }: { outcome: SplitOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <>
      {factors.map((factor) => (
        <Equation key={factor} label={of(factor)}>
          <Value>{of("weight")}</Value>
          <Sign>× ln</Sign>
          <Value>{of(`${factor}Ratio`)}</Value>
          <Sign>=</Sign>
          <Value>{of(factor)}</Value>
        </Equation>
      ))}
    </>
  );
}

export const split = { Picture: SplitPicture, Formula: SplitFormula };
