import { ledger } from "../../models/information/ledger.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { accounts } from "./accounts.ts";
import type { parameters } from "./parameters.ts";

type Account = (typeof accounts)[number]["code"];

interface Line {
  readonly account: Account;
  /** In cents, as books are kept. */
  readonly debit: number;
  readonly credit: number;
}

/** Money on its way from the account that gave it to the one that took it. */
export interface Move {
  readonly entry: number;
  readonly giver: Account;
  readonly taker: Account;
  readonly refused: boolean;
}

export interface BooksOutcome extends Outcome {
  /** Net balance in yuan: debit positive for assets and expenses, credit positive for the others. */
  readonly balances: Readonly<Record<Account, number>>;
  readonly trial: readonly { readonly account: Account; readonly debit: number; readonly credit: number }[];
  readonly moves: readonly Move[];
  readonly counted: number;
  /** What has to be equal, in yuan: the sides of an entry that was refused, else the books and the shelf. */
  readonly weighed: readonly [Weight, Weight];
}

export interface Weight {
  readonly name: "debitSide" | "creditSide" | "inBooks" | "shelf";
  readonly amount: number;
}

const cents = (yuan: number) => Math.round(yuan * 100);

/** Books that refuse an entry whose two sides differ, and a shelf that may contradict them. */
export const books = defineView<typeof parameters>()({
  id: "books",
  first: ["journal", "counted", "unitCost"],
  more: [],
  figures: ["assets", "liabilities", "equity", "revenue", "expense", "profit", "bookStock", "shelf"],
  breakEven: "counted",
  headline: "shelf",
  evaluate({ journal, counted: pieces, unitCost }: Inputs<typeof parameters>): BooksOutcome {
    const entries = entriesOf(journal);
    const result = ledger.compute({ accounts, entries });
    const refused = new Set(result.errors.map(({ entry }) => entry));
    const first = result.errors[0];
    const faulty = entries.find(({ id }) => id === first?.entry)?.lines ?? [];
    const [debit, credit] = [total(faulty, "debit"), total(faulty, "credit")];
    const balances = Object.fromEntries(
      result.trialBalance.map((row, at) => {
        const sign = accounts[at]?.type === "asset" || accounts[at]?.type === "expense" ? 1 : -1;
        return [row.code, (sign * (row.debit - row.credit)) / 100];
      }),
    ) as Record<Account, number>;
    const counted = pieces * unitCost;
    const shelf = counted - balances.stock;
    const yuan = (value: number) => ({ value, unit: "wholeYuan", digits: Number.isInteger(value) ? 0 : 2 });
    return {
      verdict: first ? "refused" : verdict(shelf, unitCost),
      quantities: {
        entry: { value: Number(first?.entry ?? 0), unit: "entryNumber", tone: "answer" },
        debit: yuan(debit / 100),
        credit: yuan(credit / 100),
        off: { ...yuan(Math.abs(debit - credit) / 100), tone: "answer" },
        refused: { value: refused.size, unit: "entries" },
        assets: { ...yuan(result.assets / 100), tone: "a" },
        liabilities: yuan(result.liabilities / 100),
        equity: yuan((result.equity - result.netIncome) / 100),
        owed: { ...yuan((result.liabilities + result.equity) / 100), tone: "b" },
        revenue: yuan(result.revenue / 100),
        expense: yuan(result.expense / 100),
        profit: yuan(result.netIncome / 100),
        bookStock: yuan(balances.stock),
        counted: yuan(counted),
        piece: yuan(unitCost),
        shelf: yuan(shelf),
        gap: { ...yuan(Math.abs(shelf)), tone: "answer" },
      },
      balances,
      trial: result.trialBalance.map(({ code, ...sides }) => ({ account: code as Account, ...sides })),
      moves: entries.flatMap(({ id, lines }) => movesOf(Number(id), lines, refused.has(id))),
      counted,
      weighed: first
        ? [
            { name: "debitSide", amount: debit / 100 },
            { name: "creditSide", amount: credit / 100 },
          ]
        : [
            { name: "inBooks", amount: balances.stock },
            { name: "shelf", amount: counted },
          ],
    };
  },
});

/** Less than half a piece is a matter of rounding. */
function verdict(shelf: number, piece: number): string {
  if (Math.abs(shelf) < piece / 2) return "agrees";
  return shelf < 0 ? "short" : "over";
}

type Row = Inputs<typeof parameters>["journal"][number];

/** A line has one side: a row with both filled in is two lines, an empty row none. */
function linesOf({ account, debit, credit }: Row): Line[] {
  const line = { account: account as Account, debit: cents(debit), credit: cents(credit) };
  return [
    ...(line.debit > 0 ? [{ ...line, credit: 0 }] : []),
    ...(line.credit > 0 ? [{ ...line, debit: 0 }] : []),
  ];
}

/** Rows with the same number are one entry, wherever they stand; an entry without an amount is none. */
function entriesOf(rows: readonly Row[]) {
  const numbers = [...new Set(rows.map(({ entry }) => entry))].sort((p, q) => p - q);
  return numbers
    .map((number) => ({
      id: String(number),
      lines: rows.filter(({ entry }) => entry === number).flatMap(linesOf),
    }))
    .filter(({ lines }) => lines.length > 0);
}

const total = (lines: readonly Line[], side: "debit" | "credit") =>
  lines.reduce((sum, line) => sum + line[side], 0);

function movesOf(entry: number, lines: readonly Line[], refused: boolean): Move[] {
  const givers = lines.filter(({ credit }) => credit > 0);
  const takers = lines.filter(({ debit }) => debit > 0);
  return givers.flatMap((from) =>
    takers
      .filter((to) => to.account !== from.account)
      .map((to) => ({ entry, giver: from.account, taker: to.account, refused })),
  );
}
