import { apportion } from "../models/math/apportion.ts";
import { half } from "../models/math/rounding.ts";
import { clearance } from "../models/shop/economics.ts";
import type { Shop } from "../models/shop/shop.ts";
import type { Valuation } from "../models/shop/valuation.ts";
import type { Formats } from "../ui/format.ts";
import { decimal, exactMoney, fill, money } from "./amounts.ts";
import type { EndWords } from "./end-words.ts";

interface Props {
  readonly shop: Shop;
  readonly value: Valuation;
  readonly words: EndWords["parts"];
  readonly formats: Formats;
}

/** The parts of the owner's value in cents; what is owed counts against it. */
export function partsOf(shop: Shop, { businessValue }: Valuation) {
  return {
    cash: shop.cash,
    receivable: shop.receivable,
    stock: Math.floor((shop.inventoryCost * clearance) / 100),
    business: businessValue,
    owed: shop.payable + shop.deposits,
  };
}

/** The owner's value as one number with its parts, in whole yuan that add up. */
export function Parts({ shop, value, words, formats }: Props) {
  const parts = partsOf(shop, value);
  if (value.bankruptMonth !== null || value.netWorth < 0) return null;
  const { owed, ...gains } = parts;
  const less = half(owed / 100);
  const total = half(value.ownerValue / 100);
  const names = Object.keys(gains) as (keyof typeof gains)[];
  const { parts: yuan } = apportion(
    total + less,
    names.map((name) => gains[name]),
  );
  const capped = value.businessValue > 0 && value.businessValue === 2 * value.netWorth;
  return (
    <section aria-labelledby="parts-title">
      <h3 id="parts-title">{words.title}</h3>
      <table class="books">
        <tbody>
          {names.map((name, index) => (
            <tr key={name} data-part={name}>
              <th scope="row">{words[name]}</th>
              <td>{exactMoney(yuan[index] as number, formats)}</td>
            </tr>
          ))}
          {less > 0 && (
            <tr data-part="owed">
              <th scope="row">{words.owed}</th>
              <td>{exactMoney(-less, formats)}</td>
            </tr>
          )}
          <tr class="sum">
            <th scope="row">{words.total}</th>
            <td>{exactMoney(total, formats)}</td>
          </tr>
        </tbody>
      </table>
      <p class="hint">
        {fill(value.yearProfit < 0 ? words.multipleLoss : words.multiple, {
          year: money(Math.abs(value.yearProfit), formats),
          times: decimal(value.multiple, formats, 2),
        })}{" "}
        {capped && words.capped}
      </p>
    </section>
  );
}
