import { textFigures } from "../../models/membership/vip.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface StoryOutcome extends Outcome {
  readonly customers: number;
  readonly capacity: number;
  readonly customersNeeded: number;
}

/** Do the figures of the bag-shop story fit together? */
export const story = defineView<typeof parameters>()({
  id: "story",
  first: ["base", "perAccount", "accounts", "sales", "forecast"],
  more: ["staff", "wagePerYear", "minutesPerDay", "vips", "fee", "discount"],
  figures: ["accountsNeeded", "perCustomer", "growth", "needed", "accountsForecast", "staffShare", "seconds"],
  breakEven: "accounts",
  headline: "room",
  evaluate(inputs: Inputs<typeof parameters>): StoryOutcome {
    const { base: customers, ...rest } = inputs;
    const { perAccount, accounts, staff, sales, forecast, vips, fee, discount, wagePerYear, minutesPerDay } =
      rest;
    const result = textFigures.compute({
      customers,
      perAccount,
      accounts,
      staff,
      sales,
      forecast,
      vips,
      fee,
      discount,
      wagePerYear,
      minutesPerDay,
    });
    const people = (value: number | null) => ({ value, unit: "people", digits: 4 });
    return {
      verdict: result.fits ? "fits" : "full",
      quantities: {
        customers: people(customers),
        accounts: { value: accounts, unit: "accounts" },
        perAccount: people(perAccount),
        capacity: { ...people(result.capacity), tone: "a" },
        over: { ...people(customers - result.capacity), tone: "answer" },
        room: { ...people(result.capacity - customers), tone: "answer" },
        accountsNeeded: { value: result.accountsNeeded, unit: "accounts", tone: "answer" },
        perCustomer: { value: result.salesPerCustomer, unit: "yuan" },
        growth: { value: result.growth, unit: "percent" },
        needed: people(result.customersNeeded),
        accountsForecast: { value: result.accountsNeededForecast, unit: "accounts" },
        staffShare: { value: result.staffCostShare, unit: "percent" },
        seconds: { value: result.secondsPerCustomerDay, unit: "seconds" },
      },
      customers,
      capacity: result.capacity,
      customersNeeded: result.customersNeeded ?? 0,
    };
  },
});
