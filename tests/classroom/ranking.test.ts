import { describe, expect, test } from "vitest";
import { differencesOf, otherWinners, type Played, rankingOf } from "../../src/classroom/ranking.ts";
import { runModel } from "../../src/models/index.ts";
import { playClass, rivalsOf } from "../../src/models/shop/class.ts";
import { otherDice } from "../../src/models/shop/debrief.ts";

const seed = 7;
const rivals = rivalsOf(seed, 8);
const games = playClass({ seed, players: rivals.map(({ choices }) => choices) });
const played = rivals.map(
  ({ name, choices }, at): Played => ({
    id: name,
    choices,
    game: games[at] as Played["game"],
    isRival: false,
  }),
);
const ranked = rankingOf(played);

test.each(ranked.map((row) => [row.id, row] as const))(
  "%s: what to expect is what shop.replay says on the same dice",
  (_, { choices, mean, p10, p90, game }) => {
    const said = runModel("shop.replay", { seed, ...choices, ...otherDice }) as Record<string, number>;
    expect({ mean, p10, p90, score: game.score }).toEqual({
      mean: said.mean,
      p10: said.p10,
      p90: said.p90,
      score: said.score,
    });
  },
);

test("the order is by expectation, and a shorter game is the beginning of the longer one", () => {
  const means = ranked.map(({ mean }) => mean);
  expect(means).toEqual([...means].sort((a, b) => b - a));
  const [{ choices } = { choices: undefined }] = rivals;
  if (!choices) throw new Error("no rival");
  const short = { ...choices, decisions: choices.decisions.slice(0, 3) };
  const [one, other] = playClass({ seed, players: [short, choices] });
  expect(other?.cash.slice(0, 4)).toEqual(one?.cash);
});

const made = (id: string, scores: readonly number[], score = 0): Played => ({
  id,
  isRival: false,
  choices: rivals[0]?.choices as Played["choices"],
  game: { score, bankruptMonth: null, cash: [], scores },
});

describe("places", () => {
  test("bands that overlap share a place, and those that do not, do not", () => {
    const wide = (middle: number) =>
      Array.from({ length: 200 }, (_, at) => middle + (at % 2 === 0 ? 50 : -50));
    const rows = rankingOf([made("low", wide(100)), made("high", wide(200)), made("near", wide(195))]);
    expect(rows.map(({ id, place, tied }) => [id, place, tied])).toEqual([
      ["high", 1, true],
      ["near", 1, true],
      ["low", 3, false],
    ]);
  });

  test("the place by this one draw stands beside it", () => {
    const rows = rankingOf([made("steady", [100, 100], 90), made("lucky", [80, 80], 150)]);
    expect(rows.map(({ id, ownPlace }) => [id, ownPlace])).toEqual([
      ["steady", 2],
      ["lucky", 1],
    ]);
  });

  test("how often somebody else would win, counted dice by dice", () => {
    expect(otherWinners(rankingOf([made("a", [10, 10, 10, 10]), made("b", [0, 20, 0, 0])]))).toBe(0.25);
    expect(otherWinners(rankingOf([made("a", [1])]))).toBe(0);
  });
});

test("differences name what the best chose more often, and need four people", () => {
  expect(differencesOf(ranked.slice(0, 3))).toEqual([]);
  const found = differencesOf(ranked);
  expect(found.length).toBeGreaterThan(0);
  for (const { best, others } of found) expect(best).toBeGreaterThan(others);
});
