import type { Value, Values } from "../../link/scheme.ts";
import { feeOf, isKnown, type Order, shareOf } from "../../models/fees/order-fees.ts";
import { type NumberParameter, numberOf, numberParameters, type Simulator } from "../define.ts";
import type { RegionTag } from "../parameters.ts";
import type { MoneyRegion, MoneyTable } from "./words.ts";

/** Ten digits say all that a fee of two decimals and a tax can come to. */
const exact = (value: number) => Number(value.toPrecision(10));

/** The inputs of a simulator that a table of fees, or a region, has something to say about. */
export const moneyParameters = (simulator: Simulator): NumberParameter[] =>
  numberParameters(simulator).filter(({ money }) => money !== undefined);

/** The order whose fees are looked at: the simulator's own price or basket, or an order of 500 where it has none. */
export function orderOf(simulator: Simulator, values: Values): Order & { readonly own: boolean } {
  const all = numberParameters(simulator);
  const price =
    all.find(({ myNumber }) => myNumber === "basket") ?? all.find(({ myNumber }) => myNumber === "price");
  const freight = simulator.parameters["buyerFreight"];
  return {
    price: price ? numberOf(price, values[price.key]) : 500,
    shipping: freight?.kind === "number" ? numberOf(freight, values[freight.key]) : 0,
    own: price !== undefined,
  };
}

/** Whether a table can be reckoned with: not where a contract sets a fee. */
export const isUsable = ({ fees }: MoneyTable): boolean => isKnown(fees);

/**
 * What a table of fees puts into a simulator, in the units of the page. A fee that differs by goods becomes a range; one
 * held at its least or its cap is an amount an order. A table that is not usable puts nothing.
 */
export function valuesFromFees(
  simulator: Simulator,
  values: Values,
  table: MoneyTable,
  { vat }: Pick<MoneyRegion, "vat">,
): Values {
  if (!isUsable(table)) return {};
  const order = orderOf(simulator, values);
  let [low, high, payment, fixed, paymentFee] = [0, 0, 0, 0, 0];
  for (const fee of table.fees) {
    const ends = [feeOf(fee, order, vat, "low"), feeOf(fee, order, vat, "high")] as const;
    const tax = fee.tax === "excluded" ? 1 + vat / 100 : 1;
    const base = fee.base === "paid" ? order.price + order.shipping : order.price;
    const isHeld = Math.abs(ends[0] - (tax * (fee.value ?? 0) * base) / 100) > 1e-9;
    if (fee.item.startsWith("payment")) paymentFee += ends[0];
    if (fee.kind === "fixed" || fee.base === "shipping" || isHeld) fixed += ends[0];
    else if (fee.base === "paid" && fee.upTo === undefined) payment += tax * (fee.value ?? 0);
    else {
      low += tax * (fee.value ?? 0);
      high += tax * (fee.upTo ?? fee.value ?? 0);
    }
  }
  const share = shareOf(table.fees, order, vat);
  const put: Record<NonNullable<NumberParameter["money"]>, Value | undefined> = {
    feeShare: spanned(share.low, share.high),
    feeRate: spanned(low, high),
    paymentRate: exact(payment),
    feeFixed: exact(fixed),
    paymentFee: exact(paymentFee),
    smallTax: undefined,
    yearWage: undefined,
    messagePrice: undefined,
  };
  return fitted(simulator, ({ money }) => money && put[money]);
}

/** What a region puts into a simulator: one of its numbers, where the simulator asks for it and the region knows it. */
export function valuesFromRegion(simulator: Simulator, region: MoneyRegion, tag: RegionTag): Values {
  const known = region[tag];
  return known === null ? {} : fitted(simulator, ({ money }) => (money === tag ? known : undefined));
}

const spanned = (low: number, high: number): Value =>
  high - low < 1e-9 ? exact(low) : { low: exact(low), high: exact(high) };

/** Each within the bounds of its input. */
function fitted(simulator: Simulator, of: (parameter: NumberParameter) => Value | undefined): Values {
  return Object.fromEntries(
    moneyParameters(simulator).flatMap((parameter): [string, Value][] => {
      const value = of(parameter);
      if (value === undefined) return [];
      const within = (number: number) => Math.min(parameter.max, Math.max(parameter.min, number));
      if (typeof value === "number") return [[parameter.key, within(value)]];
      if (typeof value === "object" && "low" in value)
        return [[parameter.key, { low: within(value.low), high: within(value.high) }]];
      return [];
    }),
  );
}
