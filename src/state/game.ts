import { entriesOf, openDocument } from "./document.ts";
import { history } from "./history.ts";
import { load, onOtherTab, save } from "./storage.ts";

/**
 * The games of the shop that this device keeps: what was decided as the code of a game, what was guessed, and the board
 * as it stands. A branch is a game of its own.
 */
const key = "jiusi.game";
const version = 1;
export const mostGames = 8;

export interface KeptGame {
  readonly seed: number;
  /** The field of the opening. */
  readonly field: number;
  /** Decided quarters; "" before the first. */
  readonly code: string;
  /** Cash guessed for the end of each decided quarter, in cents; null where nothing was. */
  readonly guesses: readonly (number | null)[];
  /** The board of the coming quarter as the code of one quarter; "" while the last statement is still shown. */
  readonly draft: string;
  /** Digits of the squares that a class has; "story" where they open one after the other; "" for all. */
  readonly squares: string;
  /** When it was last touched, in milliseconds. */
  readonly at: number;
}

export interface KeptGames {
  /** The game to go on with; "" for none. */
  readonly now: string;
  /** Whether a game has been played to its end. */
  readonly played: boolean;
  readonly games: Readonly<Record<string, KeptGame>>;
}

export const noGames: KeptGames = { now: "", played: false, games: {} };

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
const isCode = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9A-Z-]{0,60}$/.test(value);

function isGame(value: unknown): value is KeptGame {
  const { seed, field, code, guesses, draft, squares, at } = Object.fromEntries(entriesOf(value));
  return (
    isWhole(seed, Number.MAX_SAFE_INTEGER) &&
    isWhole(field, 3) &&
    isCode(code) &&
    Array.isArray(guesses) &&
    guesses.length <= 8 &&
    guesses.every((guess) => guess === null || isWhole(guess, 1e12)) &&
    isCode(draft) &&
    typeof squares === "string" &&
    /^(?:story|[1-9]{0,9})$/.test(squares) &&
    isWhole(at, Number.MAX_SAFE_INTEGER)
  );
}

/** Read like a link: what is no game is left out; `undefined` is a newer version's document. */
export function readGames(text: string | null): KeptGames | undefined {
  const document = openDocument(text, version);
  if (document.newer) return undefined;
  const { now, played, games } = Object.fromEntries(entriesOf(document.data));
  const kept = entriesOf(games)
    .filter((entry): entry is [string, KeptGame] => /^[0-9a-z]{1,20}$/.test(entry[0]) && isGame(entry[1]))
    .map(([id, { seed, field, code, guesses, draft, squares, at }]): [string, KeptGame] => [
      id,
      { seed, field, code, guesses, draft, squares, at },
    ])
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, mostGames);
  const byId = Object.fromEntries(kept);
  const known = typeof now === "string" && Object.hasOwn(byId, now) ? now : "";
  return { now: known, played: played === true, games: byId };
}

export const writeGames = (games: KeptGames): string =>
  Object.keys(games.games).length === 0 && !games.played ? "" : JSON.stringify({ v: version, data: games });

/** Both lists as one; of the same game the second, and of more than eight those touched last. */
export function joinGames(one: string, other: string): string {
  const [here, brought] = [readGames(one || null) ?? noGames, readGames(other || null) ?? noGames];
  const joined = {
    now: here.now || brought.now,
    played: here.played || brought.played,
    games: { ...here.games, ...brought.games },
  };
  return writeGames(readGames(JSON.stringify({ v: version, data: joined })) ?? noGames);
}

/** What is kept now; nothing where a newer version has written. */
export const keptGames = (): KeptGames => readGames(load(key)) ?? noGames;

/** Keeps a game, or takes one away, merged with what other tabs have kept. False where nothing can be kept. */
export function keepGames(change: (kept: KeptGames) => KeptGames): boolean {
  const kept = readGames(load(key));
  if (!kept) return false;
  const text = writeGames(change(kept));
  return save(key, text === "" ? JSON.stringify({ v: version, data: noGames }) : text);
}

export const onGamesChanged = (callback: () => void): void => onOtherTab(key, callback);

/** A name for a new game on this device, and the time it was touched. */
export const newGameId = (): string => Date.now().toString(36);
export const gameTime = (): number => Date.now();

/** Steps on the board, to be taken back until a quarter is decided. */
export const boardSteps = <Game>() => history<Game>();
