import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { flowHeight, MoneyFlow } from "../../charts/MoneyFlow.tsx";
import { type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { heads, stations, ways } from "./drawing.tsx";
import type { GameOutcome } from "./game.ts";

function GamePicture(props: PictureProps<GameOutcome>) {
  const { outcome, words, formats, finding, tableLabel, onChange } = props;
  const { chart } = words;
  const { flow, machine, solved, round } = outcome;
  const columns = heads(flow, chart);
  const nodes = stations(flow, chart, formats, !solved, outcome.hint);
  const share = (value: number) => format({ value: value / flow.spend, unit: "percent", digits: 1 }, formats);
  const placeOf = new Map(flow.stations.map(({ id, place }) => [id, place]));
  const name = (id: string) =>
    (solved ? (chart[id] ?? id) : (chart[placeOf.get(id) ?? ""] ?? "")).replaceAll("|", "");
  return (
    <Figure
      title={chart[solved ? `is-${machine}` : "title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(flowHeight(columns.length))}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["giver"] ?? "", chart["taker"] ?? "", chart["share"] ?? ""],
        rows: flow.payments.map(({ from, to, value }, index) => [
          `${index + 1}. ${name(from)}`,
          name(to),
          share(value),
        ]),
      }}
      draw={(frame) => (
        <MoneyFlow frame={frame} ways={ways(chart)} columns={columns} nodes={nodes} links={flow.payments} />
      )}
    >
      <button
        type="button"
        class="game-next"
        onClick={() => onChange?.({ round: (round % 90) + 1, guess: "none" })}
      >
        {chart["next"]}
      </button>
    </Figure>
  );
}

function GameFormula({ outcome, formats }: { outcome: GameOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label="100%">
      {["othersShare", "ownerShare", "ownShare", "keptShare"].map((part, index) => (
        <>
          {index > 0 && <Sign>+</Sign>}
          <Value>{of(part)}</Value>
        </>
      ))}
      <Sign>=</Sign>
      <Value>100%</Value>
    </Equation>
  );
}

export const game = { Picture: GamePicture, Formula: GameFormula };
