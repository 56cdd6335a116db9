import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { extinction, finalSize } from "../../src/models/math/branching.ts";
import { flywheel } from "../../src/models/membership/flywheel.ts";
import { textFigures, vip } from "../../src/models/membership/vip.ts";
import { netEffect, reach } from "../../src/models/referral/reach.ts";
import { expectClose } from "./close.ts";
import { atDefaults } from "./defaults.ts";

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

describe("membership.reach", () => {
  const reached = atDefaults(reach);

  // mpmath 1.3, findroot with 40 digits.
  test.each([
    [0.35, 1e-12, 1.5384615384597177e-12],
    [1, 1e-6, 0.0014135469742886646],
    [1.5, 0, 0.5828116438658114],
    [2, 0, 0.7968121300200199],
    [1000, 0, 1],
  ])("final size for R = %d and seeding %d", (reproduction, seeding, z) =>
    expect(Math.abs(finalSize(reproduction, seeding) - z)).toBeLessThan(
      1e-12 + 1e-9 * z * Number(seeding > 0),
    ),
  );

  test.each([
    [0, 1],
    [1, 1],
    [1.0001, 0.9998000266635559],
    [2, 0.20318786997998],
    [3, 0.05952020929264037],
    [20, 2.0611537074056482e-9],
  ])("extinction for R = %d", (reproduction, x) => expectClose(extinction(reproduction), x));

  test("the final size solves its equation and grows with R", () => {
    let before = 0;
    for (let reproduction = 0.1; reproduction < 8; reproduction += 0.3) {
      const z = finalSize(reproduction, 1e-4);
      expectClose(z, -Math.expm1(-(reproduction * z + 1e-4)));
      expect(z).toBeGreaterThan(before);
      before = z;
    }
  });

  test("many generations come to the final fraction of the population", () => {
    for (const changes of [{ convert: 0.1 }, { convert: 0.5 }, { convert: 1, passProb: 0.1 }]) {
      const { saturatedCumulative, finalFraction } = reached({
        ...changes,
        generations: 1000,
        population: 1e5,
      });
      expect(saturatedCumulative / 1e5).toBeCloseTo(finalFraction, 9);
    }
  });

  test("saturation only ever slows down, and never reaches more than there are", () => {
    const { cumulative, saturatedCumulative } = reached({ convert: 1, generations: 30, population: 5000 });
    expect(saturatedCumulative).toBeLessThan(cumulative);
    expect(saturatedCumulative).toBeLessThanOrEqual(5000);
  });

  test("the total is the closed form of the geometric series", () => {
    const { r, reachedByGen, cumulative } = reached({ generations: 10 });
    expectClose(cumulative, ((reachedByGen[0] as number) * (r ** 10 - 1)) / (r - 1));
    expectClose(cumulative, sum(reachedByGen));
  });

  test("below R = 1 the total converges", () => {
    const { cumulativeInfinite } = reached();
    expectClose(reached({ generations: 400 }).cumulative, cumulativeInfinite);
  });

  test("read literally, the 250 pass 1.4 billion people in generation 4", () => {
    const literal = reached({ passProb: 1, overlap: 0, convert: 1, population: 1.4e9, generations: 4 });
    expect(literal).toMatchObject({ r: 250, generationsToSaturate: 4, cumulativeInfinite: null });
    expect(literal.reachedByGen).toEqual([250, 62_500, 15_625_000, 3_906_250_000]);
  });

  test.each([
    [
      "nobody starts",
      { seeds: 0, convert: 1, passProb: 1 },
      { cumulative: 0, finalFraction: 0, generationsToSaturate: null },
    ],
    [
      "nobody passes it on",
      { passProb: 0 },
      { r: 0, cumulative: 0, cumulativeInfinite: 0, extinctionProb: 1 },
    ],
    [
      "no generation",
      { generations: 0 },
      { reachedByGen: [], saturatedByGen: [], cumulative: 0, saturatedCumulative: 0 },
    ],
    ["nobody converts", { convert: 0 }, { r: 0, cumulative: 3.5, cumulativeInfinite: 3.5 }],
    ["a population that the first generation exceeds", { population: 3 }, { generationsToSaturate: 1 }],
  ])("%s", (_, changes, expected) => expect(reached(changes)).toMatchObject(expected));
});

describe("membership.netEffect", () => {
  const effect = atDefaults(netEffect);

  test("at the break-even rate nothing is won or lost", () => {
    const { breakEvenOffendedRate } = effect();
    expectClose(effect({ offendedRate: breakEvenOffendedRate as number }).net, 0);
  });

  test("so many satisfied customers make up for one offended", () => {
    const { goodPerBad } = effect();
    expectClose(effect({ satisfiedRate: 0.01 * (goodPerBad as number), offendedRate: 0.01 }).net, 0);
  });

  test.each([
    [{ tellBad: 0 }, { breakEvenOffendedRate: null, goodPerBad: 0 }],
    [{ convGood: 0 }, { breakEvenOffendedRate: 0, goodPerBad: null }],
    [{ circle: 0 }, { breakEvenOffendedRate: null, goodPerBad: null, net: 0 }],
  ])("%j", (changes, expected) => expect(effect(changes)).toMatchObject(expected));

  test.each([
    [{ satisfiedRate: 0.9, offendedRate: 0.2 }, { error: { code: "inconsistent", field: "offendedRate" } }],
    [{ satisfiedRate: 1.2, offendedRate: 0.2 }, { error: { code: "out_of_range", field: "satisfiedRate" } }],
  ])("%j is refused", (inputs, error) => expect(runModel("membership.netEffect", inputs)).toEqual(error));

  test.each([
    [0.9, 0.1],
    [0.7, 0.3],
    [0.35, 0.65],
  ])("%d and %d make a whole", (satisfiedRate, offendedRate) =>
    expect(runModel("membership.netEffect", { satisfiedRate, offendedRate })).not.toHaveProperty("error"),
  );
});

describe("membership.vip", () => {
  const card = atDefaults(vip);

  // The source text and the threshold at R = 1.
  test.each([
    ["margin of a member", card().marginVip, 314],
    ["gain per member", card().incrementalPerVip, 114],
    ["programme", card().programmeProfit, 20_000 * 114 - 2_400_000],
    ["list-price spending that pays the fee back", card().customerBreakEvenSpend, 660],
    ["saving of a member", card().customerSaving, 6],
    ["members that pay the staff", card().breakEvenMembers, 21_053],
    ["lifetime value of a member", card().ltvVip, (314 * 1.1) / 0.35],
  ])("%s", (_, actual, expected) => expectClose(actual, expected));

  test("at the break-even frequency a member is worth what he was before", () => {
    const { breakEvenFreq } = card();
    expectClose(card({ freqVip: breakEvenFreq as number }).incrementalPerVip, 0);
    expectClose(card().breakEvenUplift, (breakEvenFreq as number) / 2 - 1);
  });

  test("so many members pay the staff, one fewer do not", () => {
    const { breakEvenMembers } = card();
    const members = breakEvenMembers as number;
    expect(card({ vips: members }).programmeProfit).toBeGreaterThanOrEqual(0);
    expect(card({ vips: members - 1 }).programmeProfit).toBeLessThan(0);
  });

  test("rounding does not ask for one member more: 114,000 yuan at 114 yuan each are 1000", () => {
    expect(card({ staff: 1, wagePerYear: 114_000 }).breakEvenMembers).toBe(1000);
  });

  test.each([
    ["the discount eats the margin", { discount: 0.5 }, { breakEvenFreq: null, breakEvenUplift: null }],
    ["the fee alone pays", { fee: 1000 }, { breakEvenFreq: 0, breakEvenUplift: -1 }],
    ["no orders before", { freqBase: 0 }, { breakEvenUplift: null, marginBefore: 0 }],
    ["a loss on each member", { freqVip: 1.5 }, { breakEvenMembers: null, breakEvenAdoption: null }],
    ["no discount", { discount: 0 }, { customerBreakEvenSpend: null }],
    ["no orders as a member", { freqVip: 0 }, { effectiveDiscount: null, customerSaving: -99 }],
    [
      "nobody leaves, nothing is discounted",
      { retentionVip: 1, discountRate: 0 },
      { ltvVip: null, ltvBase: 400 },
    ],
  ])("%s", (_, changes, expected) => expect(card(changes)).toMatchObject(expected));

  test("more members than customers are refused", () => {
    expect(runModel("membership.vip", { base: 5, vips: 6 })).toEqual({
      error: { code: "inconsistent", field: "vips" },
    });
  });
});

describe("membership.textFigures", () => {
  const figures = atDefaults(textFigures);

  // What the figures of the story imply.
  test("the story of the source", () => {
    expectClose(figures(), {
      capacity: 59_970,
      fits: false,
      accountsNeeded: 31,
      salesPerCustomer: 500,
      growth: 2 / 3,
      customersNeeded: 100_000,
      accountsNeededForecast: 51,
      salesPerStaff: 1_000_000,
      staffCostShare: 0.08,
      vipShare: 1 / 3,
      feeIncome: 1_980_000,
      feeShareOfSales: 0.066,
      vipBreakEvenSpend: 660,
      averageCustomerGainsFromVip: false,
      secondsPerCustomerDay: 14.4,
    });
  });

  test("twice the sales need exactly twice the customers, whatever their number", () => {
    for (const customers of [7, 70_000, 65_537, 999_983])
      expect(figures({ customers, forecast: 60_000_000 }).customersNeeded).toBe(2 * customers);
  });

  test("without sales nothing can be related to them", () => {
    const nothing = { growth: null, customersNeeded: null, accountsNeededForecast: null };
    expect(figures({ sales: 0 })).toMatchObject({ ...nothing, staffCostShare: null, feeShareOfSales: null });
  });
});

describe("membership.flywheel", () => {
  const turning = atDefaults(flywheel);

  test("uncapped, the stock is P* + (P0 - P*) G^t", () => {
    const { stock, growthFactor, steadyState } = turning();
    const rest = steadyState as number;
    for (const [month, people] of stock.entries())
      expectClose(people, rest + (5000 - rest) * growthFactor ** month);
  });

  test("the steady state stays where it is", () => {
    const { steadyState } = turning();
    for (const people of turning({ start: steadyState as number }).stock) expectClose(people, steadyState);
  });

  test("friends come from new customers and leave by churn", () => {
    const { stock, newCustomers } = turning({ unsubscribePerPush: 0.01, pushes: 3 });
    const stay = 0.98 * 0.99 ** 3;
    for (const [month, fresh] of newCustomers.entries())
      expectClose(stock[month + 1], (stock[month] as number) * stay + 0.35 * fresh);
  });

  test("each further push costs stock", () => {
    const ends = [0, 1, 2, 5].map(
      (pushes) => turning({ unsubscribePerPush: 0.02, pushes }).stock.at(-1) as number,
    );
    expect(ends).toEqual(ends.toSorted((a, b) => b - a));
    expect(new Set(ends).size).toBe(4);
  });

  test("sales per customer and year are twelve months of orders", () => {
    expectClose(turning().lastYearSalesPerCustomer, 12 * 0.2 * 210);
    expectClose(turning({ months: 5 }).lastYearSalesPerCustomer, 12 * 0.2 * 210);
  });

  test("totals are the sums of the months", () => {
    const { sales, salesTotal, privateOrders, privateSalesTotal } = turning();
    expectClose(salesTotal, sum(sales));
    expectClose(privateSalesTotal, sum(privateOrders.map((orders) => orders * 210)));
  });

  test.each([
    ["a capacity is reached and held", { capacity: 6000 }, { monthCapReached: 3 }],
    ["a full start is full after the first month", { capacity: 5000 }, { monthCapReached: 1 }],
    ["a capacity out of sight", { capacity: 1e9 }, { monthCapReached: null }],
    ["growth without end has no steady state", { boost: 1000 }, { steadyState: null }],
    [
      "nobody, and nobody comes",
      { start: 0, baseVisitors: 0 },
      { lastYearSalesPerCustomer: null, steadyState: 0 },
    ],
    ["nobody leaves and nobody comes back", { churn: 0, boost: 0 }, { growthFactor: 1, steadyState: null }],
  ])("%s", (_, changes, expected) => expect(turning(changes)).toMatchObject(expected));

  test("the stock never exceeds the capacity", () => {
    expect(Math.max(...turning({ capacity: 6000 }).stock)).toBe(6000);
  });

  test.each([
    [{ start: 11, capacity: 10 }, { error: { code: "inconsistent", field: "start" } }],
    [{ months: 0 }, { error: { code: "out_of_range", field: "months" } }],
  ])("%j is refused", (inputs, error) => expect(runModel("membership.flywheel", inputs)).toEqual(error));
});
