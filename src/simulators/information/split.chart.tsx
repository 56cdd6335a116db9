import { Figure } from "../../charts/Figure.tsx";
import { Waterfall } from "../../charts/Waterfall.tsx";
import { digitsShort, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { factors, type SplitOutcome } from "./split.ts";
import { splitSteps } from "./steps.ts";

function SplitPicture(props: PictureProps<SplitOutcome>) {
  const { outcome, pins, words, formats, finding, tableLabel } = props;
  const { chart } = words;
  const yuan = (value: number) => format({ value, unit: "wholeYuan" }, formats);
  const zh = formats.locale.startsWith("zh");
  const steps = splitSteps(outcome, words, formats);
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
        />
      )}
    />
  );
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

export const split = {
  Picture: SplitPicture,
  Formula: SplitFormula,
  hand: () => import("./split.hand.tsx").then((file) => file.hand()),
};
