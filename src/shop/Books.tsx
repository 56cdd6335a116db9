import type { PlayedQuarter } from "../models/shop/game.ts";
import { type StatementLine, statementOf } from "../models/shop/statement.ts";
import type { Formats } from "../ui/format.ts";
import { exactMoney } from "./amounts.ts";
import type { Bridge } from "./cash-bridge.ts";
import type { PlayWords } from "./words.ts";

interface Props {
  readonly played: PlayedQuarter;
  readonly bridge: Bridge;
  readonly words: PlayWords;
  readonly formats: Formats;
}

/** What goes with the sales, and what goes out whether or not anything is sold. */
const income: readonly StatementLine[] = ["revenue", "vipFee"];
const withSales: readonly StatementLine[] = ["cogs", "fee", "handling", "shrink", "benefits", "clearLoss"];
const anyway: readonly StatementLine[] = ["ads", "settings", "fixed", "oneoff"];

/** A quarter's statement, what its sales left in the middle of it; then the way from the profit to the cash. */
export function Books({ played, bridge, words, formats }: Props) {
  const { statement: said, bridge: names } = words;
  const { lines, profit } = statementOf(played.quarter);
  const total = (of: readonly StatementLine[]) => of.reduce((sum, line) => sum + lines[line], 0);
  const row = (line: StatementLine, sign: 1 | -1) =>
    lines[line] === 0 ? null : (
      <tr key={line} data-line={line}>
        <th scope="row">{said.lines[line]}</th>
        <td>{exactMoney(sign * lines[line], formats)}</td>
      </tr>
    );
  return (
    <>
      <table class="books">
        <caption>{said.table}</caption>
        <tbody>
          {income.map((line) => row(line, 1))}
          {withSales.map((line) => row(line, -1))}
          <tr class="part" data-kept>
            <th scope="row">{said.lines.kept}</th>
            <td>{exactMoney(total(income) - total(withSales), formats)}</td>
          </tr>
          {anyway.map((line) => row(line, -1))}
          <tr class="sum" data-line="profit">
            <th scope="row">{profit < 0 ? said.lines.loss : said.lines.profit}</th>
            <td>{exactMoney(profit, formats)}</td>
          </tr>
        </tbody>
      </table>
      <table class="books" data-bridge>
        <caption>{names.title}</caption>
        <tbody>
          <tr data-from="profit">
            <th scope="row">{profit < 0 ? said.lines.loss : said.lines.profit}</th>
            <td>{exactMoney(profit, formats)}</td>
          </tr>
          {bridge.lines.map(({ name, yuan }) => (
            <tr key={name} data-from={name}>
              <th scope="row">{names.lines[name]}</th>
              <td>{exactMoney(yuan, formats)}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{names.change}</th>
            <td>{exactMoney(bridge.change, formats)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
