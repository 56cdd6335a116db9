import { ceiling } from "../math/rounding.ts";
import { calculation, int, num } from "../schema.ts";

/**
 * Members and private customers: does a paid card with a discount pay, for the shop and for the
 * member, and do the figures of the source's story fit together? Lifetime value after Gupta & Lehmann (2005) and
 * Farris et al., Marketing Metrics: a margin m kept with probability r and discounted at d is worth m(1+d)/(1+d−r).
 */

const assumption = { reason: "assumption" } as const;
const fee = num({
  unit: "yuan/yr",
  range: [0, 1e6],
  default: 99,
  reason: "text: 99 (yearly fee is an assumption: the text does not say once or per year)",
});
const discount = num({ unit: "1", range: [0, 1], default: 0.15, reason: "text: 15% off" });
const vips = int({ unit: "people", range: [0, 1e9], default: 20_000, reason: "text: 20,000 members" });
const wagePerYear = num({ unit: "yuan/yr", range: [0, 1e7], default: 80_000, ...assumption });

/** Value of a yearly margin whose customer stays with probability `retention`; null if the sum never ends. */
function lifetimeValue(margin: number, retention: number, discountRate: number): number | null {
  const leak = discountRate + (1 - retention);
  return leak === 0 ? null : (margin * (1 + discountRate)) / leak;
}

export const vip = calculation({
  name: "membership.vip",
  inputs: {
    base: int({
      unit: "people",
      range: [1, 1e9],
      default: 60_000,
      reason: "text: over 60,000 old customers",
    }),
    vips,
    fee,
    discount,
    aov: num({
      unit: "yuan",
      range: [0, 1e7],
      open: "low",
      default: 200,
      reason: "list-price order value (assumption)",
    }),
    grossMargin: num({
      unit: "1",
      range: [0, 1],
      default: 0.5,
      reason: "at list price (assumption: bags)",
    }),
    freqBase: num({ unit: "1/yr", range: [0, 1000], default: 2, reason: "orders a year before joining" }),
    freqVip: num({ unit: "1/yr", range: [0, 1000], default: 3.5, reason: "orders a year as VIP" }),
    benefitCost: num({
      unit: "yuan/yr",
      range: [0, 1e6],
      default: 30,
      reason: "gift, birthday greeting, hand-written card per VIP",
    }),
    staff: int({ unit: "people", range: [0, 1e6], default: 30, reason: "text: more than 30 people" }),
    wagePerYear,
    retentionVip: num({ unit: "1/yr", range: [0, 1], default: 0.75, ...assumption }),
    retentionBase: num({ unit: "1/yr", range: [0, 1], default: 0.5, ...assumption }),
    discountRate: num({ unit: "1/yr", range: [0, 10], default: 0.1, ...assumption }),
  },
  outputs: {
    adoption: { unit: "1", definition: "vips/base" },
    marginBefore: { unit: "yuan/yr", definition: "freqBase*aov*grossMargin" },
    marginVip: { unit: "yuan/yr", definition: "fee+freqVip*aov*(grossMargin-discount)-benefitCost" },
    incrementalPerVip: { unit: "yuan/yr", definition: "marginVip-marginBefore" },
    feeIncome: { unit: "yuan/yr", definition: "vips*fee" },
    staffCost: { unit: "yuan/yr", definition: "staff*wagePerYear" },
    programmeProfit: { unit: "yuan/yr", definition: "vips*incrementalPerVip-staffCost" },
    breakEvenFreq: {
      unit: "1/yr",
      definition: "freqVip with incrementalPerVip=0, at least 0; null if grossMargin <= discount",
    },
    breakEvenUplift: { unit: "1", definition: "breakEvenFreq/freqBase-1; null if undefined" },
    breakEvenMembers: {
      unit: "people",
      definition: "ceil(staffCost/incrementalPerVip); null if incrementalPerVip <= 0",
    },
    breakEvenAdoption: { unit: "1", definition: "breakEvenMembers/base; null" },
    customerBreakEvenSpend: {
      unit: "yuan/yr",
      definition:
        "list-price spending at which the member gets the fee back: fee/discount; null if discount=0",
    },
    customerSaving: { unit: "yuan/yr", definition: "freqVip*aov*discount-fee" },
    effectiveDiscount: { unit: "1", definition: "discount-fee/(freqVip*aov); null if freqVip=0" },
    ltvVip: { unit: "yuan", definition: "marginVip*(1+d)/(1+d-r); null if r=1 and d=0" },
    ltvBase: { unit: "yuan", definition: "marginBefore*(1+d)/(1+d-r); null if r=1 and d=0" },
  },
  rules: [({ vips, base }) => (vips > base ? "vips" : undefined)],
  compute(inputs) {
    const { base, vips, fee, discount, aov, grossMargin, freqBase, freqVip, benefitCost, discountRate } =
      inputs;
    const marginBefore = freqBase * aov * grossMargin;
    const marginVip = fee + freqVip * aov * (grossMargin - discount) - benefitCost;
    const incrementalPerVip = marginVip - marginBefore;
    const staffCost = inputs.staff * inputs.wagePerYear;
    const breakEvenFreq =
      grossMargin > discount
        ? Math.max(0, (marginBefore + benefitCost - fee) / (aov * (grossMargin - discount)))
        : null;
    const breakEvenMembers = incrementalPerVip > 0 ? ceiling(staffCost / incrementalPerVip) : null;
    return {
      adoption: vips / base,
      marginBefore,
      marginVip,
      incrementalPerVip,
      feeIncome: vips * fee,
      staffCost,
      programmeProfit: vips * incrementalPerVip - staffCost,
      breakEvenFreq,
      breakEvenUplift: breakEvenFreq === null || freqBase === 0 ? null : breakEvenFreq / freqBase - 1,
      breakEvenMembers,
      breakEvenAdoption: breakEvenMembers === null ? null : breakEvenMembers / base,
      customerBreakEvenSpend: discount === 0 ? null : fee / discount,
      customerSaving: freqVip * aov * discount - fee,
      effectiveDiscount: freqVip === 0 ? null : discount - fee / (freqVip * aov),
      ltvVip: lifetimeValue(marginVip, inputs.retentionVip, discountRate),
      ltvBase: lifetimeValue(marginBefore, inputs.retentionBase, discountRate),
    };
  },
});

export const textFigures = calculation({
  name: "membership.textFigures",
  inputs: {
    customers: int({ unit: "people", range: [1, 1e9], default: 60_000, reason: "text: over 60,000" }),
    perAccount: int({
      unit: "people",
      range: [1, 1e6],
      default: 1999,
      reason: "text: fewer than 2000, so at most 1999",
    }),
    accounts: int({ unit: "1", range: [1, 1e6], default: 30, reason: "text: more than 30" }),
    staff: int({
      unit: "people",
      range: [1, 1e6],
      default: 30,
      reason: "text: more than 30 people, one WeChat account each",
    }),
    sales: num({ unit: "yuan/yr", range: [0, 1e13], default: 30_000_000, reason: "text: 2017, 30 million" }),
    forecast: num({
      unit: "yuan/yr",
      range: [0, 1e13],
      default: 50_000_000,
      reason: "text: 2018, 50 million hoped for",
    }),
    vips,
    fee: num({ unit: "yuan", range: [0, 1e6], default: 99, reason: "text" }),
    discount,
    wagePerYear,
    minutesPerDay: num({
      unit: "min",
      range: [0, 1440],
      default: 480,
      reason: "working day, assumption",
    }),
  },
  outputs: {
    capacity: { unit: "people", definition: "accounts*perAccount" },
    fits: { definition: "customers <= capacity" },
    accountsNeeded: { unit: "1", definition: "ceil(customers/perAccount)" },
    salesPerCustomer: { unit: "yuan/yr", definition: "sales/customers" },
    growth: { unit: "1", definition: "forecast/sales-1; null if sales=0" },
    customersNeeded: {
      unit: "people",
      definition: "ceil(forecast/salesPerCustomer) at unchanged spending; null if sales=0",
    },
    accountsNeededForecast: { unit: "1", definition: "ceil(customersNeeded/perAccount); null if sales=0" },
    salesPerStaff: { unit: "yuan/yr", definition: "sales/staff" },
    staffCostShare: { unit: "1", definition: "staff*wage/sales; null if sales=0" },
    vipShare: { unit: "1", definition: "vips/customers" },
    feeIncome: { unit: "yuan", definition: "vips*fee" },
    feeShareOfSales: { unit: "1", definition: "feeIncome/sales; null if sales=0" },
    vipBreakEvenSpend: { unit: "yuan/yr", definition: "fee/discount; null if discount 0" },
    averageCustomerGainsFromVip: { definition: "salesPerCustomer*discount > fee" },
    secondsPerCustomerDay: {
      unit: "s",
      definition: "staff*minutes*60/customers: attention each customer can get",
    },
  },
  compute({ customers, perAccount, staff, sales, forecast, fee, discount, ...inputs }) {
    const capacity = inputs.accounts * perAccount;
    const salesPerCustomer = sales / customers;
    const customersNeeded = sales === 0 ? null : ceiling(forecast / salesPerCustomer);
    const feeIncome = inputs.vips * fee;
    const shareOfSales = (amount: number) => (sales === 0 ? null : amount / sales);
    return {
      capacity,
      fits: customers <= capacity,
      accountsNeeded: ceiling(customers / perAccount),
      salesPerCustomer,
      growth: shareOfSales(forecast - sales),
      customersNeeded,
      accountsNeededForecast: customersNeeded === null ? null : ceiling(customersNeeded / perAccount),
      salesPerStaff: sales / staff,
      staffCostShare: shareOfSales(staff * inputs.wagePerYear),
      vipShare: inputs.vips / customers,
      feeIncome,
      feeShareOfSales: shareOfSales(feeIncome),
      vipBreakEvenSpend: discount === 0 ? null : fee / discount,
      averageCustomerGainsFromVip: salesPerCustomer * discount > fee,
      secondsPerCustomerDay: (staff * inputs.minutesPerDay * 60) / customers,
    };
  },
});
