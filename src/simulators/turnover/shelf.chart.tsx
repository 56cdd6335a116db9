import { Blocks } from "../../charts/Blocks.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { digitsOf, type Formats, format, shortOf } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { ghostOf, of } from "./drawing.tsx";
import type { ShelfOutcome } from "./shelf.ts";

function ShelfPicture({ outcome, pins, words, formats, finding, tableLabel }: PictureProps<ShelfOutcome>) {
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

function ShelfFormula({ outcome, formats }: { outcome: ShelfOutcome; formats: Formats }) {
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

export const shelf = { Picture: ShelfPicture, Formula: ShelfFormula };
