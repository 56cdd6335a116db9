import { type Decision, priceLevel, type Square } from "../models/shop/board.ts";
import { named } from "../models/shop/fields.ts";
import { buyersAt, orderMargin, visitWorth } from "../models/shop/order-margin.ts";
import type { Outlook } from "../models/shop/outlook.ts";
import type { Shop } from "../models/shop/shop.ts";
import type { Formats } from "../ui/format.ts";
import { count, decimal, fill, money, share } from "./amounts.ts";
import type { PlayWords } from "./words.ts";

/** What can be known of a square before it is set: what has been built up, and what the estimates come to. */

const some = (part: number) => part >= 0.005;

/** What a square has built up, short enough for the board; "" where there is nothing. */
export function builtOf(
  square: Square,
  shop: Shop,
  { assortment }: Pick<Decision, "assortment">,
  words: PlayWords["built"],
  formats: Formats,
): string {
  const { ties, peers, procedures, information, content, quarter, fit } = shop;
  const part = (value: number) => (some(value) ? fill(words.part, { share: share(value, formats) }) : "");
  switch (square) {
    case "assortment":
      // A range that goes says nothing of the one that comes.
      return quarter > 0 && assortment === "keep"
        ? fill(words.appeal, { now: share(fit, formats), next: share(0.85 * fit, formats) })
        : "";
    case "traffic":
      return some(content) ? fill(words.content, { share: share(content, formats) }) : "";
    case "ties":
      return part(Math.max(ties, peers));
    case "procedures":
      return part(procedures);
    case "information":
      return part(information);
    default:
      return "";
  }
}

interface Known {
  readonly shop: Shop;
  readonly ahead: Outlook;
  readonly words: PlayWords["known"];
  readonly formats: Formats;
}

/** One line for the settings of a square, in numbers that the player may see; "" where there is nothing to say. */
export function knownOf(square: Square, { shop, ahead, words, formats }: Known): string {
  const { field, fit, quarter, ties, peers, procedures, information, content } = shop;
  const e = named(ahead.estimates[field] as readonly number[]);
  const say = (cents: number) => money(Math.round(cents / 100) * 100, formats);
  const percent = (part: number) => share(Math.abs(part), formats);
  switch (square) {
    case "assortment":
      return quarter === 0
        ? ""
        : fill(words.assortment, { now: share(fit, formats), next: share(0.85 * fit, formats) });
    case "traffic":
      return fill(words.traffic, {
        visit: decimal(visitWorth(field, e) / 100, formats, 2),
        click: decimal(e.cpc / 100, formats, 2),
        content: share(content, formats),
      });
    case "ties":
      return fill(words.ties, { ties: share(ties, formats), peers: share(peers, formats) });
    case "procedures":
      return fill(words.procedures, { share: share(procedures, formats) });
    case "priceStock": {
      const [dump, low, list, high] = priceLevel as [number, number, number, number];
      return fill(words.priceStock, {
        list: say(orderMargin(field, e, list)),
        high: say(orderMargin(field, e, high)),
        fewer: percent(buyersAt(e, high)),
        low: say(orderMargin(field, e, low)),
        more: percent(buyersAt(e, low)),
        dump: say(orderMargin(field, e, dump)),
        most: percent(buyersAt(e, dump)),
      });
    }
    case "information":
      return fill(words.information, {
        share: share(information, formats),
        trust: share(ahead.trust, formats),
      });
    case "membership":
      return fill(words.membership, {
        regulars: count(shop.privateCustomers, formats),
        loyal: count(e.loyal, formats),
      });
    default:
      return "";
  }
}
