import { sum } from "../math/summation.ts";
import { calculation, int, num } from "../schema.ts";

/**
 * The private-domain flywheel month by month: orders of private customers lift the shop's rank,
 * rank brings visitors, some become customers and some of those private customers. A linear recursion of first order,
 * P' = G·P + inflow: below G = 1 it settles at a steady state, above it grows without bound.
 */

/** Shares of private customers that stay and that leave in a month, each computed without cancellation. */
function monthlyChurn(churn: number, unsubscribePerPush: number, pushes: number) {
  const lostToPushes = pushes === 0 ? 0 : -Math.expm1(pushes * Math.log1p(-unsubscribePerPush));
  return { stay: (1 - churn) * (1 - lostToPushes), leave: churn + (1 - churn) * lostToPushes };
}

export const flywheel = calculation({
  name: "membership.flywheel",
  inputs: {
    months: int({ unit: "months", range: [1, 600], default: 36, reason: "assumption" }),
    start: num({
      unit: "people",
      range: [0, 1e10],
      default: 5000,
      reason: "private customers at the start",
    }),
    baseVisitors: num({
      unit: "visits/month",
      range: [0, 1e10],
      default: 60_000,
      reason: "platform traffic without private orders",
    }),
    boost: num({
      unit: "visits/order",
      range: [0, 10_000],
      default: 6,
      reason: "extra platform visits per private order (sales count lifts search rank)",
    }),
    conv: num({ unit: "1", range: [0, 1], default: 0.025, reason: "visit -> new customer" }),
    addRate: num({ unit: "1", range: [0, 1], default: 0.35, reason: "new customer -> WeChat friend" }),
    churn: num({ unit: "1/month", range: [0, 1], default: 0.02, reason: "friends lost per month" }),
    orderRate: num({
      unit: "1/month",
      range: [0, 10],
      default: 0.2,
      reason: "orders per private customer and month",
    }),
    aovPrivate: num({
      unit: "yuan",
      range: [0, 1e7],
      default: 210,
      reason: "text check: 500 yuan a year = 0.2*12*208",
    }),
    aovNew: num({ unit: "yuan", range: [0, 1e7], default: 200, reason: "assumption" }),
    capacity: num({
      unit: "people",
      range: [0, 1e12],
      default: 0,
      reason: "accounts*people per account; 0 = unlimited",
    }),
    unsubscribePerPush: num({
      unit: "1",
      range: [0, 1],
      default: 0,
      reason: "extra churn per promotional push (text: using up old customers)",
    }),
    pushes: num({ unit: "1/month", range: [0, 100], default: 0, reason: "assumption" }),
  },
  outputs: {
    stock: {
      unit: "people",
      definition: "at the start of month 1..months and at the end (length months+1)",
    },
    privateOrders: { unit: "orders", definition: "per month" },
    newCustomers: { unit: "people", definition: "per month" },
    sales: { unit: "yuan", definition: "per month" },
    privateSalesTotal: { unit: "yuan", definition: "sum of privateOrders*aovPrivate" },
    salesTotal: { unit: "yuan", definition: "sum of sales" },
    growthFactor: {
      unit: "1",
      definition:
        "G=(1-churn')+addRate*conv*boost*orderRate, churn'=1-(1-churn)*(1-unsubscribePerPush)^pushes",
    },
    steadyState: { unit: "people", definition: "addRate*conv*baseVisitors/(1-G) uncapped; null if G >= 1" },
    monthCapReached: {
      unit: "months",
      definition: "first month whose end stock equals a positive capacity; null",
    },
    lastYearSalesPerCustomer: {
      unit: "yuan/yr",
      definition:
        "private sales of the last min(12,months) months scaled to 12 / mean start-of-month stock of those months; null if stock 0",
    },
  },
  rules: [({ start, capacity }) => (capacity > 0 && start > capacity ? "start" : undefined)],
  compute(inputs) {
    const { months, start, baseVisitors, boost, conv, addRate, orderRate, aovPrivate, aovNew } = inputs;
    const { stay, leave } = monthlyChurn(inputs.churn, inputs.unsubscribePerPush, inputs.pushes);
    const capacity = inputs.capacity > 0 ? inputs.capacity : Number.POSITIVE_INFINITY;
    const stock = [start];
    const privateOrders: number[] = [];
    const newCustomers: number[] = [];
    const sales: number[] = [];
    let people = start;
    for (let month = 0; month < months; month += 1) {
      const orders = orderRate * people;
      const fresh = conv * (baseVisitors + boost * orders);
      people = Math.min(capacity, people * stay + addRate * fresh);
      stock.push(people);
      privateOrders.push(orders);
      newCustomers.push(fresh);
      sales.push(orders * aovPrivate + fresh * aovNew);
    }
    const feedback = addRate * conv * boost * orderRate;
    const growthFactor = stay + feedback;
    const capMonth = stock.indexOf(capacity, 1);
    const lastYear = Math.min(12, months);
    const lastStock = sum(stock.slice(months - lastYear, months));
    const lastSales = sum(privateOrders.slice(-lastYear)) * aovPrivate;
    return {
      stock,
      privateOrders,
      newCustomers,
      sales,
      privateSalesTotal: sum(privateOrders) * aovPrivate,
      salesTotal: sum(sales),
      growthFactor,
      steadyState:
        growthFactor < 1 && leave > feedback ? (addRate * conv * baseVisitors) / (leave - feedback) : null,
      monthCapReached: inputs.capacity > 0 && capMonth > 0 ? capMonth : null,
      lastYearSalesPerCustomer: lastStock === 0 ? null : (12 * lastSales) / lastStock,
    };
  },
});
