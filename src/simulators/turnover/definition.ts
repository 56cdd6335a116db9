import { defineSimulator } from "../../workbench/define.ts";
import { parameters } from "./parameters.ts";
import { year } from "./year.ts";

/** Goods that all turn alike: then the mean is right. */
const alike = parameters.goods.default.map((row) => ({ ...row, stock: row.cogs / 4 }));

/** The other way round: the heavy good is the fast one. */
const heavy = [
  { name: "@2", revenue: 6_000_000, cogs: 3_600_000, stock: 300_000, cap: 400_000 },
  { name: "@4", revenue: 30_000, cogs: 20_000, stock: 20_000, cap: 20_000 },
];

/** A and B of the source as a queue: 0.75 and 1.11 yuan a year for each yuan; the market takes 300,000 of B. */
const sourceGoods = [
  { name: "A", revenue: 750_000, cogs: 600_000, stock: 200_000, cap: 500_000 },
  { name: "B", revenue: 3_000_000, cogs: 2_700_000, stock: 270_000, cap: 300_000 },
];

export const turnover = defineSimulator({
  slug: "turnover",
  version: 1,
  parameters,
  first: year,
  later: {
    order: () => import("./order.ts"),
    days: () => import("./days.ts"),
    shelf: () => import("./shelf.ts"),
    queue: () => import("./queue.ts"),
    daily: () => import("./daily.ts"),
  },
  presets: [
    { id: "source", values: {} },
    // The shop that runs through the book; weekdays on Shopee.
    { id: "socks", values: { marginA: 45, turnsA: 4, marginB: 30, turnsB: 9, opexRate: 14 } },
    { id: "fees", values: { opexRate: 6 } },
    { id: "stuck", values: { turnsB: 4 } },
    { id: "withdraw", values: { reinvest: 0 } },
    { id: "order", values: { view: "order" } },
    // Her everyday goods on Shopee, weekdays: `content/fees/shopee-weekday.yaml`.
    {
      id: "shopeeOrder",
      values: { view: "order", platformRate: 11.5, paymentRate: 2.5 },
    },
    {
      id: "sockOrder",
      values: {
        view: "order",
        marginA: 45,
        turnsA: 4,
        orderPrice: 390,
        platformRate: 11.5,
        paymentRate: 2.5,
      },
    },
    { id: "slowPay", values: { view: "days" } },
    { id: "shelves", values: { view: "shelf" } },
    { id: "clearing", values: { view: "shelf", cleared: 50 } },
    { id: "alike", values: { view: "shelf", goods: alike } },
    { id: "heavy", values: { view: "shelf", goods: heavy } },
    { id: "scarce", values: { view: "queue" } },
    { id: "sourceGoods", values: { view: "queue", goods: sourceGoods } },
    { id: "plenty", values: { view: "queue", capital: 2_000_000 } },
    { id: "daily", values: { view: "daily" } },
    { id: "small", values: { view: "daily", capital: 50_000 } },
    { id: "rent", values: { view: "daily", fixedPerMonth: 60_000 } },
    { id: "presale", values: { view: "days", inventory: 200000, receivables: 50000, deposits: 300000 } },
  ],
});
