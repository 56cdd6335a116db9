import { Blocks } from "../../charts/Blocks.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { type Formats, format, shortOf } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { ghostOf, of } from "./drawing.tsx";
import type { QueueOutcome } from "./queue.ts";

function QueuePicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<QueueOutcome>) {
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const { capital, loanRate } = outcome;
  const goods = outcome.goods.map((good) => ({
    ...good,
    name: good.beyond ? (chart["more"] ?? "").replace("{name}", good.name) : good.name,
  }));
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: ["good", "rate", "cap", "amount"].map((key) => chart[key] ?? ""),
        rows: [
          ...goods.map(({ name, rate, cap, amount }) => [name, percent(rate), money(cap), money(amount)]),
          [chart["loan"] ?? "", percent(loanRate), "", ""],
          [chart["capital"] ?? "", of(outcome, "average", formats), "", money(capital)],
        ],
      }}
      draw={(frame) => (
        <Blocks
          frame={{ ...frame, left: frame.left + 8 }}
          blocks={goods.map(({ name, cap, rate, amount }, index) => ({
            id: String(index),
            label: `${name} ${percent(rate)}`,
            width: cap,
            height: rate,
            filled: cap > 0 ? amount / cap : 1,
          }))}
          levels={[{ id: "loan", at: loanRate, tone: "b", label: `${chart["loan"]} ${percent(loanRate)}` }]}
          cut={{ at: capital, label: `${chart["capital"]} ${money(capital)}` }}
          unit=""
          labelOf={(value) => percent(value)}
          widthOf={(value) => shortOf(value, "yuan", formats)}
          ghosts={pins.map((pin) => ({ className: ghostOf(pin.tone), levels: [pin.outcome.loanRate] }))}
        />
      )}
    />
  );
}

function QueueFormula({ outcome, formats }: { outcome: QueueOutcome; formats: Formats }) {
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const served = outcome.goods.filter(({ amount }) => amount > 0);
  return (
    <Equation label={of(outcome, "earned", formats)}>
      {served.map(({ amount, rate }, index) => (
        <mrow key={index}>
          {index > 0 && <mo>+</mo>}
          <mtext>{money(amount)}</mtext>
          <mo>×</mo>
          <mtext>{format({ value: rate, unit: "percent", digits: 0 }, formats)}</mtext>
        </mrow>
      ))}
      <Sign>=</Sign>
      <Value>{of(outcome, "earned", formats)}</Value>
    </Equation>
  );
}

export const queue = { Picture: QueuePicture, Formula: QueueFormula };
