import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { bestStock, expectedProfit } from "../../src/models/inversion/demand.ts";
import { betaTails } from "../../src/models/math/beta.ts";
import { betaBinomial, binomial, headBefore, tailFrom } from "../../src/models/math/binomial.ts";
import { expectClose } from "./close.ts";

const run = (fn: string, inputs: Record<string, unknown> = {}) => runModel(`inversion.${fn}`, inputs);
const number = (result: Record<string, unknown>, key: string) => result[key] as number;
const refusal = (fn: string, inputs: Record<string, unknown>) => run(fn, inputs)["error"];

describe("binomial and beta-binomial lists", () => {
  test.each([
    [0, 0.3],
    [1, 0.999],
    [200, 0.05],
    [5000, 0.02],
    [5000, 1e-12],
  ])("Bin(%d, %d) sums to one, with the right mean, and its two tails meet", (n, p) => {
    const chances = binomial(n, p);
    expectClose(tailFrom(chances, 0), 1);
    expectClose(
      chances.reduce((mean, chance, x) => mean + chance * x, 0),
      n * p,
    );
    for (const k of [0, 1, 7, n]) expectClose(headBefore(chances, k) + tailFrom(chances, k), 1);
  });

  test("the far tail keeps its digits: P(X = n) = p^n", () => {
    expectClose(tailFrom(binomial(100, 0.01), 100) / 1e-200, 1);
  });

  test("a uniform prior makes every count equally likely", () => {
    for (const chance of betaBinomial(40, 1, 1)) expectClose(chance, 1 / 41);
  });

  test("a prior that is certain is a binomial", () => {
    const [near, limit] = [betaBinomial(50, 1e9, 9e9), binomial(50, 0.1)];
    near.forEach((chance, x) => {
      expect(Math.abs(chance - (limit[x] as number))).toBeLessThan(1e-7);
    });
  });

  test("the beta tail is the binomial tail of its integer parameters", () => {
    for (const [a, b, x] of [
      [3, 8, 0.2],
      [40, 2, 0.9],
      [700, 900, 0.45],
    ] as const)
      expectClose(betaTails(x, a, b).lower, tailFrom(binomial(a + b - 1, x), a));
  });
});

describe("inversion.newsvendor", () => {
  test("no other quantity earns more than the best one", () => {
    for (const inputs of [{}, { goodwill: 30 }, { salvage: 0, sd: 1000 }, { price: 61 }]) {
      const { qStar, maxProfit } = run("newsvendor", inputs);
      for (const share of [0, 0.5, 0.9, 0.99, 1.01, 1.1, 3])
        expect(
          number(run("newsvendor", { ...inputs, orderQty: (qStar as number) * share }), "expectedProfit"),
        ).toBeLessThan((maxProfit as number) + 1e-9);
    }
  });

  test("units are neither made nor lost, and money follows them", () => {
    const result = run("newsvendor", { orderQty: 1300, goodwill: 5 });
    const [sold, lost, left] = ["expectedSales", "expectedLost", "expectedLeftover"].map((key) =>
      number(result, key),
    );
    expectClose((sold as number) + (lost as number), 1000);
    expectClose((sold as number) + (left as number), 1300);
    expectClose(
      result["expectedProfit"],
      100 * (sold as number) + 25 * (left as number) - 60 * 1300 - 5 * (lost as number),
    );
  });

  test("a certain demand is bought exactly and uncertainty costs nothing", () => {
    expect(run("newsvendor", { sd: 0 })).toMatchObject({
      qStar: 1000,
      maxProfit: 40_000,
      costOfUncertainty: 0,
      inStockProb: 1,
    });
    expect(run("newsvendor", { sd: 0, orderQty: 600 })).toMatchObject({ expectedSales: 600, inStockProb: 0 });
  });

  test("what cannot be is refused, in the order of the table", () => {
    expect(refusal("newsvendor", { cost: 100 })).toEqual({ code: "inconsistent", field: "cost" });
    expect(refusal("newsvendor", { salvage: 60 })).toEqual({ code: "inconsistent", field: "salvage" });
    expect(refusal("newsvendor", { sd: 1001 })).toEqual({ code: "inconsistent", field: "sd" });
    expect(refusal("newsvendor", { orderQty: -1 })).toEqual({ code: "out_of_range", field: "orderQty" });
    expect(refusal("newsvendor", { sd: 2000, price: "1" })).toEqual({ code: "not_finite", field: "price" });
  });
});

describe("inversion.newsvendorDiscrete", () => {
  const demand = [
    { d: 0, p: 0.1 },
    { d: 50, p: 0.4 },
    { d: 120, p: 0.5 },
  ];

  test("each profit is the expectation over the table, and the best of them is at the quantity named", () => {
    const result = run("newsvendorDiscrete", { demand, goodwill: 7 });
    const profits = result["profits"] as number[];
    demand.forEach(({ d: q }, index) => {
      const each = demand.map(
        ({ d, p }) => p * (100 * Math.min(d, q) + 25 * Math.max(0, q - d) - 60 * q - 7 * Math.max(0, d - q)),
      );
      expectClose(
        profits[index],
        each.reduce((a, b) => a + b),
      );
    });
    expectClose(result["maxProfit"], Math.max(...profits));
    expect(number(result, "evpi")).toBeGreaterThanOrEqual(0);
  });

  test("a table that is none is refused", () => {
    const swapped = [demand[0], demand[2], demand[1]];
    expect(refusal("newsvendorDiscrete", {})).toEqual({ code: "missing", field: "demand" });
    expect(refusal("newsvendorDiscrete", { demand: swapped })).toEqual({
      code: "inconsistent",
      field: "demand[2].d",
    });
    expect(refusal("newsvendorDiscrete", { demand: demand.slice(1) })).toEqual({
      code: "inconsistent",
      field: "demand",
    });
    expect(refusal("newsvendorDiscrete", { demand: [] })).toEqual({ code: "bad_array", field: "demand" });
  });
});

describe("tests on traffic", () => {
  test("the best threshold is the best of all, and the first of the best", () => {
    for (const inputs of [
      {},
      { visitors: 60, costPerVisit: 5 },
      { lossDud: 0 },
      { valueHit: 0 },
      { hitRate: 1 },
    ]) {
      const { bestThreshold, evBest } = run("binomTest", { threshold: 0, ...inputs });
      const visitors = (inputs as { visitors?: number }).visitors ?? 200;
      const all = Array.from({ length: visitors + 2 }, (_, threshold) =>
        number(run("binomTest", { ...inputs, threshold }), "evTest"),
      );
      const most = Math.max(...all);
      expectClose(evBest, most);
      expect(bestThreshold).toBe(all.findIndex((value) => value >= most - 1e-9 * Math.abs(most)));
    }
  });

  test("of all candidates the hits are those among the passed and those among the failed", () => {
    const it = run("binomTest");
    const passed = number(it, "passProb");
    expectClose(passed * number(it, "posteriorHitPass") + (1 - passed) * number(it, "posteriorHitFail"), 0.2);
  });

  test("thresholds at the ends pass all or none", () => {
    expect(run("binomTest", { threshold: 0 })).toMatchObject({
      passProb: 1,
      posteriorHitFail: null,
      pNoWinner: 0,
    });
    expect(run("binomTest", { threshold: 201 })).toMatchObject({
      passProb: 0,
      posteriorHitPass: null,
      pNoWinner: 1,
    });
    expect(refusal("binomTest", { threshold: 202 })).toEqual({ code: "inconsistent", field: "threshold" });
    expect(refusal("binomTest", { pDud: 0.05 })).toEqual({ code: "inconsistent", field: "pDud" });
  });

  // Found by trying every n with scipy.stats.binom.
  test.each([
    [{ pHit: 0.5, pDud: 0.3, maxFalseAccept: 0.5, maxFalseReject: 0.5 }, 1, 1],
    [{ pHit: 0.9, pDud: 0.8, maxFalseAccept: 0.01, maxFalseReject: 0.02 }, 243, 209],
    [{ pHit: 0.03, pDud: 0.02, maxFalseAccept: 0.05, maxFalseReject: 0.05, nMax: 5000 }, 2620, 65],
    [{ pHit: 0.99, pDud: 0.01, maxFalseAccept: 0.3, maxFalseReject: 0.3 }, 1, 1],
    [{ pHit: 0.001, pDud: 0.0001, maxFalseAccept: 0.2, maxFalseReject: 0.3 }, 1204, 1],
  ])("the smallest test for %j", (inputs, n, threshold) => {
    expect(run("sampleSize", inputs)).toMatchObject({ n, threshold });
  });

  test("no test is small enough for two goods that are nearly alike", () => {
    const nothing = { n: null, threshold: null, falseAccept: null, falseReject: null };
    expect(run("sampleSize", { pHit: 0.5, pDud: 0.4999, nMax: 5000 })).toEqual(nothing);
    expect(run("sampleSize", { nMax: 257 })).toEqual(nothing);
  });

  test("a test never makes the decision worse, and perfect knowledge never less useful than a test", () => {
    for (const visitors of [0, 10, 200, 3000])
      for (const costPerVisit of [0.3, 1.2, 1.5, 80]) {
        const it = run("betaBinomial", { visitors, costPerVisit });
        expect(number(it, "evsi")).toBeGreaterThanOrEqual(0);
        expect(number(it, "evpi")).toBeGreaterThanOrEqual(number(it, "evsi") - 1e-6);
      }
  });
});

describe("three orders", () => {
  test("the mixture's best stock earns at least as much as any other", () => {
    const terms = { price: 100, cost: 60, salvage: 25 };
    for (const weight of [0, 0.2, 0.5, 0.67, 1]) {
      const mixture = { weight, hit: { mean: 2000, sd: 500 }, dud: { mean: 200, sd: 80 } };
      const { profit } = bestStock(terms, mixture);
      for (const q of [0, 100, 200, 234, 560, 1500, 1741, 2000, 2500])
        expect(profit).toBeGreaterThanOrEqual(expectedProfit(q, terms, mixture) - 1e-6);
    }
  });

  test("no wait loses nobody, and every further day loses some", () => {
    const profits = [0, 5, 10, 30, 365].map((waitDays) =>
      number(run("compare", { waitDays }), "profitPresale"),
    );
    expectClose(profits[0], 5600 * 37 - 4000);
    expect(profits).toEqual(profits.toSorted((a, b) => b - a));
  });

  test("where the wait earns as much as the rival, it does", () => {
    const { equalProfitWaitDays } = run("presale", { refundCost: 0 });
    expectClose(run("presale", { refundCost: 0, waitDays: equalProfitWaitDays })["profit"], 20_000);
    expect(run("presale", { refundCost: 0, rivalProfit: 1e9 })["equalProfitWaitDays"]).toBeNull();
    expect(run("presale", { refundCost: 0, costRush: 200 })["equalProfitWaitDays"]).toBeNull();
  });

  test("the verdict is the largest of the three, and none when all lose", () => {
    expect(run("compare")["best"]).toBe("presale");
    expect(run("compare", { waitDays: 40 })["best"]).toBe("test");
    expect(run("compare", { hitRate: 1 })["best"]).toBe("buy");
    expect(run("compare", { price: 60.01, salvage: 0, presaleCostPerSku: 1e6 })["best"]).toBe("none");
  });

  test("known hits and known duds are bought as the newsvendor says", () => {
    const it = run("newsvendor", { mean: 2000, sd: 500 });
    expectClose(run("compare", { hitRate: 1 })["qBuy"], number(it, "qStar"));
    expectClose(run("compare", { hitRate: 1 })["profitBuy"], 10 * number(it, "maxProfit"));
  });

  test("rules in their order", () => {
    expect(refusal("compare", { hitSd: 2001, dudSd: 201 })).toEqual({ code: "inconsistent", field: "hitSd" });
    expect(refusal("compare", { dudSd: 201, threshold: 300 })).toEqual({
      code: "inconsistent",
      field: "dudSd",
    });
    expect(refusal("compare", { threshold: 202 })).toEqual({ code: "inconsistent", field: "threshold" });
  });
});

describe("inversion.cashPath", () => {
  const paths = (inputs: Record<string, unknown> = {}) =>
    run("cashPath", inputs) as unknown as Record<"buy" | "test" | "presale", number[]> &
      Record<string, number | null>;
  const scenes = [
    {},
    { waitDays: 60, leaveRatePerDay: 0.01, depositRate: 0.3 },
    { visitors: 0, threshold: 0, testDays: 0, leadDays: 0, payoutDays: 0, seasonDays: 1 },
    { hitRate: 1, price: 300, fixedPerMonth: 0, refundCost: 500, cancelHazardPerDay: 0.05 },
    { price: 61, leadDays: 200, testDays: 30 },
  ];

  test("what is left in the end is the profit of the comparison, less the fixed costs: money moves, none is lost", () => {
    for (const inputs of scenes) {
      const [path, ways] = [paths({ capital: 1e6, fixedPerMonth: 3000, ...inputs }), run("compare", inputs)];
      const fixed = ((("fixedPerMonth" in inputs ? 0 : 3000) * 12) / 365) * (path["days"] as number);
      for (const [way, profit] of [
        ["buy", "profitBuy"],
        ["test", "profitTest"],
        ["presale", "profitPresale"],
      ] as const) {
        const gained = (path[way].at(-1) as number) - 1e6 + fixed;
        // Half a million and more go through: the profit is a difference of them.
        expect(Math.abs(gained - number(ways, profit))).toBeLessThan(1e-5);
      }
    }
  });

  test("more cash to begin with lifts every day by as much; fixed costs lower day d by d of them", () => {
    const [base, richer] = [paths(), paths({ capital: 300_000 })];
    const dearer = paths({ fixedPerMonth: 10_000 + 36_500 });
    for (const way of ["buy", "test", "presale"] as const)
      base[way].forEach((cash, day) => {
        expectClose((richer[way][day] as number) - cash, 50_000);
        expectClose(cash - (dearer[way][day] as number), 1200 * day);
      });
  });

  test("lowest, its day and the first day below zero are those of the path", () => {
    for (const inputs of scenes) {
      const path = paths({ capital: 60_000, ...inputs });
      const out: [string, number][] = [];
      for (const [way, name] of [
        ["buy", "Buy"],
        ["test", "Test"],
        ["presale", "Presale"],
      ] as const) {
        const low = Math.min(...path[way]);
        const below = path[way].findIndex((cash) => cash < 0);
        expect(path[`low${name}`]).toBe(low);
        expect(path[`lowDay${name}`]).toBe(path[way].indexOf(low));
        expect(path[`outDay${name}`]).toBe(below < 0 ? null : below);
        if (below >= 0) out.push([way, below]);
        expect(path[way]).toHaveLength((path["days"] as number) + 1);
      }
      out.sort((p, q) => p[1] - q[1]);
      expect(path["firstOut"]).toBe(out[0]?.[0] ?? "none");
    }
  });

  test("a later payout or a smaller deposit never leaves more on any day", () => {
    const [base, later] = [paths({ payoutDays: 10 }), paths({ payoutDays: 40 })];
    for (const way of ["buy", "test", "presale"] as const)
      base[way].forEach((cash, day) => {
        expect(later[way][day] as number).toBeLessThanOrEqual(cash + 1e-6);
      });
    const held = paths({ depositRate: 0 });
    paths().presale.forEach((cash, day) => {
      expect(held.presale[day] as number).toBeLessThanOrEqual(cash + 1e-6);
    });
  });

  test("refuses a day that is no whole number and a scene that cannot be", () => {
    expect(refusal("cashPath", { leadDays: 1.5 })).toEqual({ code: "not_integer", field: "leadDays" });
    expect(refusal("cashPath", { seasonDays: 0 })).toEqual({ code: "out_of_range", field: "seasonDays" });
    expect(refusal("cashPath", { depositRate: 1.1 })).toEqual({ code: "out_of_range", field: "depositRate" });
    expect(refusal("cashPath", { salvage: 60 })).toEqual({ code: "inconsistent", field: "salvage" });
  });
});
