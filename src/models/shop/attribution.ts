import { type Decision, neutral, type Square, squareNames, squares } from "./board.ts";
import type { Choices } from "./choices.ts";
import { fieldNames } from "./fields.ts";
import type { World } from "./world.ts";
import { deviation, type Strategy, scoreOf, shareAbove, shareBelow, strategyOf, total } from "./worlds.ts";

/** What a square was worth: own score less the score with its neutral setting. */
export interface SquareWorth {
  readonly square: Square;
  readonly thisSeed: number;
  readonly mean: number;
  readonly sd: number;
  readonly helps: number;
  readonly hurts: number;
}

/**
 * The games to compare with: for a field the same decisions in each of the four without a move, otherwise one game with
 * the square left alone in all quarters.
 */
function alternatives({ opening, decisions }: Choices, square: Square): Strategy[] {
  if (square === "field") {
    const staying = decisions.map((decision) => ({ ...decision, field: null }));
    return fieldNames.map((_, field) => strategyOf({ field }, staying));
  }
  const untouched: Partial<Decision> = Object.fromEntries(
    squares[square].map((setting) => [setting, neutral[setting]]),
  );
  return [
    strategyOf(
      opening,
      decisions.map((decision) => ({ ...decision, ...untouched })),
    ),
  ];
}

/** Four times the difference to the mean of one or four scores: an integer. */
function fourfold(world: World, own: number, others: readonly Strategy[]): number {
  const scores = others.map((other) => scoreOf(world, other));
  return 4 * own - (4 / others.length) * total(scores);
}

/** The nine do not add up to the score: the squares work on each other. */
export function attribution(
  world: World,
  worlds: readonly World[],
  choices: Choices,
): { readonly score: number; readonly squares: readonly SquareWorth[] } {
  const played = strategyOf(choices.opening, choices.decisions);
  const score = scoreOf(world, played);
  const scores = worlds.map((each) => scoreOf(each, played));
  const worths = squareNames.map((square) => {
    const others = alternatives(choices, square);
    const differences = worlds.map((each, index) => fourfold(each, scores[index] as number, others));
    return {
      square,
      thisSeed: fourfold(world, score, others) / 4,
      mean: total(differences) / (4 * worlds.length),
      sd: deviation(differences) / 4,
      helps: shareAbove(differences),
      hurts: shareBelow(differences),
    };
  });
  return { score, squares: worths };
}
