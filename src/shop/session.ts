import { atom } from "nanostores";
import type { Decision } from "../models/shop/board.ts";
import { decode } from "../models/shop/code.ts";
import { follow, shareAddress, writeLater } from "../state/address.ts";
import {
  boardSteps,
  gameTime,
  type KeptGame,
  type KeptGames,
  keepGames,
  keptGames,
  newGameId,
  noGames,
  onGamesChanged,
} from "../state/game.ts";
import { boardOf, branchedFrom, courseOf, decided, type Game, newGame } from "./game.ts";
import { draftOf, gameOf, isSame, keptOf, linkedOf, withRoom } from "./kept.ts";
import { firstSeed, gameName, type LinkedGame, readGame, writeGame } from "./link.ts";

export type Stage = "opening" | "board" | "statement" | "end";

export interface Snapshot {
  readonly game: Game;
  readonly stage: Stage;
  /** False until address and storage have been read. */
  readonly ready: boolean;
  /** Somebody else's game, opened from a link; it becomes a game of one's own with the first decision. */
  readonly guest: boolean;
  readonly dropped: readonly string[];
  /** A quarter was decided a moment ago and is being shown as it happens. */
  readonly happening: boolean;
  /** Whether there is a step on the board to take back. */
  readonly canUndo: boolean;
  readonly kept: KeptGames;
  /** The kept game that this is; "" for none yet. */
  readonly id: string;
  /** A game of a class whose trainer has not revealed it: no other time line, no other market. */
  readonly waits: boolean;
  /** How many quarters its class plays, 1 to 8; nothing alone. */
  readonly quarters?: number;
  /** False once the browser has refused to keep something. */
  readonly stored: boolean;
}

export const initial: Snapshot = {
  game: newGame(firstSeed, "story"),
  stage: "opening",
  ready: false,
  guest: false,
  dropped: [],
  happening: false,
  canUndo: false,
  kept: noGames,
  id: "",
  stored: true,
  waits: false,
};

export const $session = atom<Snapshot>(initial);

const steps = boardSteps<Game>();
let started = false;

const set = (part: Partial<Snapshot>): void =>
  $session.set({ ...$session.get(), ...part, canUndo: steps.depth.back > 0 });

/** Reads the address and what is kept, once; from an effect. */
export function startSession(): void {
  if (started) return;
  started = true;
  follow([gameName], (states, guest) => opened(states.get(gameName), guest));
  onGamesChanged(() => set({ kept: keptGames() }));
}

function opened(text: string | undefined, foreign: boolean): void {
  steps.clear();
  const kept = keptGames();
  const { dropped = [], ...linked } = text === undefined ? {} : readGame(text);
  const current = kept.games[kept.now];
  const same = Object.entries(kept.games).find(([, game]) => "seed" in linked && isSame(game, linked));
  if (text === undefined && current) take(kept.now, current, kept);
  else if (same && dropped.length === 0) take(same[0], same[1], kept);
  else if ("seed" in linked) show(linked, dropped, foreign, kept);
  else set({ kept, ready: true, game: newGame(firstSeed, kept.played ? "" : "story") });
}

/** A game that is not kept here: of a link, or of a code. */
function show(linked: LinkedGame, dropped: readonly string[], foreign: boolean, kept: KeptGames): void {
  const bare = { ...newGame(linked.seed, linked.squares), ...linked };
  const game = { ...bare, draft: boardOf(bare, courseOf(bare)) };
  const over = courseOf(game).ahead === undefined;
  const stage = game.field === null ? "opening" : over ? "end" : "board";
  set({ kept, ready: true, game, stage, guest: foreign && game.field !== null, dropped, id: "" });
}

/** Goes on with a kept game. */
function take(id: string, kept: KeptGame, all: KeptGames): void {
  const bare = gameOf(kept);
  const { decisions } = bare;
  const course = courseOf(bare);
  const draft = draftOf(kept.draft, course.shop.field) ?? boardOf(bare, course);
  const over = course.ahead === undefined;
  const stage = decisions.length > 0 && kept.draft === "" ? "statement" : over ? "end" : "board";
  steps.clear();
  set({ kept: all, ready: true, game: { ...bare, draft }, stage, guest: false, dropped: [], id });
  writeLater(gameName, writeGame(linkedOf({ ...bare, draft })));
}

/** Writes the game into the address and onto the device, and shows it. */
function commit(game: Game, stage: Stage, id = $session.get().id || newGameId()): void {
  const over = game.field !== null && courseOf(game).ahead === undefined;
  let stored = true;
  if (game.field !== null) {
    const kept = keptOf(game, game.field, stage === "statement", gameTime());
    stored = keepGames((all) => ({
      now: id,
      played: all.played || over,
      games: { ...withRoom(all.games, id), [id]: kept },
    }));
  }
  writeLater(gameName, writeGame(linkedOf(game)));
  set({ game, stage, id, guest: false, dropped: [], kept: keptGames(), stored, ready: true });
}

export function openIn(field: number): void {
  const game = { ...$session.get().game, field };
  commit({ ...game, draft: boardOf(game, courseOf(game)) }, "board");
}

/** Another market: any of a hundred thousand, a number short enough to be said aloud. */
export function otherMarket(): void {
  const { kept } = $session.get();
  const [random = 1] = crypto.getRandomValues(new Uint32Array(1));
  start(newGame(1 + (random % 99_999), kept.played ? "" : "story"));
}

/** A game before its opening; it is kept once a field is chosen. */
function start(game: Game): void {
  steps.clear();
  writeLater(gameName, writeGame(linkedOf(game)));
  set({ game, stage: "opening", id: "", guest: false, dropped: [] });
}

export const sameMarket = (): void => {
  const { game, kept } = $session.get();
  start(newGame(game.seed, kept.played ? "" : game.squares));
};

/** A setting on the board; it can be taken back until the quarter is decided. */
export function change(part: Partial<Decision>): void {
  const { game, guest, stage } = $session.get();
  steps.push(game, "", gameTime());
  const next = { ...game, draft: { ...game.draft, ...part } };
  if (guest) set({ game: next });
  else commit(next, stage);
}

export function undo(): void {
  const { game, guest, stage } = $session.get();
  const before = steps.undo(game);
  if (!before) return;
  const next = { ...before, guess: game.guess };
  if (guest) set({ game: next });
  else commit(next, stage);
}

/** Cash at the end of the coming quarter, cents. Not kept until the quarter is decided. */
export function guessCash(cents: number): void {
  set({ game: { ...$session.get().game, guess: cents } });
}

export function openAllSquares(): void {
  const { game, stage } = $session.get();
  commit({ ...game, squares: "" }, stage);
}

export function decide(): void {
  const { game } = $session.get();
  steps.clear();
  commit(decided(game, courseOf(game)), "statement");
  set({ happening: true });
}

export const happened = (): void => set({ happening: false });

export function goOn(): void {
  const { game } = $session.get();
  commit(game, courseOf(game).ahead === undefined ? "end" : "board");
}

/** Another time line from a quarter, 1..8. The game it leaves stays kept. */
export function branch(quarter: number): void {
  steps.clear();
  commit(branchedFrom($session.get().game, quarter), "board", newGameId());
}

export function openKept(id: string): void {
  const kept = keptGames();
  const game = kept.games[id];
  if (!game) return;
  keepGames((all) => ({ ...all, now: id }));
  take(id, game, { ...kept, now: id });
}

export function removeKept(id: string): void {
  keepGames((all) => ({
    ...all,
    now: all.now === id ? "" : all.now,
    games: Object.fromEntries(Object.entries(all.games).filter(([it]) => it !== id)),
  }));
  const now = $session.get();
  set({ kept: keptGames(), id: now.id === id ? "" : now.id });
}

/** Opens what a code says in the present market, as somebody else's game. The fault of a code that cannot be read. */
export function openCode(code: string): string | undefined {
  const choices = decode(code.trim());
  if ("error" in choices) return choices.error.code;
  const { seed } = $session.get().game;
  const { opening, decisions } = choices;
  const text = writeGame({ seed, field: opening.field, decisions, squares: "" });
  writeLater(gameName, text);
  opened(text, true);
  return undefined;
}

/** The address that carries this game. */
export const addressOf = (game: Game, privately = false): string =>
  shareAddress(new Map([[gameName, writeGame(linkedOf(game))]]), privately);
