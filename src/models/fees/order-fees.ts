import { sum } from "../math/summation.ts";

/** One fee of a platform, as a table of fees writes it. Percent and money as on the page. */
export interface Fee {
  readonly kind: "rate" | "fixed";
  /** Percent of the base, or money an order; a fee set by contract has none. */
  readonly value?: number | undefined;
  readonly upTo?: number | undefined;
  readonly base: "price" | "paid" | "shipping" | "order";
  readonly cap?: number | undefined;
  readonly least?: number | undefined;
  readonly tax: "included" | "excluded";
}

export interface Order {
  /** What the goods cost after the shop's own discount, in money; above 0. */
  readonly price: number;
  /** The freight that the buyer pays, in money. */
  readonly shipping: number;
}

/** Whether all fees of a table are known: one that is set by contract leaves nothing to reckon. */
export const isKnown = (fees: readonly Fee[]): boolean => fees.every(({ value }) => value !== undefined);

/**
 * What one fee takes of one order, in money. A rate is held between the least and the cap; tax comes on top of both,
 * `salesTax` in percent. `end` picks the upper end of a fee that differs by goods.
 */
export function feeOf(fee: Fee, order: Order, salesTax: number, end: "low" | "high" = "low"): number {
  const value = (end === "high" ? fee.upTo : undefined) ?? fee.value ?? 0;
  const bases = {
    price: order.price,
    paid: order.price + order.shipping,
    shipping: order.shipping,
    order: 1,
  };
  const plain = fee.kind === "fixed" ? value : (value / 100) * bases[fee.base];
  const held = Math.min(fee.cap ?? Number.POSITIVE_INFINITY, Math.max(fee.least ?? 0, plain));
  return fee.tax === "excluded" ? held * (1 + salesTax / 100) : held;
}

/** What a table of fees takes of one order, in money. */
export const feesOf = (
  fees: readonly Fee[],
  order: Order,
  salesTax: number,
  end: "low" | "high" = "low",
): number => sum(fees.map((fee) => feeOf(fee, order, salesTax, end)));

/** The same in percent of the price, from the lower to the upper end: alike where no fee differs by goods. */
export function shareOf(fees: readonly Fee[], order: Order, salesTax: number): { low: number; high: number } {
  const share = (end: "low" | "high") => (100 * feesOf(fees, order, salesTax, end)) / order.price;
  return { low: share("low"), high: share("high") };
}
