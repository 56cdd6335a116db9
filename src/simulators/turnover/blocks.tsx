import { Blocks } from "../../charts/Blocks.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsOf, type Formats, format, type Quantity, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { QueueOutcome } from "./queue.ts";
import type { ShelfOutcome } from "./shelf.ts";

const ghostOf = (tone: number) => `ghost pin-${tone}`;

export function ShelfPicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<ShelfOutcome>) {
  const { chart } = words;
  const times = (value: number) => format({ value, unit: "times" }, formats);
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const { goods, total, mean } = outcome;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: ["good", "cogs", "stock", "turns", "days", "gmroi"].map((key) => chart[key] ?? ""),
        rows: [
          ...goods.map((good) => [
            good.name,
            money(good.cogs),
            money(good.stock),
            times(good.turns),
            format({ value: good.dio, unit: "days", digits: 0 }, formats),
            format({ value: good.gmroi, unit: "ratio" }, formats),
          ]),
          [
            chart["whole"] ?? "",
            ...["cogs", "stock", "total", "days", "gmroi"].map((name) => of(outcome, name, formats)),
          ],
        ],
      }}
      draw={(frame) => (
        <Blocks
          frame={frame}
          blocks={goods.map((good, index) => ({
            id: String(index),
            label: `${good.name} ${times(good.turns)}`,
            width: good.stock,
            height: good.turns,
            strong: good.slowest,
          }))}
          levels={[
            { id: "mean", at: mean, tone: "a", label: `${chart["mean"]} ${times(mean)}` },
            { id: "total", at: total, tone: "b", label: `${chart["whole"]} ${times(total)}` },
          ]}
          unit=""
          labelOf={(value) => digitsOf(value, "times", formats)}
          widthOf={(value) => shortOf(value, "yuan", formats)}
          ghosts={pins.map((pin) => ({
            className: ghostOf(pin.tone),
            levels: [pin.outcome.mean, pin.outcome.total],
          }))}
        />
      )}
    />
  );
}

export function QueuePicture({
  outcome,
  pins,
  words,
  formats,
  finding,
  tableLabel,
}: PictureProps<QueueOutcome>) {
  const { chart } = words;
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, formats);
  const money = (value: number) => format({ value, unit: "yuan" }, formats);
  const { goods, capital, loanRate } = outcome;
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

function of(outcome: ShelfOutcome | QueueOutcome, name: string, formats: Formats): string {
  return format(
    (outcome.quantities[name] as Quantity | undefined) ?? { value: null, unit: "ratio" },
    formats,
  );
}

export function ShelfFormula({ outcome, formats }: { outcome: ShelfOutcome; formats: Formats }) {
  const value = (name: string) => of(outcome, name, formats);
  return (
    <>
      <Equation label={value("total")}>
        <Fraction over={<Value>{value("cogs")}</Value>} under={<Value>{value("stock")}</Value>} />
        <Sign>=</Sign>
        <Value>{value("total")}</Value>
      </Equation>
      <Equation label={value("mean")}>
        <Fraction
          over={outcome.goods.map(({ turns }, index) => (
            <mrow key={index}>
              {index > 0 && <mo>+</mo>}
              <mtext>{digitsOf(turns, "times", formats)}</mtext>
            </mrow>
          ))}
          under={<Value>{value("count")}</Value>}
        />
        <Sign>=</Sign>
        <Value>{value("mean")}</Value>
        <Sign>≠</Sign>
        <Value>{value("total")}</Value>
      </Equation>
    </>
  );
}

export function QueueFormula({ outcome, formats }: { outcome: QueueOutcome; formats: Formats }) {
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
