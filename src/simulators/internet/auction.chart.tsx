import { Bars, barsHeight } from "../../charts/Bars.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { framesOf } from "../../charts/frame.ts";
import { type Formats, format } from "../../ui/format.ts";
import { Equation, Fraction, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import type { AuctionOutcome, Placed } from "./auction.ts";

function AuctionPicture({ outcome, words, formats, finding, tableLabel }: PictureProps<AuctionOutcome>) {
  const { chart } = words;
  const yuan = (value: number) => format({ value, unit: "yuan", digits: 2 }, formats);
  const number = (value: number) => format({ value, unit: "ratio", digits: 2 }, formats);
  const name = (it: Placed) => it.name ?? chart["mine"] ?? "";
  const pays = (it: Placed) =>
    it.paid === null ? (chart["out"] ?? "") : (chart["pays"] ?? "").replace("{n}", yuan(it.paid));
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      rooms={framesOf(barsHeight(outcome.ranked.length))}
      table={{
        caption: chart["table"] ?? "",
        columns: [
          chart["shop"] ?? "",
          chart["bid"] ?? "",
          chart["quality"] ?? "",
          chart["score"] ?? "",
          chart["paid"] ?? "",
        ],
        rows: outcome.ranked.map((it) => [
          name(it),
          yuan(it.bid),
          number(it.quality),
          number(it.score),
          it.paid === null ? "—" : yuan(it.paid),
        ]),
      }}
      draw={(frame) => (
        <Bars
          frame={frame}
          shape="bars"
          bars={outcome.ranked.map((it, place) => ({
            id: String(place),
            label: `${place + 1}. ${name(it)}`,
            isUserText: it.name !== undefined,
            note: `${yuan(it.bid)} × ${number(it.quality)} = ${number(it.score)}`,
            value: it.score,
            shown: pays(it),
            tone: it.name === undefined ? "b" : "a",
            isOut: it.paid === null,
          }))}
        />
      )}
    />
  );
}

function AuctionFormula({ outcome, formats }: { outcome: AuctionOutcome; formats: Formats }) {
  const yuan = (value: number | null) => format({ value, unit: "yuan", digits: 2 }, formats);
  const number = (value: number) => format({ value, unit: "ratio", digits: 2 }, formats);
  const mine = outcome.ranked.findIndex(({ name }) => name === undefined);
  const me = outcome.ranked[mine] as Placed;
  const next = outcome.ranked[mine + 1];
  return (
    <Equation label={yuan(me.paid)}>
      {next && me.paid !== null && next.paid !== null && (
        <>
          <Fraction
            over={
              <>
                <Value>{yuan(next.bid)}</Value>
                <Sign>×</Sign>
                <Value>{number(next.quality)}</Value>
              </>
            }
            under={<Value>{number(me.quality)}</Value>}
          />
          <Sign>+</Sign>
          <Value>{yuan(0.01)}</Value>
          <Sign>→</Sign>
        </>
      )}
      <Value>{yuan(me.paid)}</Value>
    </Equation>
  );
}

export const auction = { Picture: AuctionPicture, Formula: AuctionFormula };
