import { type Decision, neutral, type Square, squareNames, squares } from "../models/shop/board.ts";
import { carriedOver } from "../models/shop/board-preview.ts";
import { type PlayedQuarter, playQuarter } from "../models/shop/game.ts";
import { type Outlook, outlookOf } from "../models/shop/outlook.ts";
import { isOpen, openShop, type Shop } from "../models/shop/shop.ts";
import { drawWorld, type World } from "../models/shop/world.ts";

/** A game on the page: what was decided, what was guessed, and the board as it stands. */
export interface Game {
  readonly seed: number;
  /** Null before the shop is opened. */
  readonly field: number | null;
  readonly decisions: readonly Decision[];
  /** Cash guessed for the end of each decided quarter, cents. */
  readonly guesses: readonly (number | null)[];
  readonly draft: Decision;
  /** Cash guessed for the coming quarter. */
  readonly guess: number | null;
  /** Digits of the open squares (a class), "story" where they open one after the other, "" for all. */
  readonly squares: string;
}

export const newGame = (seed: number, squares: string): Game => ({
  seed,
  field: null,
  decisions: [],
  guesses: [],
  draft: neutral,
  guess: null,
  squares,
});

/** What has become of a game so far. */
export interface Course {
  readonly world: World;
  /** Before each quarter, and after the last one played. */
  readonly shops: readonly Shop[];
  readonly played: readonly PlayedQuarter[];
  /** The shop now. */
  readonly shop: Shop;
  /** What is seen of the coming quarter; undefined once the game is over. */
  readonly ahead: Outlook | undefined;
}

/** Plays what was decided: a few milliseconds for eight quarters. */
export function courseOf({ seed, field, decisions }: Pick<Game, "seed" | "field" | "decisions">): Course {
  const world = drawWorld(seed);
  const shops = [openShop({ field: field ?? 0 })];
  const played: PlayedQuarter[] = [];
  for (const decision of decisions) {
    const before = shops.at(-1) as Shop;
    if (!isOpen(before)) break;
    const quarter = playQuarter(world, before, decision);
    played.push(quarter);
    shops.push(quarter.shop);
  }
  const shop = shops.at(-1) as Shop;
  return { world, shops, played, shop, ahead: isOpen(shop) ? outlookOf(world, shop) : undefined };
}

/** Why a square opened: a key of the words of the story, and the number that belongs in them. */
export interface Opened {
  readonly square: Square;
  readonly why: "procedures" | "ties" | "information" | "goal" | "membership" | "field" | "usual";
  /** Units, or cents for `information`. */
  readonly number: number;
}

export interface OpenSquares {
  readonly open: ReadonlySet<Square>;
  /** Those that open with the coming quarter. */
  readonly fresh: readonly Opened[];
}

const beginning: readonly Square[] = ["assortment", "traffic", "priceStock"];
/** In this order where the story does not ask for one sooner. */
const later = ["procedures", "goal", "ties", "information", "membership", "field"] as const;

/** Whether a quarter has shown what a square is for, and how much of it. */
function need(square: (typeof later)[number], { months, quarter }: PlayedQuarter): number {
  const sum = (of: (month: PlayedQuarter["months"][number]) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  switch (square) {
    case "procedures":
      return sum(({ overtime }) => overtime);
    case "ties":
      return quarter.lost > quarter.wanted * 0.05 ? quarter.lost : 0;
    case "information":
      return quarter.shrink >= 100_000 ? quarter.shrink : 0;
    case "membership":
      return sum(({ shipped }) => shipped) >= 300 ? sum(({ shipped }) => shipped) : 0;
    default:
      return 0;
  }
}

/**
 * The squares of a game: all of them, those that a class has, or, in the first game somebody plays alone, three and then
 * two more each quarter, first those that the quarter before has shown to be missing.
 */
export function openSquares({ squares: which }: Pick<Game, "squares">, { played }: Course): OpenSquares {
  if (which === "") return { open: new Set(squareNames), fresh: [] };
  if (which !== "story")
    return { open: new Set([...which].map((digit) => squareNames[Number(digit) - 1] as Square)), fresh: [] };
  const open = new Set(beginning);
  let fresh: Opened[] = [];
  for (const quarter of played) {
    const left = later.filter((square) => !open.has(square));
    const needed = left.filter((square) => need(square, quarter) > 0);
    fresh = [...needed, ...left.filter((square) => !needed.includes(square))].slice(0, 2).map((square) => {
      const number = need(square, quarter);
      const told = number > 0 || square === "goal" || square === "field";
      return { square, why: told ? square : "usual", number };
    });
    for (const { square } of fresh) open.add(square);
  }
  return { open, fresh };
}

/** Closed squares stand at neutral. */
export function withClosed(decision: Decision, open: ReadonlySet<Square>): Decision {
  const closed = squareNames.filter((square) => !open.has(square)).flatMap((square) => [...squares[square]]);
  return { ...decision, ...Object.fromEntries(closed.map((setting) => [setting, neutral[setting]])) };
}

/** The board that the coming quarter begins with. */
export function boardOf(game: Pick<Game, "decisions" | "squares">, course: Course): Decision {
  const last = game.decisions.at(-1);
  return withClosed(last ? carriedOver(last) : neutral, openSquares(game, course).open);
}

/** Whether two boards set a square alike. */
export const sameSquare = (one: Decision, other: Decision, square: Square): boolean =>
  squares[square].every((setting) => one[setting] === other[setting]);

/** Takes the game to the next quarter: the decision is what the board holds, and the guess goes with it. */
export function decided(game: Game, course: Course): Game {
  const draft = withClosed(game.draft, openSquares(game, course).open);
  // A shop that stays says so with null, whichever way the board was set; on its first day it is where it opened.
  const field = course.shop.quarter === 0 || draft.field === course.shop.field ? null : draft.field;
  const decisions = [...game.decisions, { ...draft, field }];
  const next = { ...game, decisions, guesses: [...game.guesses, game.guess], guess: null };
  return { ...next, draft: boardOf(next, courseOf(next)) };
}

/** The same game again from a quarter (1..8), with the board as it was decided then. */
export function branchedFrom(game: Game, quarter: number): Game {
  const decisions = game.decisions.slice(0, quarter - 1);
  const then = game.decisions[quarter - 1];
  const cut = { ...game, decisions, guesses: game.guesses.slice(0, quarter - 1), guess: null };
  return { ...cut, draft: then ?? boardOf(cut, courseOf(cut)) };
}
