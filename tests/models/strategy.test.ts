import { describe, expect, test } from "vitest";
import { runModel } from "../../src/models/index.ts";
import { cdf } from "../../src/models/math/normal.ts";
import { owenT } from "../../src/models/math/quadrature.ts";
import { drawFounders, markTop } from "../../src/models/strategy/founders.ts";
import { expectClose } from "./close.ts";

const run = (fn: string, inputs: Record<string, unknown> = {}) => runModel(`strategy.${fn}`, inputs);
const number = (result: Record<string, unknown>, key: string) => result[key] as number;
const parts = (result: Record<string, unknown>, key: string) =>
  result[key] as { market: number; skill: number; luck: number };

const settings = [
  {},
  { rho: 0.6 },
  { rho: -0.8, sigmaMarket: 3 },
  { entryElasticity: 1 },
  { entryElasticity: 2.5, sigmaLuck: 0 },
  { sigmaSkill: 0, topFraction: 0.01 },
  { sigmaLuck: 5, sigmaSkill: 0.01, topFraction: 0.5 },
];

describe("Owen's T", () => {
  test.each([0, 0.3, 1, 2.5, 6])(
    "is arctan a / 2 pi at h = 0, and obeys the law of the inverse slope at h = %d",
    (h) => {
      for (const a of [0.2, 1, 3, 50]) {
        expectClose(owenT(0, a), Math.atan(a) / (2 * Math.PI));
        const [q, s] = [cdf(-h), cdf(-h * a)];
        expectClose(owenT(h, a) + owenT(h * a, 1 / a), q / 2 + s / 2 - q * s);
      }
    },
  );

  test("T(h, 1) is half of Phi(h) Phi(-h)", () => {
    for (const h of [0, 0.5, 1, 3]) expectClose(owenT(h, 1), (cdf(h) * cdf(-h)) / 2);
  });
});

describe("strategy.closedForm", () => {
  test.each(settings)("shares of the variance add up: %j", (inputs) => {
    const result = run("closedForm", inputs);
    const { market, skill, luck } = parts(result, "shapley");
    expectClose(market + skill + luck, 1);
    const [first, total] = [parts(result, "sobolFirst"), parts(result, "sobolTotal")];
    // The Shapley effect is the mean of the first-order and the total index of two inputs (Owen & Prieur 2017).
    expectClose(market, (first.market + total.market) / 2);
    expectClose(skill, (first.skill + total.skill) / 2);
    expect(number(result, "gini")).toBeGreaterThanOrEqual(0);
    expect(number(result, "topShare")).toBeGreaterThanOrEqual(
      (inputs as { topFraction?: number }).topFraction ?? 0.1,
    );
  });

  test("market and skill change places when their numbers do", () => {
    const one = run("closedForm", { entryElasticity: 0, sigmaMarket: 0.9, sigmaSkill: 0.3, rho: 0.4 });
    const other = run("closedForm", { entryElasticity: 0, sigmaMarket: 0.3, sigmaSkill: 0.9, rho: 0.4 });
    expectClose(one["pMarketAboveMedianTop"], other["pSkillAboveMedianTop"]);
    expectClose(parts(one, "shapley").market, parts(other, "shapley").skill);
  });

  test("free entry leaves nothing of the market; entry beyond it turns the market against its seller", () => {
    const free = run("closedForm", { entryElasticity: 1 });
    expect(parts(free, "shapley").market).toBe(0);
    expect(free["pMarketAboveMedianTop"]).toBe(0.5);
    expect(number(run("closedForm", { entryElasticity: 1.5 }), "pMarketAboveMedianTop")).toBeLessThan(0.5);
  });

  test("the wider the skill, the more of the winners have it", () => {
    const shares = [0, 0.1, 0.3, 0.6, 1.2, 5].map((sigmaSkill) =>
      number(run("closedForm", { sigmaSkill }), "pSkillAboveMedianTop"),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0.5);
  });

  test("where nothing varies there is nothing to share", () => {
    const result = run("closedForm", { sigmaMarket: 0, sigmaSkill: 0, sigmaLuck: 0 });
    expect(result).toMatchObject({
      shapley: null,
      sobolFirst: null,
      sobolTotal: null,
      corrSkill: null,
      gini: 0,
    });
    expect(result).toMatchObject({
      topShare: 0.1,
      topMeanMarketZ: null,
      pSkillAboveMedianTop: null,
      sdRevenue: 0,
    });
  });
});

describe("strategy.duel", () => {
  test("seen from the other side the chance is the rest", () => {
    const there = run("duel", { pctMarketA: 0.9, pctSkillA: 0.5, pctMarketB: 0.3, pctSkillB: 0.95 });
    const back = run("duel", { pctMarketA: 0.3, pctSkillA: 0.95, pctMarketB: 0.9, pctSkillB: 0.5 });
    expectClose(number(there, "pAWins") + number(back, "pAWins"), 1);
    expectClose(there["logGap"], -number(back, "logGap"));
  });

  test("with the skill it is said to need, B draws level", () => {
    for (const inputs of [{}, { entryElasticity: 0.1 }, { sigmaSkill: 1.3 }]) {
      const { skillPctNeededB } = run("duel", inputs);
      expect(Math.abs(number(run("duel", { ...inputs, pctSkillB: skillPctNeededB }), "logGap"))).toBeLessThan(
        1e-9,
      );
    }
  });

  test("without luck the better median wins for certain", () => {
    expect(run("duel", { sigmaLuck: 0 })["pAWins"]).toBe(1);
    expect(run("duel", { sigmaLuck: 0, entryElasticity: 1 })["pAWins"]).toBe(0);
    expect(run("duel", { sigmaLuck: 0, sigmaMarket: 0, sigmaSkill: 0 })).toMatchObject({
      pAWins: 0.5,
      skillZNeededB: null,
      skillPctNeededB: null,
    });
  });
});

describe("founders drawn one by one", () => {
  /** Five standard errors of each statistic (MODELS 1). */
  test.each([{}, { rho: 0.5 }, { entryElasticity: 0.1, topFraction: 0.01 }])(
    "agree with the closed form: %j",
    (inputs) => {
      const n = 200_000;
      const sample = run("monteCarlo", { ...inputs, n });
      const exact = run("closedForm", inputs);
      const variance = number(exact, "varianceLog");
      const top = number(sample, "topCount");
      const within = (actual: unknown, expected: number, error: number) =>
        expect(Math.abs((actual as number) - expected)).toBeLessThan(5 * error);
      within(sample["varLog"], variance, variance * Math.sqrt(2 / (n - 1)));
      for (const [name, r] of [
        ["s1Market", number(exact, "corrMarket") ** 2],
        ["s1Skill", number(exact, "corrSkill") ** 2],
      ] as const)
        within(sample[name], r, (2 * Math.sqrt(r) * (1 - r)) / Math.sqrt(n));
      for (const side of ["Market", "Skill"]) {
        const p = number(exact, `p${side}AboveMedianTop`);
        within(sample[`top${side}AboveMedian`], p, Math.sqrt((p * (1 - p)) / top));
      }
    },
  );

  test("the first founders are the same however many follow", () => {
    const shape = { market: 0.6, skill: 0.6, luck: 0.5, rho: 0.3 };
    const [few, many] = [drawFounders(10, 7, shape), drawFounders(1000, 7, shape)];
    expect([...few.result]).toEqual([...many.result.slice(0, 10)]);
  });

  test("a million are the founders of monteCarlo, only more of them", () => {
    expect(run("million", { n: 5000 })).toMatchObject(run("monteCarlo", { n: 5000 }));
    expect(run("monteCarlo", { n: 200_001 })["error"]).toEqual({ code: "out_of_range", field: "n" });
  });

  test("of the winners no more have both than have either, and who has both wins more often than others", () => {
    const it = run("million", { n: 100_000 });
    const both = number(it, "topBothAboveMedian");
    expect(both).toBeLessThanOrEqual(
      Math.min(number(it, "topMarketAboveMedian"), number(it, "topSkillAboveMedian")),
    );
    // A quarter of all have both, and a tenth of all win.
    const quarter = (0.1 * both) / 0.25;
    expect(Math.abs(number(it, "bothReachTop") - quarter)).toBeLessThan(0.01);
  });

  test("of equal results the lower index is the winner", () => {
    const result = Float64Array.of(1, 3, 2, 3, 2, 2);
    expect([...markTop(result, result.toSorted(), 4)]).toEqual([0, 1, 1, 1, 1, 0]);
  });

  test("where nothing varies every founder is the median founder", () => {
    const result = run("monteCarlo", { sigmaMarket: 0, sigmaSkill: 0, sigmaLuck: 0, n: 1000 });
    expect(result).toMatchObject({ varLog: 0, s1Market: null, s1Luck: null, topShare: 0.1 });
    expectClose(result["meanRevenue"], 250_000);
  });

  test("the same seed gives the same bits, another seed other ones", () => {
    expect(run("monteCarlo", { n: 500 })).toEqual(run("monteCarlo", { n: 500 }));
    expect(run("monteCarlo", { n: 500, seed: 2 })).not.toEqual(run("monteCarlo", { n: 500 }));
  });
});

describe("records and studies", () => {
  test("more games leave less to luck, and the estimate is drawn less to the middle", () => {
    const shares = [10, 50, 162, 1000].map((games) => number(run("luckFromRecord", { games }), "luckShare"));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    const { regressGames, sdSkill } = run("luckFromRecord");
    expectClose(regressGames, 0.25 / (sdSkill as number) ** 2);
  });

  test("at as many games as it regresses by, half of the spread is luck", () => {
    const { regressGames, sdSkill } = run("luckFromRecord", { sdObserved: 0.1, games: 100, p: 0.5 });
    expectClose(0.25 / (regressGames as number), (sdSkill as number) ** 2);
  });

  test("no spread at all has no shares", () => {
    expect(run("luckFromRecord", { sdObserved: 0 })).toMatchObject({
      luckShare: null,
      skillShare: null,
      regressGames: null,
    });
  });

  test("components of a variance cannot exceed it", () => {
    const components = (...shares: number[]) => shares.map((pct, index) => ({ name: `part ${index}`, pct }));
    expect(run("publishedShares", { components: components(60, 41) })["error"]).toEqual({
      code: "inconsistent",
      field: "components",
    });
    expect(run("publishedShares", { components: components(33.3, 33.3, 33.4) })["unexplained"]).toBeCloseTo(
      0,
      10,
    );
    expect(run("publishedShares", { components: components(0, 0) })["shareOfExplained"]).toBeNull();
    expect(run("publishedShares")["error"]).toEqual({ code: "missing", field: "components" });
    expect(run("publishedShares", { components: [{ name: "", pct: 2 }] })["error"]).toEqual({
      code: "bad_type",
      field: "components[0].name",
    });
  });

  test("the paradox: as skill draws together, luck takes its place", () => {
    const { luckShare } = run("paradox");
    expect(luckShare).toEqual((luckShare as number[]).toSorted((a, b) => a - b));
    expect(run("paradox", { coefMarket: 0, sigmaLuck: 0, sigmaSkills: [0] })).toEqual({
      luckShare: [null],
      skillShare: [null],
      luckToSkill: [null],
    });
  });
});
