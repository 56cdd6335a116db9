import { calculation, int, num } from "../schema.ts";

/** Does a standard pay back in money: saving times volume less upkeep, against what it cost. */

const assumption = { reason: "assumption" } as const;

/** Present value of one yuan at the end of each of `months` months. */
function annuity(discount: number, months: number): number {
  return discount === 0 ? months : -Math.expm1(-months * Math.log1p(discount)) / discount;
}

/** First month at whose end the discounted savings cover the cost; 0 if there is none to cover; null if never. */
function discountedPayback(cost: number, net: number, discount: number, horizon: number): number | null {
  if (cost === 0) return 0;
  for (let month = 1; month <= horizon; month += 1) if (net * annuity(discount, month) >= cost) return month;
  return null;
}

export const breakEven = calculation({
  name: "standardization.breakEven",
  inputs: {
    setupCost: num({ unit: "yuan", range: [0, 1e12], default: 60_000, ...assumption }),
    unitCostBefore: num({
      unit: "yuan",
      range: [0, 1e7],
      default: 8,
      reason: "handling cost per order",
    }),
    unitCostAfter: num({ unit: "yuan", range: [0, 1e7], default: 6.5, ...assumption }),
    unitsPerMonth: num({ unit: "orders", range: [0, 1e9], default: 5000, ...assumption }),
    monthlyUpkeep: num({
      unit: "yuan/month",
      range: [0, 1e9],
      default: 1000,
      reason: "keeping the SOP up to date",
    }),
    discountMonthly: num({ unit: "1", range: [0, 1], default: 0.005, ...assumption }),
    horizonMonths: int({ unit: "months", range: [1, 1200], default: 24, ...assumption }),
  },
  outputs: {
    savingPerUnit: { unit: "yuan", definition: "unitCostBefore-unitCostAfter" },
    breakEvenUnits: {
      unit: "units",
      definition: "setupCost/savingPerUnit (upkeep ignored); null if saving<=0",
    },
    netPerMonth: { unit: "yuan/month", definition: "saving*volume-upkeep" },
    paybackMonths: { unit: "months", definition: "setupCost/netPerMonth; null if netPerMonth<=0" },
    npv: { unit: "yuan", definition: "-setup + sum_{t=1..H} net/(1+d)^t" },
    roi: { unit: "1", definition: "(H*net-setup)/setup; null if setup=0" },
    discountedPaybackMonth: {
      unit: "months",
      definition: "first t<=H with cumulative discounted >= setup; 0 if setup=0; null",
    },
  },
  compute({ setupCost, unitCostBefore, unitCostAfter, unitsPerMonth, ...rest }) {
    const { monthlyUpkeep, discountMonthly, horizonMonths } = rest;
    const savingPerUnit = unitCostBefore - unitCostAfter;
    const netPerMonth = savingPerUnit * unitsPerMonth - monthlyUpkeep;
    return {
      savingPerUnit,
      breakEvenUnits: savingPerUnit > 0 ? setupCost / savingPerUnit : null,
      netPerMonth,
      paybackMonths: netPerMonth > 0 ? setupCost / netPerMonth : null,
      npv: netPerMonth * annuity(discountMonthly, horizonMonths) - setupCost,
      roi: setupCost === 0 ? null : (horizonMonths * netPerMonth - setupCost) / setupCost,
      discountedPaybackMonth: discountedPayback(setupCost, netPerMonth, discountMonthly, horizonMonths),
    };
  },
});
