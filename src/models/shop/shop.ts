import type { Opening } from "./board.ts";
import { capital } from "./economics.ts";

/**
 * A shop between two quarters: plain numbers, so that it can be copied, kept and taken up again. Amounts are integer
 * cents; what builds up (ties, procedures …) runs from 0 to 1.
 */
export interface Shop {
  /** Quarters played, 0..8. */
  quarter: number;
  /** Months played; fewer than three a quarter only after a bankruptcy. */
  month: number;
  field: number;
  /** Field in which the pre-orders not yet delivered were taken. */
  taken: number;
  bankruptMonth: number | null;

  cash: number;
  /** Owed by the platform, paid next month. */
  receivable: number;
  inventoryUnits: number;
  inventoryCost: number;
  payable: number;
  /** Pre-orders not yet delivered, in units; what was paid for them; the part that regulars paid. */
  backlog: number;
  deposits: number;
  privateDeposits: number;
  retained: number;
  /** Regulars. */
  privateCustomers: number;

  /** Standing with the platform, 0..1. */
  rank: number;
  ties: number;
  peers: number;
  procedures: number;
  information: number;
  content: number;
  morale: number;
  /** Appeal of the present assortment, 1 is middling; and what the purchaser believes it is until a month has shown it. */
  fit: number;
  expectedFit: number;

  minCash: number;
  /** Of the last quarter: goods ordered in cents (at least 1), units wanted, sum of the season. */
  lastBooked: number;
  lastWanted: number;
  lastSeason: number;
  /** Costs of rent, team and settings in the last month. */
  lastRunning: number;

  /** Profit of every month played. */
  profits: number[];
  /** Sums over the months played. */
  totals: Totals;
}

export interface Totals {
  revenue: number;
  privateRevenue: number;
  cogs: number;
  /** Stock at cost at the ends of the months. */
  inventoryCost: number;
  wanted: number;
  lost: number;
  shipped: number;
  returned: number;
  overtime: number;
}

/** A shop on its first day. */
export function openShop({ field }: Opening): Shop {
  return {
    quarter: 0,
    month: 0,
    field,
    taken: field,
    bankruptMonth: null,
    cash: capital,
    receivable: 0,
    inventoryUnits: 0,
    inventoryCost: 0,
    payable: 0,
    backlog: 0,
    deposits: 0,
    privateDeposits: 0,
    retained: 0,
    privateCustomers: 0,
    rank: 0.35,
    ties: 0,
    peers: 0,
    procedures: 0,
    information: 0,
    content: 0,
    morale: 0.7,
    fit: 1,
    expectedFit: 1,
    minCash: capital,
    lastBooked: 0,
    lastWanted: 0,
    lastSeason: 0,
    lastRunning: 0,
    profits: [],
    totals: {
      revenue: 0,
      privateRevenue: 0,
      cogs: 0,
      inventoryCost: 0,
      wanted: 0,
      lost: 0,
      shipped: 0,
      returned: 0,
      overtime: 0,
    },
  };
}

/** Nothing is shared with the original. */
export function copyShop(shop: Shop): Shop {
  return { ...shop, profits: [...shop.profits], totals: { ...shop.totals } };
}

/** Whether another quarter can be played. */
export const isOpen = ({ quarter, bankruptMonth }: Pick<Shop, "quarter" | "bankruptMonth">): boolean =>
  quarter < 8 && bankruptMonth === null;
