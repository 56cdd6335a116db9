import { type compareWays, type Scene, staying } from "./three-ways.ts";

/** When money moves: `inversion.cashPath` beyond the scene itself. Days are whole. */
export interface Timing {
  /** Cash on day 0, in yuan, and what every day takes whichever way is gone. */
  readonly capital: number;
  readonly fixedPerDay: number;
  /** From paying the supplier to the first sale. */
  readonly leadDays: number;
  /** The season's customers come evenly over so many days, at least one. */
  readonly seasonDays: number;
  /** From a sale (of a pre-sale: from delivery) to the money. */
  readonly payoutDays: number;
  /** The test runs so long before the order is placed. */
  readonly testDays: number;
  /** The share of the price that a pre-sale brings with the order; the rest comes after delivery. */
  readonly depositRate: number;
}

/** What a way buys and sells in all, in units, what its test costs, and the visits behind its sales in the season. */
export interface Stocked {
  readonly bought: number;
  readonly sold: number;
  readonly tested: number;
  readonly visits?: number;
}

export interface CashPath {
  /** Cash at the end of day 0, 1, …, in yuan. */
  readonly path: readonly number[];
  readonly low: number;
  /** The first day of the lowest cash, and the first day below zero; null if there is none. */
  readonly lowDay: number;
  readonly outDay: number | null;
  /** Until that lowest day, in yuan: what had come in, and what had gone to suppliers, tests and customers. */
  readonly received: number;
  readonly paid: number;
}

type Terms = Pick<
  Scene,
  "price" | "cost" | "salvage" | "waitDays" | "cancelHazardPerDay" | "refundCost" | "rushPremium"
>;
type Presold = Pick<ReturnType<typeof compareWays>, "ordersPresale" | "cashPresale"> & {
  readonly visitsPresale?: number;
};

/** The last day on which any of the three ways moves money. */
export function lastDay({ leadDays, seasonDays, payoutDays, testDays }: Timing, waitDays: number): number {
  return Math.max(testDays + leadDays, waitDays) + seasonDays + payoutDays;
}

/**
 * Goods that are bought first, after a test or without one: the test is paid evenly until the order, the order at
 * once, sales come in evenly, what is left is cleared the day after the season. No test: `testDays` 0.
 */
export function stockPath(terms: Terms, stock: Stocked, timing: Timing, testDays: number): CashPath {
  const { leadDays, seasonDays, payoutDays } = timing;
  const flows = emptyFlows(lastDay(timing, terms.waitDays));
  spread(flows, 0, Math.max(1, testDays), -stock.tested);
  add(flows, testDays, -stock.bought * terms.cost);
  // A visit is paid for when it comes, the sale when the platform pays out.
  spread(flows, testDays + leadDays, seasonDays, -(stock.visits ?? 0));
  spread(flows, testDays + leadDays + payoutDays, seasonDays, stock.sold * terms.price);
  add(flows, testDays + leadDays + seasonDays, (stock.bought - stock.sold) * terms.salvage);
  return accumulate(flows, timing);
}

/**
 * Goods that are sold first: orders come evenly from day 0, each with its deposit; after the wait those that stay are
 * bought at the rush price and delivered, those that do not are paid back with a cost of handling.
 */
export function presalePath(terms: Terms, sold: Presold, timing: Timing): CashPath {
  const { seasonDays, payoutDays, depositRate } = timing;
  const { waitDays, price } = terms;
  const flows = emptyFlows(lastDay(timing, waitDays));
  const { stay, cancel } = staying(terms.cancelHazardPerDay, waitDays);
  const [delivered, cancelled] = [sold.ordersPresale * stay, sold.ordersPresale * cancel];
  const rush = terms.cost * (1 + terms.rushPremium);
  add(flows, 0, -sold.cashPresale);
  spread(flows, 0, seasonDays, -(sold.visitsPresale ?? 0));
  spread(flows, 0, seasonDays, sold.ordersPresale * price * depositRate);
  spread(
    flows,
    waitDays,
    seasonDays,
    -delivered * rush - cancelled * (price * depositRate + terms.refundCost),
  );
  spread(flows, waitDays + payoutDays, seasonDays, delivered * price * (1 - depositRate));
  return accumulate(flows, timing);
}

interface Flows {
  readonly received: Float64Array;
  readonly paid: Float64Array;
}

const emptyFlows = (days: number): Flows => ({
  received: new Float64Array(days + 1),
  paid: new Float64Array(days + 1),
});

function add({ received, paid }: Flows, day: number, amount: number) {
  if (amount < 0) paid[day] = (paid[day] as number) - amount;
  else received[day] = (received[day] as number) + amount;
}

function spread(flows: Flows, from: number, days: number, total: number) {
  for (let day = from; day < from + days; day += 1) add(flows, day, total / days);
}

function accumulate(flows: Flows, { capital, fixedPerDay }: Timing): CashPath {
  const path: number[] = [];
  let [received, paid] = [0, 0];
  let lowest = { low: Number.POSITIVE_INFINITY, lowDay: 0, received: 0, paid: 0 };
  let outDay: number | null = null;
  for (const [day, amount] of flows.received.entries()) {
    received += amount;
    paid += flows.paid[day] as number;
    const cash = capital + received - paid - fixedPerDay * day;
    path.push(cash);
    if (cash < lowest.low) lowest = { low: cash, lowDay: day, received, paid };
    if (cash < 0 && outDay === null) outDay = day;
  }
  return { path, outDay, ...lowest };
}
