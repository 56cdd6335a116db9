import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runModel } from "../../../src/models/index.ts";
import { neutral, squareNames, squares } from "../../../src/models/shop/board.ts";
import { policyNames } from "../../../src/models/shop/policies.ts";
import { replay } from "../../../src/models/shop/replay.ts";
import { drawWorld } from "../../../src/models/shop/world.ts";
import { drawWorlds, strategyOf } from "../../../src/models/shop/worlds.ts";
import { always, choices, fixed } from "./games.ts";

type Answer = Record<string, number>;
const ask = (name: string, inputs: Record<string, unknown>) => runModel(name, inputs) as Answer;

test("other dice leave the market, its events and its rumours alone; other worlds do not", () => {
  const own = drawWorld(7);
  const [first] = drawWorlds({ seed: 7, count: 2, first: 50, redraw: "luck" });
  const other = drawWorld(50);
  expect(first).toEqual({
    ...own,
    advertising: other.advertising,
    forecast: other.forecast,
    visits: other.visits,
    appeal: other.appeal,
    perception: other.perception,
  });
  expect(drawWorlds({ seed: 7, count: 2, first: 49, redraw: "all" })[1]).toEqual(other);
});

test("a replay of one world, its own, is that game", () => {
  const game = { seed: 3, decisions: always({ traffic: "ads" }), count: 1, first: 3 };
  for (const redraw of ["all", "luck"]) {
    const { score, ...rest } = ask("shop.replay", { ...game, redraw });
    expect(rest).toEqual({
      mean: score,
      sd: 0,
      p10: score,
      p50: score,
      p90: score,
      min: score,
      max: score,
      bankrupt: 0,
      percentile: 50,
    });
  }
});

test("a square is worth what leaving it alone would have cost", () => {
  fc.assert(
    fc.property(fc.nat(), choices, fc.constantFrom("all", "luck"), (seed, game, redraw) => {
      const inputs = { seed, ...game, count: 5, redraw };
      const { squares: worths } = runModel("shop.attribution", inputs) as { squares: Answer[] };
      expect(worths.map(({ square }) => square)).toEqual(squareNames);
      for (const [index, square] of squareNames.entries()) {
        if (square === "field") continue;
        const change = Object.fromEntries(squares[square].map((name) => [name, neutral[name]]));
        const other = ask("shop.counterfactual", { ...inputs, change });
        const worth = worths[index] as Answer;
        expect(worth["thisSeed"]).toBe(-(other["difference"] as number) + 0);
        expect(worth["mean"]).toBeCloseTo(-(other["meanDifference"] as number), 9);
        expect(worth["sd"]).toBeCloseTo(other["sdDifference"] as number, 9);
        expect([worth["helps"], worth["hurts"]]).toEqual([other["hurts"], other["helps"]]);
      }
    }),
    fixed(25),
  );
});

describe("a change", () => {
  const decisions = always({}, 3);
  test.each([
    [{ fromQuarter: 3, toQuarter: 2 }, "change.toQuarter"],
    [{ fromQuarter: 4 }, "change.fromQuarter"],
    [{ fromQuarter: 4, toQuarter: 3 }, "change.toQuarter"],
    [{ field: 2 }, "change.field"],
    [{ opening: 1, field: 0 }, "change.field"],
  ])("%j is inconsistent", (change, field) => {
    expect(runModel("shop.counterfactual", { decisions, change })).toEqual({
      error: { code: "inconsistent", field },
    });
  });

  test.each([
    [{ vip: 0 }, "bad_type", "change.vip"],
    [{ traffic: "tv" }, "bad_enum", "change.traffic"],
    [{ opening: 4 }, "out_of_range", "change.opening"],
  ])("%j is refused", (change, code, field) => {
    expect(runModel("shop.counterfactual", { decisions, change })).toEqual({ error: { code, field } });
  });

  test("of nothing changes nothing, and nulls are nothing", () => {
    const inputs = { seed: 4, decisions: always({ traffic: "ads" }), count: 8 };
    const same = ask("shop.counterfactual", { ...inputs, change: {} });
    expect([same["difference"], same["sdDifference"], same["helps"], same["hurts"]]).toEqual([0, 0, 0, 0]);
    const nulls = { traffic: null, vip: null, field: null, opening: null, goal: null };
    expect(ask("shop.counterfactual", { ...inputs, change: nulls })).toEqual(same);
  });

  test("reaches from its first to its last quarter, a field one quarter only", () => {
    const score = (decisions: readonly object[], opening = { field: 0 }) =>
      ask("shop.run", { seed: 4, opening, decisions })["score"];
    const changed = (change: object) =>
      ask("shop.counterfactual", { seed: 4, decisions: always({}), count: 1, change })["changed"];
    const ads = always({}).map((decision, q) =>
      q >= 2 && q < 5 ? { ...decision, traffic: "ads" } : decision,
    );
    expect(changed({ fromQuarter: 3, toQuarter: 5, traffic: "ads" })).toBe(score(ads));
    const moved = always({}).map((decision, q) => (q === 2 ? { ...decision, field: 3 } : decision));
    expect(changed({ fromQuarter: 3, field: 3 })).toBe(score(moved));
    expect(changed({ opening: 2 })).toBe(score(always({}), { field: 2 }));
    expect(changed({ opening: 2, field: 2 })).toBe(score(always({}), { field: 2 }));
  });
});

test("an opening is worth its score less the mean of the four", () => {
  const decisions = always({ traffic: "ads" });
  const scores = [0, 1, 2, 3].map(
    (field) => ask("shop.run", { seed: 9, opening: { field }, decisions })["score"] as number,
  );
  const { squares: worths } = runModel("shop.attribution", {
    seed: 9,
    opening: { field: 2 },
    decisions,
    count: 1,
  }) as {
    squares: Answer[];
  };
  const mean = scores.reduce((sum, score) => sum + score, 0) / 4;
  expect(worths[0]?.["thisSeed"]).toBe((scores[2] as number) - mean);
});

/** The named rivals on seeds 1..200: mean score and bankruptcies. */
test.each([
  ["idle", 88.5, 0],
  ["operator", 136.6, 0],
  ["hoarder", 71.8, 3],
  ["splurger", 40.9, 84],
  ["preseller", 142.2, 0],
  ["privateDomain", 184.4, 1],
  ["strategist", 206.6, 0],
  ["allNine", 271.2, 0],
] as const)(
  "%s comes to %d on average",
  (policy, mean, bankrupt) => {
    expect(policyNames).toContain(policy);
    const games = Array.from({ length: 200 }, (_, index) =>
      runModel("shop.preset", { policy, seed: index + 1 }),
    );
    const scores = games.map((game) => game["score"] as number);
    expect(scores.reduce((sum, score) => sum + score, 0) / 200).toBeCloseTo(mean, 0);
    expect(Math.abs(scores.reduce((sum, score) => sum + score, 0) / 200 - mean)).toBeLessThanOrEqual(0.0501);
    expect(games.filter((game) => game["bankruptMonth"] !== null).length).toBe(bankrupt);
    for (const game of games) expect((game["decisions"] as unknown[]).length).toBe(8);
  },
  60_000,
);

test("thirty players in 200 worlds: every game counts, and what it took is written down", () => {
  const players = fc.sample(choices, { seed: 20_260_101, numRuns: 30 });
  const start = process.cpuUsage();
  const worlds = drawWorlds({ seed: 1, count: 200, first: 1_000_001, redraw: "luck" });
  const world = drawWorld(1);
  const replays = players.map(({ opening, decisions }) =>
    replay(world, worlds, strategyOf(opening, decisions)),
  );
  const { user, system } = process.cpuUsage(start);
  console.info(`30 players x 200 worlds: ${Math.round((user + system) / 1000)} ms of a core`);
  for (const { p10, p50, p90, min, max, percentile } of replays) {
    expect([min, p10, p50, p90, max]).toEqual([min, p10, p50, p90, max].toSorted((a, b) => a - b));
    expect(percentile).toBeGreaterThanOrEqual(0);
    expect(percentile).toBeLessThanOrEqual(100);
  }
});
