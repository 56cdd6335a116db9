import { surplus } from "../math/rounding.ts";
import { calculation, int, num } from "../schema.ts";

/** Machines that live on sales of others: Meilishuo, Meituan, the Douyin host. */

const assumption = { reason: "assumption" } as const;
const share = { unit: "1", range: [0, 1] } as const;
const basket = { unit: "yuan", range: [0, 1e7] } as const;

export const cps = calculation({
  name: "internet.cps",
  inputs: {
    clicks: num({
      unit: "clicks",
      range: [0, 1e12],
      default: 500_000,
      reason: "clicks sent to merchants",
    }),
    convRate: num({ ...share, default: 0.02, ...assumption }),
    aov: num({ ...basket, default: 120, ...assumption }),
    commissionRate: num({ ...share, default: 0.08, reason: "commission on confirmed sales" }),
    cancelRate: num({ ...share, default: 0.15, reason: "orders cancelled or returned" }),
    ownShare: num({ ...share, default: 0.8, reason: "after the affiliate alliance's cut" }),
    costPerClick: num({
      unit: "yuan",
      range: [0, 10_000],
      default: 0.08,
      reason: "cost of attracting one click",
    }),
  },
  outputs: {
    orders: { unit: "orders", definition: "clicks*convRate" },
    gmv: { unit: "yuan", definition: "orders*aov" },
    confirmedGmv: { unit: "yuan", definition: "gmv*(1-cancelRate)" },
    commission: { unit: "yuan", definition: "confirmedGmv*commissionRate, paid by merchants" },
    income: { unit: "yuan", definition: "commission*ownShare" },
    epc: { unit: "yuan/click", definition: "income per click = break-even cost per click" },
    trafficCost: { unit: "yuan", definition: "clicks*costPerClick" },
    profit: { unit: "yuan", definition: "income-trafficCost" },
  },
  compute({ clicks, convRate, aov, commissionRate, cancelRate, ownShare, costPerClick }) {
    const orders = clicks * convRate;
    const gmv = orders * aov;
    const confirmedGmv = gmv * (1 - cancelRate);
    const commission = confirmedGmv * commissionRate;
    const epc = convRate * aov * (1 - cancelRate) * commissionRate * ownShare;
    return {
      orders,
      gmv,
      confirmedGmv,
      commission,
      income: commission * ownShare,
      epc,
      trafficCost: clicks * costPerClick,
      profit: clicks * (epc - costPerClick),
    };
  },
});

export const takeRate = calculation({
  name: "internet.takeRate",
  inputs: {
    transactions: num({ unit: "orders", range: [0, 1e12], default: 1_000_000, reason: "per month" }),
    aov: num({ ...basket, default: 50, ...assumption }),
    takeRate: num({ ...share, default: 0.15, reason: "commission on GMV (assumption)" }),
    adRate: num({ ...share, default: 0.02, reason: "merchant ads as a share of GMV" }),
    subsidyPerOrder: num({ unit: "yuan", range: [0, 100_000], default: 1, ...assumption }),
    fulfilPerOrder: num({
      unit: "yuan",
      range: [0, 100_000],
      default: 5,
      reason: "rider and payment cost",
    }),
    fixedCost: num({ unit: "yuan", range: [0, 1e12], default: 1_000_000, ...assumption }),
  },
  outputs: {
    gmv: { unit: "yuan", definition: "transactions*aov" },
    commission: { unit: "yuan", definition: "gmv*takeRate" },
    ads: { unit: "yuan", definition: "gmv*adRate" },
    revenue: { unit: "yuan", definition: "commission+ads" },
    merchantKeeps: { unit: "yuan", definition: "gmv-commission-ads" },
    contribution: { unit: "yuan", definition: "revenue - subsidy - fulfilment" },
    contributionPerOrder: { unit: "yuan", definition: "aov*(takeRate+adRate)-subsidy-fulfilment" },
    profit: { unit: "yuan", definition: "contribution-fixedCost" },
    breakEvenOrders: {
      unit: "orders",
      definition: "fixedCost/contributionPerOrder; null if contributionPerOrder<=0",
    },
    breakEvenTakeRate: {
      unit: "1",
      definition: "take rate with contribution per order 0 (ads kept); may be negative; null if aov=0",
    },
  },
  compute({ transactions, aov, takeRate: take, adRate, subsidyPerOrder, fulfilPerOrder, fixedCost }) {
    const gmv = transactions * aov;
    const perOrder = subsidyPerOrder + fulfilPerOrder;
    const contributionPerOrder = surplus(aov * (take + adRate), perOrder);
    const contribution = transactions * contributionPerOrder;
    return {
      gmv,
      commission: gmv * take,
      ads: gmv * adRate,
      revenue: gmv * (take + adRate),
      merchantKeeps: gmv * (1 - take - adRate),
      contribution,
      contributionPerOrder,
      profit: contribution - fixedCost,
      breakEvenOrders: contributionPerOrder > 0 ? fixedCost / contributionPerOrder : null,
      breakEvenTakeRate: aov === 0 ? null : perOrder / aov - adRate,
    };
  },
});

export const live = calculation({
  name: "internet.live",
  inputs: {
    viewers: num({ unit: "users", range: [0, 1e10], default: 200_000, ...assumption }),
    orderRate: num({ ...share, default: 0.02, reason: "orders per viewer" }),
    aov: num({ ...basket, default: 90, ...assumption }),
    returnRate: num({ ...share, default: 0.35, reason: "live commerce returns (assumption)" }),
    commissionRate: num({ ...share, default: 0.2, reason: "on net GMV" }),
    pitFee: num({
      unit: "yuan/slot",
      range: [0, 1e8],
      default: 20_000,
      reason: "fixed fee per product slot",
    }),
    slots: int({ unit: "slots", range: [0, 10_000], default: 10, ...assumption }),
    techFeeRate: num({
      ...share,
      default: 0.1,
      reason: "platform technical service fee on the commission",
    }),
    mcnShare: num({
      ...share,
      default: 0.5,
      reason: "MCN share of pit fee and commission after the tech fee",
    }),
    brandMargin: num({ ...share, default: 0.45, reason: "brands' gross margin on net GMV" }),
    shippingPerOrder: num({
      unit: "yuan",
      range: [0, 10_000],
      default: 4,
      reason: "paid by the brand on every order incl. returned",
    }),
  },
  outputs: {
    orders: { unit: "orders", definition: "viewers*orderRate" },
    gmv: { unit: "yuan", definition: "orders*aov" },
    netGmv: { unit: "yuan", definition: "gmv*(1-returnRate)" },
    commission: { unit: "yuan", definition: "netGmv*commissionRate" },
    pitFees: { unit: "yuan", definition: "pitFee*slots" },
    platformIncome: { unit: "yuan", definition: "commission*techFeeRate" },
    mcnIncome: { unit: "yuan", definition: "(commission-platformIncome+pitFees)*mcnShare" },
    hostIncome: { unit: "yuan", definition: "(commission-platformIncome+pitFees)*(1-mcnShare)" },
    brandProfit: {
      unit: "yuan",
      definition: "netGmv*brandMargin - commission - pitFees - orders*shipping",
    },
    brandBreakEvenGmv: {
      unit: "yuan",
      definition: "gross GMV at which brandProfit=0; null if the brand loses on each order or aov=0",
    },
  },
  compute(inputs) {
    const { commissionRate, techFeeRate, mcnShare, brandMargin, shippingPerOrder, aov } = inputs;
    const orders = inputs.viewers * inputs.orderRate;
    const gmv = orders * aov;
    const netGmv = gmv * (1 - inputs.returnRate);
    const commission = netGmv * commissionRate;
    const pitFees = inputs.pitFee * inputs.slots;
    const pool = commission * (1 - techFeeRate) + pitFees;
    const kept = aov * (1 - inputs.returnRate);
    const perOrder = surplus(kept * brandMargin, kept * commissionRate + shippingPerOrder);
    return {
      orders,
      gmv,
      netGmv,
      commission,
      pitFees,
      platformIncome: commission * techFeeRate,
      mcnIncome: pool * mcnShare,
      hostIncome: pool * (1 - mcnShare),
      brandProfit: orders * perOrder - pitFees,
      brandBreakEvenGmv: aov > 0 && perOrder > 0 ? (pitFees / perOrder) * aov : null,
    };
  },
});
