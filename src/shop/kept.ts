import type { Decision } from "../models/shop/board.ts";
import { decode, encode } from "../models/shop/code.ts";
import { type KeptGame, type KeptGames, mostGames } from "../state/game.ts";
import { courseOf, type Game, newGame } from "./game.ts";
import { codeOf, type LinkedGame } from "./link.ts";

/** A game as this device keeps it, and back. */

/** Squares that open one after the other are nobody else's business: a link does not say so. */
export const linkedOf = (game: Game): LinkedGame => ({
  ...game,
  squares: game.squares === "story" ? "" : game.squares,
});

/** Whether a link says what a kept game holds. */
export const isSame = (kept: KeptGame, { seed, field, decisions, squares }: LinkedGame): boolean =>
  kept.seed === seed &&
  kept.field === field &&
  kept.code === (decisions.length > 0 ? codeOf({ field: kept.field, decisions }) : "") &&
  (kept.squares === "story" ? "" : kept.squares) === squares;

/** What a kept game says; a code that cannot be read is a game before its first quarter. */
export function gameOf({ seed, field, squares, code, guesses }: KeptGame): Game {
  const choices = code === "" ? undefined : decode(code);
  const decisions = choices && !("error" in choices) ? choices.decisions : [];
  return {
    ...newGame(seed, squares),
    field,
    decisions,
    guesses: decisions.map((_, quarter) => guesses[quarter] ?? null),
  };
}

/** A board as the code of one quarter, opened in the field it wants to be in. */
export function draftOf(code: string, present: number): Decision | undefined {
  const choices = code === "" ? undefined : decode(code);
  if (!choices || "error" in choices) return undefined;
  const [draft] = choices.decisions as [Decision];
  const { field } = choices.opening;
  return { ...draft, field: field === present ? null : field };
}

function draftCode(game: Game): string {
  const present = courseOf(game).shop.field;
  return encode({
    opening: { field: game.draft.field ?? present },
    decisions: [{ ...game.draft, field: null }],
  });
}

/** @param told whether the last statement is still shown */
export function keptOf(game: Game, field: number, told: boolean, at: number): KeptGame {
  const { seed, squares, guesses, decisions } = game;
  return {
    seed,
    field,
    squares,
    guesses: [...guesses],
    code: decisions.length > 0 ? codeOf({ field, decisions }) : "",
    draft: told ? "" : draftCode(game),
    at,
  };
}

/** The game that goes when another is kept: the one that was touched longest ago. */
export function oldest(games: KeptGames["games"], id: string): string | undefined {
  const others = Object.entries(games).filter(([other]) => other !== id);
  if (others.length < mostGames) return undefined;
  return others.reduce((first, next) => (next[1].at < first[1].at ? next : first))[0];
}

/** Room for one more. */
export function withRoom(games: KeptGames["games"], id: string): KeptGames["games"] {
  const gone = oldest(games, id);
  return gone === undefined ? games : Object.fromEntries(Object.entries(games).filter(([it]) => it !== gone));
}
