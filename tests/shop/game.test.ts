import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, neutral, settingNames, settings, squareNames } from "../../src/models/shop/board.ts";
import { carriedOver } from "../../src/models/shop/board-preview.ts";
import { playDecisions } from "../../src/models/shop/game.ts";
import { decisionOf, openingOf, policyNames } from "../../src/models/shop/policies.ts";
import { drawWorld } from "../../src/models/shop/world.ts";
import {
  boardOf,
  branchedFrom,
  courseOf,
  decided,
  type Game,
  newGame,
  openSquares,
} from "../../src/shop/game.ts";
import { readGame, writeGame } from "../../src/shop/link.ts";

const decision = fc.record({
  ...Object.fromEntries(settingNames.map((name) => [name, fc.constantFrom(...settings[name])])),
  field: fc.constantFrom(null, 0, 1, 2, 3),
  vip: fc.boolean(),
}) as unknown as fc.Arbitrary<Decision>;

function played(game: Game, boards: readonly Decision[]): Game {
  let now = game;
  for (const draft of boards) if (courseOf(now).ahead) now = decided({ ...now, draft }, courseOf(now));
  return now;
}

const opened = (seed: number, field: number, squares = ""): Game => ({ ...newGame(seed, squares), field });

describe("a game in an address", () => {
  test("comes back as it went: the same decisions, the same books to the cent", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(3),
        fc.array(decision, { minLength: 1, maxLength: 8 }),
        (seed, field, boards) => {
          const game = played(opened(seed, field), boards);
          const { dropped, ...read } = readGame(writeGame(game));
          expect(dropped).toEqual([]);
          expect(read).toEqual({ seed, field, decisions: game.decisions, squares: "" });
          expect(courseOf(read).shop).toEqual(courseOf(game).shop);
          const again = playDecisions(drawWorld(seed), { field }, game.decisions);
          expect(again.shops.at(-1)).toEqual(courseOf(game).shop);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ["1,seed:7,field:1", { seed: 7, field: 1, decisions: [], squares: "" }, []],
    ["1,seed:7,open:5312", { seed: 7, field: null, decisions: [], squares: "1235" }, []],
    ["1", { seed: 20, field: null, decisions: [], squares: "" }, []],
    ["1,seed:-7,field:4", { seed: 20, field: null, decisions: [], squares: "" }, ["seed", "field"]],
    ["1,seed:7,field:1,code:00G4G00K", { seed: 7, field: 1, decisions: [] }, ["code.inconsistent"]],
    ["1,seed:7,field:1,code:00G4G00", { seed: 7, field: 1, decisions: [] }, ["code.bad_array"]],
    ["1,seed:7,field:1,code:00G4-G00J", { seed: 7, field: 0, decisions: [neutral] }, ["field"]],
    ["2,seed:7", { seed: 20, field: null }, ["version"]],
    ["__proto__", { seed: 20, field: null }, ["version"]],
  ])("%s", (text, expected, dropped) => {
    expect(readGame(text)).toMatchObject({ ...expected, dropped });
  });

  test("nothing that is typed there throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { seed, field } = readGame(`1,${text}`);
        expect(Number.isSafeInteger(seed)).toBe(true);
        expect([null, 0, 1, 2, 3]).toContain(field);
      }),
    );
  });
});

test("the rivals played through the page's own steps have the scores of the model", () => {
  for (const policy of policyNames) {
    const world = drawWorld(3);
    let game = opened(3, openingOf(policy, world).field);
    for (let course = courseOf(game); course.ahead; course = courseOf(game))
      game = decided({ ...game, draft: decisionOf(policy, course.ahead, course.shop) }, course);
    const whole = playDecisions(world, { field: game.field as number }, game.decisions);
    expect(courseOf(game).shop).toEqual(whole.shops.at(-1));
  }
});

describe("squares", () => {
  test("the first game begins with three and has all nine in the fourth quarter; closed ones stand at neutral", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(3),
        fc.array(decision, { minLength: 4, maxLength: 4 }),
        (seed, field, boards) => {
          let game = opened(seed, field, "story");
          const counts: number[] = [];
          for (const draft of boards) {
            const course = courseOf(game);
            if (!course.ahead) return;
            const { open } = openSquares(game, course);
            counts.push(open.size);
            game = decided({ ...game, draft }, course);
            const done = game.decisions.at(-1) as Decision;
            if (!open.has("field")) expect(done.field).toBeNull();
            if (!open.has("membership")) expect([done.staff, done.vip]).toEqual(["none", false]);
            if (!open.has("goal")) expect(done.goal).toBe("none");
          }
          expect(counts).toEqual([3, 5, 7, 9]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("a class has those of its link, all through", () => {
    const game = opened(5, 1, "235");
    expect([...openSquares(game, courseOf(game)).open]).toEqual([
      squareNames[1],
      squareNames[2],
      squareNames[4],
    ]);
    const next = decided({ ...game, draft: { ...neutral, traffic: "ads", goal: "stretch" } }, courseOf(game));
    expect(next.decisions).toEqual([{ ...neutral, traffic: "ads" }]);
  });
});

test("the next board keeps the range and the settings; a branch begins with what was decided then", () => {
  const first: Decision = { ...neutral, traffic: "content", staff: "one" };
  const game = played(opened(11, 2), [first, { ...carriedOver(first), price: "high" }, neutral]);
  const two = { ...game, decisions: game.decisions.slice(0, 1) };
  expect(boardOf(two, courseOf(two))).toEqual({ ...first, assortment: "keep" });
  const branched = branchedFrom({ ...game, guesses: [1, 2, 3] }, 2);
  expect(branched.decisions).toEqual(game.decisions.slice(0, 1));
  expect(branched.guesses).toEqual([1]);
  expect(branched.draft).toEqual(game.decisions[1]);
});
