import { platformFee, returnCost } from "./economics.ts";
import { type Parameters, packing } from "./fields.ts";

/**
 * What one order leaves in cents, from what is known of a market: price less platform fee and goods, less what comes
 * back, less packing. Rent, settings and advertising are not in it. A procedure that has been written makes it better.
 *
 * @param level price as per mille of the list price
 */
export function orderMargin(field: number, e: Parameters, level = 1000): number {
  const list = e.price * 100;
  const price = (list * level) / 1000;
  const kept = price - (price * platformFee) / 1000 - (list * e.cost) / 1000;
  const returned = e.ret / 1000;
  return kept * (1 - returned) - returned * returnCost - (packing[field] as number);
}

/** Cents of margin that one visitor brings on average: the share that buys, times what an order leaves. */
export const visitWorth = (field: number, e: Parameters): number =>
  (e.conv / 100_000) * orderMargin(field, e);

/** The change of buyers at a price level: −0.25 is a quarter fewer. Never fewer than nine in ten. */
export const buyersAt = (e: Parameters, level: number): number =>
  Math.max(0.1, 1 - ((e.elast / 1000) * (level - 1000)) / 1000) - 1;
