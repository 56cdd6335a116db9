import { sum } from "../math/summation.ts";
import { calculation, list, obj, oneOf, str, unchecked } from "../schema.ts";

/**
 * Double-entry bookkeeping (Pacioli 1494): every entry debits and credits the same amount, so the
 * books prove themselves. Amounts are integer cents. A faulty entry is reported, not posted; the table therefore leaves
 * its lines unchecked and the calculation judges them.
 */

const types = ["asset", "liability", "equity", "revenue", "expense"] as const;
type AccountType = (typeof types)[number];

interface Line {
  readonly account: unknown;
  readonly debit: unknown;
  readonly credit: unknown;
}

type EntryError = "empty" | "unknown_account" | "non_integer" | "negative" | "both_sides" | "unbalanced";

function lineError(
  { account, debit, credit }: Line,
  balances: ReadonlyMap<unknown, number>,
): EntryError | undefined {
  if (!balances.has(account)) return "unknown_account";
  if (!Number.isInteger(debit) || !Number.isInteger(credit)) return "non_integer";
  if ((debit as number) < 0 || (credit as number) < 0) return "negative";
  return debit !== 0 && credit !== 0 ? "both_sides" : undefined;
}

/** What a line adds to the balance of its account, debits positive. */
const amount = ({ debit, credit }: Line) => (debit as number) - (credit as number);

function entryError(lines: readonly Line[], balances: ReadonlyMap<unknown, number>): EntryError | undefined {
  if (lines.length === 0) return "empty";
  for (const line of lines) {
    const error = lineError(line, balances);
    if (error !== undefined) return error;
  }
  return sum(lines.map(amount)) === 0 ? undefined : "unbalanced";
}

export const ledger = calculation({
  name: "information.ledger",
  inputs: {
    accounts: list({
      of: obj({ fields: { code: str(), type: oneOf({ words: types }) } }),
      reason: "chart of accounts",
    }),
    entries: list({
      of: obj({
        fields: {
          id: str(),
          lines: list({
            of: obj({
              fields: {
                account: unchecked({ reason: "code of an account" }),
                debit: unchecked({ unit: "cents", default: 0 }),
                credit: unchecked({ unit: "cents", default: 0 }),
              },
            }),
            length: [0, 10_000],
          }),
        },
      }),
      length: [0, 100_000],
      reason: "journal",
    }),
  },
  outputs: {
    ok: { definition: "no errors" },
    errors: {
      definition:
        "list of {entry, code} in journal order, first error of an entry only; codes empty|unknown_account|non_integer|negative|both_sides|unbalanced. Bad entries are not posted",
    },
    trialBalance: {
      unit: "cents",
      definition:
        "one row per account in chart order: {code, debit, credit} with the net balance on one side",
    },
    totalDebit: { unit: "cents", definition: "sum of the debit column" },
    totalCredit: { unit: "cents", definition: "sum of the credit column" },
    revenue: { unit: "cents", definition: "credit balance of revenue accounts" },
    expense: { unit: "cents", definition: "debit balance of expense accounts" },
    netIncome: { unit: "cents", definition: "revenue-expense" },
    assets: { unit: "cents", definition: "debit balance of asset accounts" },
    liabilities: { unit: "cents", definition: "credit balance of liability accounts" },
    equity: { unit: "cents", definition: "credit balance of equity accounts + netIncome" },
    identityGap: { unit: "cents", definition: "assets-liabilities-equity (always 0)" },
  },
  rules: [
    ({ accounts }) => {
      const seen = new Set<string>();
      const repeated = accounts.findIndex(({ code }) => seen.size === seen.add(code).size);
      return repeated < 0 ? undefined : `accounts[${repeated}].code`;
    },
  ],
  compute({ accounts, entries }) {
    const balances = new Map<unknown, number>(accounts.map(({ code }) => [code, 0]));
    const errors: { entry: string; code: EntryError }[] = [];
    for (const { id, lines } of entries) {
      const code = entryError(lines, balances);
      if (code !== undefined) {
        errors.push({ entry: id, code });
        continue;
      }
      for (const line of lines)
        balances.set(line.account, (balances.get(line.account) as number) + amount(line));
    }
    const balanceOf = (code: string) => balances.get(code) as number;
    const trialBalance = accounts.map(({ code }) => ({
      code,
      debit: Math.max(0, balanceOf(code)),
      credit: Math.max(0, -balanceOf(code)),
    }));
    const debitBalance = (wanted: AccountType) =>
      accounts.reduce((total, { code, type }) => total + (type === wanted ? balanceOf(code) : 0), 0);
    const revenue = -debitBalance("revenue");
    const expense = debitBalance("expense");
    const netIncome = revenue - expense;
    const assets = debitBalance("asset");
    const liabilities = -debitBalance("liability");
    const equity = netIncome - debitBalance("equity");
    return {
      ok: errors.length === 0,
      errors,
      trialBalance,
      totalDebit: trialBalance.reduce((total, { debit }) => total + debit, 0),
      totalCredit: trialBalance.reduce((total, { credit }) => total + credit, 0),
      revenue,
      expense,
      netIncome,
      assets,
      liabilities,
      equity,
      identityGap: assets - liabilities - equity,
    };
  },
});
