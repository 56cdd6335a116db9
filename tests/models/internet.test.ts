import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { gspAuction } from "../../src/models/internet/auction.ts";
import { cps, live, takeRate } from "../../src/models/internet/commerce.ts";
import { funnel, ltv } from "../../src/models/internet/funnel.ts";
import { adShare, adsense, freeware, sponsored } from "../../src/models/internet/media.ts";
import { sankeyCheck } from "../../src/models/internet/sankey.ts";
import { expectClose } from "./close.ts";
import { atDefaults } from "./defaults.ts";

const refusal = (fn: string, inputs: Record<string, unknown>) => runModel(fn, inputs)["error"];

describe("internet.funnel", () => {
  const funnelled = atDefaults(funnel);

  test("at the break-even cost of a visit nothing is left, and the cost of a customer is the margin of an order", () => {
    const { breakEvenCostPerVisit } = funnelled();
    const even = funnelled({ costPerVisit: breakEvenCostPerVisit });
    expect(even.contribution).toBe(0);
    expectClose(even.cac, even.breakEvenCac);
    expectClose(even.roas, even.breakEvenRoas);
  });

  test("stages may be merged: only the product of the rates counts for the money", () => {
    const { stages: _, ...many } = funnelled();
    const { stages: __, ...one } = funnelled({ rates: [0.03] });
    expectClose(one, many);
  });

  test("stages never grow", () => {
    const { stages } = funnelled({ rates: [1, 0.4, 1, 0.9, 0] });
    expect(stages).toEqual(stages.toSorted((a, b) => b - a));
  });

  test.each([
    ["no visits", { visits: 0 }, { cac: null, roas: null, orders: 0 }],
    ["nobody pays", { rates: [0.5, 0] }, { cac: null, roas: 0 }],
    ["free visits", { costPerVisit: 0 }, { cac: 0, roas: null }],
    ["no margin", { grossMargin: 0 }, { breakEvenRoas: null, breakEvenCac: 0 }],
  ])("%s", (_, changes, expected) => expect(funnelled(changes)).toMatchObject(expected));

  test.each([
    [{ rates: [] }, { code: "bad_array", field: "rates" }],
    [{ rates: [0.5, 1.1] }, { code: "out_of_range", field: "rates[1]" }],
    [
      { visits: -1, rates: 1 },
      { code: "out_of_range", field: "visits" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("internet.funnel", inputs)).toEqual(error));
});

describe("internet.ltv", () => {
  const valued = atDefaults(ltv);
  const addedUp = (periods: number, from: number, retention: number, discount: number) =>
    Array.from({ length: periods }, (_, t) => (retention / (1 + discount)) ** (t + from)).reduce(
      (total, term) => total + term,
      0,
    );

  test.each([
    [1, 0.8, 0.1],
    [12, 0.8, 0.1],
    [40, 1, 0],
    [40, 0, 0.1],
    [500, 0.999, 0.0001],
  ])("over %d periods it is the sum of its terms", (periods, retention, discount) => {
    for (const firstAtZero of [true, false])
      expectClose(
        valued({ periods, retention, discount, firstAtZero }).multiple,
        addedUp(periods, firstAtZero ? 0 : 1, retention, discount),
      );
  });

  test("the two conventions differ by the first margin", () => {
    expectClose((valued().ltv ?? 0) - (valued({ firstAtZero: false }).ltv ?? 0), 40);
  });

  test("a long horizon comes to the infinite one", () =>
    expectClose(valued({ periods: 100_000 }).multiple, valued().multiple));

  test.each([
    ["the first margin covers it", { cac: 40 }, 0],
    ["the second", { cac: 40.1 }, 1],
    ["after one retained period", { cac: 20, firstAtZero: false }, 1],
    ["all there ever is, to a billionth: q^66 < 1e-9 < q^65", { cac: (40 * 1.1) / 0.3 }, 65],
    ["more than there ever is", { cac: 147 }, null],
    ["not within the horizon", { cac: 100, periods: 2 }, null],
    ["nothing to cover", { cac: 0 }, 0],
    ["each period loses", { cac: 1, retentionCost: 50 }, null],
    ["customers that stay for ever, without interest", { cac: 4000, retention: 1, discount: 0 }, 99],
  ])("payback: %s", (_, changes, period) => expect(valued(changes).paybackPeriod).toBe(period));

  test("the payback is the first index at which the running total reaches the cost", () => {
    for (const cac of [10, 60, 100, 140, 146]) {
      const { paybackPeriod } = valued({ cac });
      const k = paybackPeriod ?? 0;
      expect(40 * addedUp(k + 1, 0, 0.8, 0.1)).toBeGreaterThanOrEqual(cac * (1 - 1e-9));
      if (k > 0) expect(40 * addedUp(k, 0, 0.8, 0.1)).toBeLessThan(cac);
    }
  });

  test("for ever and without interest there is no value, but a longer life has one", () => {
    expect(valued({ retention: 1, discount: 0 })).toMatchObject({
      multiple: null,
      ltv: null,
      ltvMinusCac: null,
      ltvToCac: null,
      expectedLifetime: null,
    });
    expect(valued({ retention: 1, discount: 0, periods: 7 }).multiple).toBe(7);
  });
});

describe("internet.gspAuction", () => {
  const shops = [
    { bid: 3.6, quality: 1 },
    { bid: 4, quality: 0.7 },
    { bid: 2.5, quality: 1.4 },
    { bid: 3, quality: 0.9 },
  ];
  const auction = (changes = {}) =>
    gspAuction.compute({
      bidders: shops,
      clicks: [30, 20, 12, 6],
      increment: 0.01,
      reserve: 0.3,
      ...changes,
    });

  test("nobody pays more than the bid or less than the reserve", () => {
    const { ranking, cpc } = auction();
    for (const [position, index] of ranking.entries()) {
      expect(cpc[position]).toBeLessThanOrEqual(shops[index]?.bid ?? 0);
      expect(cpc[position]).toBeGreaterThanOrEqual(0.3);
    }
  });

  test("what one pays does not depend on the own bid as long as the rank stays", () => {
    const higher = shops.map((shop, index) => (index === 0 ? { ...shop, bid: 9 } : shop));
    expect(auction({ bidders: higher }).cpc[0]).toBe(auction().cpc[0]);
  });

  test("more quality costs less per click for the same rank", () => {
    const better = shops.map((shop, index) => (index === 0 ? { ...shop, quality: 2 } : shop));
    expectClose(auction({ bidders: better }).cpc[0], 2.5 * 1.4 * 0.5 + 0.01);
  });

  test("ties go to the lower index, also for who pays what", () => {
    const { ranking, cpc } = auction({
      bidders: [
        { bid: 2, quality: 1 },
        { bid: 1, quality: 2 },
        { bid: 2, quality: 1 },
      ],
    });
    expect(ranking).toEqual([0, 1, 2]);
    expectClose(cpc, [2, 1, 0.3]);
  });

  test("a competitor without a position still sets the price of the last", () => {
    expectClose(auction({ clicks: [10, 5] }).cpc, [3.51, 2.01]);
  });

  test("who bids below the reserve is not there", () => {
    const { ranking, cpc, revenue } = auction({ reserve: 3 });
    expect(ranking).toEqual([0, 1, 3]);
    expectClose(cpc, [3, 3.867142857142857, 3]);
    expectClose(revenue, 90 + 20 * 3.867142857142857 + 36);
    expect(auction({ reserve: 5 })).toMatchObject({ ranking: [], revenue: 0, vcgRevenue: 0, avgCpc: null });
  });

  test("without increment and reserve the auction takes at least what VCG would (Edelman et al. 2007)", () => {
    for (const clicks of [
      [200, 100],
      [30, 20, 12, 6],
      [5, 5, 5],
    ]) {
      const { payments, vcgPayments } = auction({ clicks, increment: 0, reserve: 0 });
      for (const [position, payment] of payments.entries())
        expect(payment).toBeGreaterThanOrEqual((vcgPayments[position] ?? 0) * (1 - 1e-12));
    }
  });

  test("the VCG payment is what the others lose by one's presence", () => {
    const value = (bidders: typeof shops, without?: number) => {
      const list = bidders.filter((_, index) => index !== without);
      const { ranking } = auction({ bidders: list, increment: 0, reserve: 0 });
      return ranking.map((index, position) => {
        const { bid, quality } = list[index] as (typeof shops)[number];
        return { bid, worth: bid * quality * ([30, 20, 12, 6][position] as number) };
      });
    };
    const { ranking, vcgPayments } = auction({ increment: 0, reserve: 0 });
    for (const [position, index] of ranking.entries()) {
      const mine = shops[index] as (typeof shops)[number];
      const total = (list: readonly { bid: number; worth: number }[]) =>
        list.filter(({ bid }) => bid !== mine.bid).reduce((sum, { worth }) => sum + worth, 0);
      expectClose(vcgPayments[position], (total(value(shops, index)) - total(value(shops))) / mine.quality);
    }
  });

  test.each([
    [{ bidders: shops }, { code: "missing", field: "clicks" }],
    [
      { bidders: shops, clicks: [3, 2, 2.5] },
      { code: "inconsistent", field: "clicks[2]" },
    ],
    [
      { bidders: [{ bid: 1, quality: 0 }], clicks: [1] },
      { code: "out_of_range", field: "bidders[0].quality" },
    ],
    [
      { bidders: [{ quality: 1 }], clicks: [1] },
      { code: "missing", field: "bidders[0].bid" },
    ],
  ])("%j is refused", (inputs, error) => expect(refusal("internet.gspAuction", inputs)).toEqual(error));
});

describe("what the payers pay is what the stations keep", () => {
  test("360: parts add up, and the shares to one", () => {
    const it = atDefaults(freeware)();
    expectClose(it.search + it.navigation + it.games, it.total);
    expectClose(
      Object.values(it.shares ?? {}).reduce((a, b) => a + b, 0),
      1,
    );
    expect(atDefaults(freeware)({ mau: 0, navSlots: 0 })).toMatchObject({
      arpu: null,
      shares: null,
      profit: 0,
    });
  });

  test("webmaster and alliance", () => {
    for (const pubShare of [0, 0.68, 1]) {
      const { earnings, allianceKeeps, advertiserSpend } = atDefaults(adsense)({ pubShare });
      expectClose(earnings + allianceKeeps, advertiserSpend);
    }
    expectClose(atDefaults(adsense)().pageRpm, 4.76);
    expect(atDefaults(adsense)({ pageviews: 0 }).pageRpm).toBeNull();
  });

  test("creator and platform; the break-even views pay for the production", () => {
    const shared = atDefaults(adShare);
    const { creatorIncome, platformIncome, advertiserSpend, breakEvenViews } = shared();
    expectClose(creatorIncome + platformIncome, advertiserSpend);
    expectClose(shared({ views: breakEvenViews ?? 0 }).profit, 0);
    expect(shared({ creatorShare: 0 }).breakEvenViews).toBeNull();
    expect(shared({ views: 0 }).incomePerMille).toBeNull();
  });

  test("star, agency and order platform", () => {
    const { platformIncome, agencyIncome, creatorIncome, brandSpend } = atDefaults(sponsored)();
    expectClose(platformIncome + agencyIncome + creatorIncome, brandSpend);
    expect(atDefaults(sponsored)({ followers: 0 }).incomePerFollowerYear).toBeNull();
  });

  test("affiliate: at the earnings per click a bought click earns nothing", () => {
    const { epc } = atDefaults(cps)();
    expect(atDefaults(cps)({ costPerClick: epc }).profit).toBe(0);
  });

  test("Meituan: the break-even orders and take rate break even", () => {
    const taken = atDefaults(takeRate);
    const { breakEvenOrders, breakEvenTakeRate, gmv, commission, ads, merchantKeeps } = taken();
    expectClose(commission + ads + merchantKeeps, gmv);
    expectClose(taken({ transactions: breakEvenOrders ?? 0 }).profit, 0);
    expectClose(taken({ takeRate: breakEvenTakeRate ?? 0 }).contributionPerOrder, 0);
    expect(taken({ takeRate: 0.1 }).breakEvenOrders).toBeNull();
    expect(taken({ aov: 0 }).breakEvenTakeRate).toBeNull();
  });

  test("Douyin: fees are shared to the yuan, and the brands break even at their break-even sales", () => {
    const shown = atDefaults(live);
    const { commission, pitFees, platformIncome, mcnIncome, hostIncome, brandBreakEvenGmv } = shown();
    expectClose(platformIncome + mcnIncome + hostIncome, commission + pitFees);
    expectClose(shown({ viewers: (brandBreakEvenGmv ?? 0) / 90 / 0.02 }).brandProfit, 0);
    expectClose(shown({ slots: 0 }).brandProfit, 42_500);
    expect(shown({ commissionRate: 0.4 }).brandBreakEvenGmv).toBeNull();
    expect(shown({ slots: 0 }).brandBreakEvenGmv).toBe(0);
  });
});

describe("internet.sankeyCheck", () => {
  const checked = (links: readonly (readonly [string, string, number])[]) =>
    sankeyCheck.compute({ links: links.map(([from, to, value]) => ({ from, to, value })) });

  test("what leaks is found", () => {
    const { conserved, maxImbalance, sources, sinks } = checked([
      ["a", "b", 10],
      ["b", "c", 7],
      ["b", "d", 2],
    ]);
    expect({ conserved, maxImbalance, sources, sinks }).toEqual({
      conserved: false,
      maxImbalance: 1,
      sources: 10,
      sinks: 9,
    });
  });

  test("nodes in order of appearance, whatever they are called", () => {
    const { nodes } = checked([
      ["__proto__", "constructor", 1],
      ["x", "__proto__", 1],
    ]);
    expect(nodes).toEqual([
      { name: "__proto__", in: 1, out: 1, kind: "through" },
      { name: "constructor", in: 1, out: 0, kind: "sink" },
      { name: "x", in: 0, out: 1, kind: "source" },
    ]);
  });

  test("a circle has neither source nor sink", () =>
    expect(checked([["a", "a", 5]])).toMatchObject({ sources: 0, sinks: 0, conserved: true }));

  test("tenths that no double holds are still conserved", () => {
    const tenths = Array.from({ length: 1000 }, () => ["b", "c", 0.1] as const);
    expect(checked([["a", "b", 100], ...tenths]).conserved).toBe(true);
  });
});
