import { capital, clearance } from "./economics.ts";
import type { Shop } from "./shop.ts";

/** What the owner would have if he sold out today, and the balanced view beside it. */

export interface Valuation {
  readonly bankruptMonth: number | null;
  /** Cents: stock at what clearing it brings. */
  readonly netWorth: number;
  /** Cents: of the last twelve months played. */
  readonly yearProfit: number;
  /** Years of profit a buyer pays for: more for a shop that runs without you. */
  readonly multiple: number;
  readonly businessValue: number;
  readonly ownerValue: number;
  /** 100 is the opening capital. */
  readonly score: number;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** @param shop one that has played a month at least */
export function valuationOf(shop: Shop): Valuation {
  const stock = Math.floor((shop.inventoryCost * clearance) / 100);
  const netWorth = shop.cash + shop.receivable + stock - shop.payable - shop.deposits;
  const lastYear = shop.profits.slice(-12);
  const yearProfit = sum(lastYear);
  const multiple = 0.4 + 0.2 * shop.procedures + 0.1 * shop.information + 0.1 * shop.ties + 0.3 * shop.rank;
  const going = Math.floor(((yearProfit * 12) / lastYear.length) * multiple);
  const businessValue = Math.min(Math.max(0, going), 2 * Math.max(0, netWorth));
  const ownerValue = shop.bankruptMonth === null ? Math.max(0, netWorth + businessValue) : 0;
  return {
    bankruptMonth: shop.bankruptMonth,
    netWorth,
    yearProfit,
    multiple,
    businessValue,
    ownerValue,
    score: Math.floor((200 * ownerValue + capital) / (2 * capital)),
  };
}

export interface Balance {
  /** Cents: the least at a month's end. */
  readonly minCash: number;
  /** Months of rent, team and settings that the cash covers; null after a bankruptcy. Advertising is left out. */
  readonly runway: number | null;
  readonly privateCustomers: number;
  /** Shares; null where there is nothing to divide by. */
  readonly privateShare: number | null;
  readonly stockoutRate: number | null;
  /** Cancelled pre-orders are left out. */
  readonly returnRate: number | null;
  readonly morale: number;
  readonly overtimeShare: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export function balanceOf(shop: Shop): Balance {
  const { totals } = shop;
  return {
    minCash: shop.minCash,
    runway: shop.bankruptMonth === null ? shop.cash / shop.lastRunning : null,
    privateCustomers: shop.privateCustomers,
    privateShare: share(totals.privateRevenue, totals.revenue),
    stockoutRate: share(totals.lost, totals.wanted),
    returnRate: share(totals.returned, totals.shipped),
    morale: shop.morale,
    overtimeShare: share(totals.overtime, totals.shipped),
  };
}

/** Cost of goods sold over the mean stock at a month's end, a year; null if there never was any. */
export const turnsPerYear = ({ totals }: Shop): number | null =>
  share(12 * totals.cogs, totals.inventoryCost);
