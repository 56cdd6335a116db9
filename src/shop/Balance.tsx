import type { Shop } from "../models/shop/shop.ts";
import { balanceOf } from "../models/shop/valuation.ts";
import type { Formats } from "../ui/format.ts";
import { count, decimal, fill, money, share } from "./amounts.ts";
import type { EndWords } from "./end-words.ts";

interface Props {
  readonly shop: Shop;
  readonly words: EndWords["balance"];
  readonly formats: Formats;
}

/** What the one number leaves out; a share of nothing is said to be none. */
export function Balance({ shop, words, formats }: Props) {
  const balance = balanceOf(shop);
  const part = (value: number | null) => (value === null ? words.none : share(value, formats, 1));
  const months = (value: number | null) =>
    value === null ? words.none : fill(words.runwayMonths, { n: decimal(value, formats) });
  const rows: readonly (readonly [keyof typeof balance, string])[] = [
    ["minCash", money(balance.minCash, formats)],
    ["runway", months(balance.runway)],
    ["privateCustomers", count(balance.privateCustomers, formats)],
    ["privateShare", part(balance.privateShare)],
    ["stockoutRate", part(balance.stockoutRate)],
    ["returnRate", part(balance.returnRate)],
    ["morale", share(balance.morale, formats)],
    ["overtimeShare", part(balance.overtimeShare)],
  ];
  return (
    <section aria-labelledby="balance-title">
      <h3 id="balance-title">{words.title}</h3>
      <dl class="balance">
        {rows.map(([name, text]) => (
          <div key={name} data-balance={name}>
            <dt>{words[name]}</dt>
            <dd class="number">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
