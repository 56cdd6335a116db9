import { Beam } from "../../charts/Beam.tsx";
import { Figure } from "../../charts/Figure.tsx";
import { Flows } from "../../charts/Flows.tsx";
import { digitsOf, type Formats, format, type Quantity } from "../../ui/format.ts";
import { Equation, Sign, Value } from "../../ui/mathematics.tsx";
import type { PictureProps } from "../../workbench/define.ts";
import { beamHeight, booksFrames, pansOf } from "./beam.ts";
import type { BooksOutcome } from "./books.ts";

/** Where money comes from, where it is, where it went. */
const columns = [
  ["capital", "loan", "payable", "sales"],
  ["cash", "receivable", "stock"],
  ["cost", "fees", "wages"],
] as const;

function BooksPicture(props: PictureProps<BooksOutcome>) {
  const { outcome, words, formats, finding, tableLabel } = props;
  const { chart } = words;
  const yuan = (value: number) =>
    format({ value, unit: "wholeYuan", digits: Number.isInteger(value) ? 0 : 2 }, formats);
  const used = new Set(outcome.moves.flatMap(({ giver, taker }) => [giver, taker]));
  const sum = (side: "debit" | "credit") => outcome.trial.reduce((total, row) => total + row[side], 0) / 100;
  const side = (cents: number) => (cents === 0 ? "" : yuan(cents / 100));
  const shelfDiffers = Math.abs(outcome.counted - outcome.balances.stock) >= 0.005;
  return (
    <Figure
      title={chart["title"] ?? ""}
      finding={finding}
      tableLabel={tableLabel}
      table={{
        caption: chart["table"] ?? "",
        columns: [chart["account"] ?? "", chart["debit"] ?? "", chart["credit"] ?? ""],
        rows: [
          ...outcome.trial.map((row) => [chart[row.account] ?? "", side(row.debit), side(row.credit)]),
          [chart["total"] ?? "", yuan(sum("debit")), yuan(sum("credit"))],
        ],
      }}
      rooms={booksFrames}
      draw={(frame) => (
        <>
          <Flows
            frame={{ ...frame, height: frame.height - beamHeight }}
            heads={[chart["source"] ?? "", chart["where"] ?? "", chart["gone"] ?? ""]}
            columns={columns.map((codes) =>
              codes.map((code) => ({
                id: code,
                label: chart[code] ?? "",
                value: digitsOf(outcome.balances[code], "wholeYuan", formats, 2),
                idle: !used.has(code),
                ...(code === "stock" &&
                  shelfDiffers && { note: `${chart["shelf"]} ${yuan(outcome.counted)}` }),
              })),
            )}
            flows={outcome.moves.map((move, at) => ({
              ...move,
              id: `${move.entry}-${at}`,
              label: String(move.entry),
            }))}
            sum={[
              `${chart["assets"]} ${format(outcome.quantities["assets"] as Quantity, formats)}`,
              `${chart["owed"]} ${format(outcome.quantities["owed"] as Quantity, formats)}`,
            ]}
          />
          <Beam frame={frame} height={beamHeight} pans={pansOf(outcome, words, formats)} />
        </>
      )}
    />
  );
}

function BooksFormula({ outcome, formats }: { outcome: BooksOutcome; formats: Formats }) {
  const of = (name: string) => format(outcome.quantities[name] as Quantity, formats);
  return (
    <Equation label={of("assets")}>
      <Value>{of("assets")}</Value>
      <Sign>=</Sign>
      <Value>{of("liabilities")}</Value>
      <Sign>+</Sign>
      <Value>{of("equity")}</Value>
      <Sign>+ (</Sign>
      <Value>{of("revenue")}</Value>
      <Sign>−</Sign>
      <Value>{of("expense")}</Value>
      <Sign>)</Sign>
    </Equation>
  );
}

export const books = {
  Picture: BooksPicture,
  Formula: BooksFormula,
  hand: () => import("./books.hand.tsx").then((file) => file.hand()),
};
