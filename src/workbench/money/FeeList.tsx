import type { Values } from "../../link/scheme.ts";
import { feesOf, shareOf } from "../../models/fees/order-fees.ts";
import { type Formats, format } from "../../ui/format.ts";
import type { Simulator } from "../define.ts";
import type { RegionTag } from "../parameters.ts";
import { isUsable, orderOf, valuesFromRegion } from "./fee-values.ts";
import type { MoneyFile, MoneyRegion, MoneyTable } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly values: Values;
  readonly says: MoneyFile["says"];
  readonly formats: Formats;
  readonly region: MoneyRegion;
  onTable(table: MoneyTable): void;
  onRegion(tag: RegionTag): void;
}

/** Six months before today, as the tables write a day. */
function halfYearAgo(): string {
  const then = new Date();
  then.setMonth(then.getMonth() - 6);
  return then.toISOString().slice(0, 10);
}

/** The platforms of a region, each with what it takes of the simulator's order, and the region's tax. */
export function FeeList({ simulator, values, says, formats, region, onTable, onRegion }: Props) {
  const order = orderOf(simulator, values);
  const own: Formats = {
    ...formats,
    units: { ...formats.units, yuan: region.amount, yuanExact: region.amount },
  };
  const money = (value: number) => format({ value, unit: "yuan" }, own);
  const exactMoney = (value: number) => format({ value, unit: "yuanExact" }, own);
  const share = (value: number) => format({ value: value / 100, unit: "percent" }, own);
  const between = (low: string, high: string) =>
    low === high ? low : says.span.replace("{low}", low).replace("{high}", high);
  const costOf = (table: MoneyTable) => {
    if (!isUsable(table)) return says.contract;
    const ends = shareOf(table.fees, order, region.vat);
    const amount = (end: "low" | "high") => money(feesOf(table.fees, order, region.vat, end));
    return says.order
      .replace("{share}", between(share(ends.low), share(ends.high)))
      .replace("{n}", between(amount("low"), amount("high")));
  };
  const offers = [
    { tag: "smallTax", text: says.tax.replace("{n}", share(region.smallTax ?? 0)) },
    { tag: "yearWage", text: says.wage.replace("{n}", money(region.yearWage ?? 0)) },
    { tag: "messagePrice", text: says.message.replace("{n}", exactMoney(region.messagePrice ?? 0)) },
  ] as const;
  const offered = offers.filter(
    ({ tag }) => Object.keys(valuesFromRegion(simulator, region, tag)).length > 0,
  );
  const old = halfYearAgo();
  const notesOf = ({ verified, checked, note, foreign }: MoneyTable) =>
    [verified ? says.verified : says.unverified, checked < old && says.old, note, foreign && says.foreign]
      .filter(Boolean)
      .join(" · ");
  return (
    <div class="fees-list">
      <p>{says.pick.replace("{order}", money(order.price))}</p>
      {region.tables.map((table) => (
        <button
          key={table.id}
          type="button"
          class="fees-row"
          data-fees={table.id}
          disabled={!isUsable(table)}
          onClick={() => onTable(table)}
        >
          <b>{table.name}</b>
          <span>{costOf(table)}</span>
          <small>{notesOf(table)}</small>
        </button>
      ))}
      {offered.map(({ tag, text }) => (
        <button key={tag} type="button" data-region-value={tag} onClick={() => onRegion(tag)}>
          {text}
        </button>
      ))}
    </div>
  );
}
