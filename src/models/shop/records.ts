import type { Decision } from "./board.ts";
import type { EventName } from "./world.ts";

/** What the books say of a month. Amounts in cents, goods and people in units. */
export interface MonthRecord {
  /** 1..24 */
  month: number;
  visits: number;
  wantedNew: number;
  wantedPrivate: number;
  /** Units wanted that nobody had. */
  lost: number;
  /** Units that colleagues lent. */
  borrowed: number;
  ordered: number;
  shipped: number;
  returned: number;
  privateRevenue: number;
  revenue: number;
  vipFee: number;
  cogs: number;
  fee: number;
  ads: number;
  handling: number;
  shrink: number;
  settings: number;
  fixed: number;
  oneoff: number;
  benefits: number;
  clearLoss: number;
  profit: number;
  cash: number;
  receivable: number;
  inventoryUnits: number;
  inventoryCost: number;
  payable: number;
  deposits: number;
  equity: number;
  /** Assets less liabilities less equity: 0. */
  gap: number;
  privateCustomers: number;
  joined: number;
  left: number;
  /** Orders beyond what the team handles in its hours. */
  overtime: number;
  booked: number;
  /** Within 90% of the target so far. */
  reached: boolean;
  rank: number;
  ties: number;
  peers: number;
  procedures: number;
  information: number;
  content: number;
  morale: number;
}

const summed = [
  "revenue",
  "vipFee",
  "cogs",
  "fee",
  "ads",
  "handling",
  "shrink",
  "settings",
  "fixed",
  "oneoff",
  "benefits",
  "clearLoss",
  "profit",
  "lost",
  "booked",
] as const;

export type QuarterSums = { readonly [Name in (typeof summed)[number]]: number };

export interface QuarterRecord extends QuarterSums {
  /** 1..8 */
  readonly quarter: number;
  readonly field: number;
  /** What was done: `keep` may have become `buy`. */
  readonly assortment: Decision["assortment"];
  readonly event: EventName;
  readonly fit: number;
  readonly bossLoad: number;
  readonly attention: number;
  readonly target: number;
  readonly reached: boolean;
  readonly wanted: number;
  readonly cash: number;
  readonly equity: number;
}

/** The lines of a quarter's statement, summed over its months. */
export function sumMonths(months: readonly MonthRecord[]): QuarterSums {
  const sums: Record<string, number> = {};
  for (const name of summed) sums[name] = months.reduce((sum, month) => sum + month[name], 0);
  return sums as QuarterSums;
}

/** A month that has not begun. */
export function blankMonth(): MonthRecord {
  return {
    month: 0,
    visits: 0,
    wantedNew: 0,
    wantedPrivate: 0,
    lost: 0,
    borrowed: 0,
    ordered: 0,
    shipped: 0,
    returned: 0,
    privateRevenue: 0,
    revenue: 0,
    vipFee: 0,
    cogs: 0,
    fee: 0,
    ads: 0,
    handling: 0,
    shrink: 0,
    settings: 0,
    fixed: 0,
    oneoff: 0,
    benefits: 0,
    clearLoss: 0,
    profit: 0,
    cash: 0,
    receivable: 0,
    inventoryUnits: 0,
    inventoryCost: 0,
    payable: 0,
    deposits: 0,
    equity: 0,
    gap: 0,
    privateCustomers: 0,
    joined: 0,
    left: 0,
    overtime: 0,
    booked: 0,
    reached: true,
    rank: 0,
    ties: 0,
    peers: 0,
    procedures: 0,
    information: 0,
    content: 0,
    morale: 0,
  };
}
