import { reference } from "astro:content";
import { z } from "astro/zod";
import { line } from "./names.ts";

/** Where the shop is: what its money is called, and which tables of fees it is offered. */
export const regionNames = ["tw", "cn", "other"] as const;

const day = z.iso.date();
/** Where a number comes from: a work of the list of sources, or what the page says of it in `sources` of its words. */
const origin = {
  /** Since when it holds, where that is known. */
  from: day.optional(),
  source: reference("sources").optional(),
  said: line.optional(),
  /** The day on which somebody last looked. */
  checked: day,
  /** Whether the passage was read at the platform's own page, or the law's. */
  verified: z.boolean(),
};

/** One fee. A row without a value is set by contract: nothing is reckoned with it. */
export const feeRow = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+\/[a-zA-Z]+$/),
    item: line,
    kind: z.enum(["rate", "fixed"]),
    /** Percent, or the region's money. */
    value: z.number().min(0).optional(),
    /** The upper end, where the platform charges differently by goods. */
    upTo: z.number().min(0).optional(),
    /** The price after the shop's own discount; what the buyer pays, with freight; the freight; the order as such. */
    base: z.enum(["price", "paid", "shipping", "order"]),
    /** At most and at least so much an order. */
    cap: z.number().min(0).optional(),
    least: z.number().min(0).optional(),
    /** Whether sales tax comes on top of it. */
    tax: z.enum(["included", "excluded"]),
    ...origin,
  })
  .refine(({ source, said }) => (source === undefined) !== (said === undefined), {
    message: "a fee has one origin: a source, or what is said of it",
  });

/** All that one platform takes on one kind of day. */
export const feeTable = z.strictObject({
  region: z.enum(regionNames),
  order: z.number().int(),
  /** Where the fixed amounts are not in the region's money. */
  currency: z.enum(["usd"]).optional(),
  rows: z.array(feeRow).min(1),
});

export const region = z.strictObject({
  order: z.number().int(),
  values: z.array(
    z
      .strictObject({ id: line, value: z.number(), unit: z.enum(["yuan", "percent"]), ...origin })
      .refine(({ source, said }) => (source === undefined) !== (said === undefined), {
        message: "a number has one origin: a source, or what is said of it",
      }),
  ),
  calendar: z.array(
    z.strictObject({
      event: line,
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31).optional(),
    }),
  ),
});

const words = z.record(z.string(), line);
const lines = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, line])) as Record<Key, typeof line>);

/** What is said about money: the page of fees, the choice of a region, the choice of a table in a simulator. */
export const moneyWords = z.strictObject({
  ...lines("title", "description", "intro", "nav").shape,
  /** `amount` writes `{n}` with the region's money; the number stays as it is. */
  regions: z.record(z.enum(regionNames), lines("name", "money", "amount")),
  /** `name` of a table and what has to be known of it. */
  tables: z.record(z.string(), z.strictObject({ name: line, note: line.optional() })),
  items: words,
  bases: words,
  sources: words,
  values: words,
  events: words,
  page: lines(
    ...(["fees", "item", "fee", "total", "since", "source", "checked", "verified", "unverified"] as const),
    ...(["old", "contract", "span", "plusTax", "least", "cap", "example", "values", "value"] as const),
    ...(["calendar", "ads", "usd", "link"] as const),
  ),
  /** The dialog of a simulator; `{order}` is the price of the order, `{n}` an amount, `{name}` what was taken over. */
  choice: lines("title", "intro", "pick", "order", "used", "tax", "wage", "message", "all"),
  region: lines("ask", "chosen", "why", "full", "newer"),
});

export type MoneyWords = z.infer<typeof moneyWords>;
export type RegionName = (typeof regionNames)[number];
