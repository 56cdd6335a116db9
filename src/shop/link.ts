import type { Decision } from "../models/shop/board.ts";
import { decode, encode, grouped } from "../models/shop/code.ts";

/**
 * A game as it stands in an address: `shop=1,seed:7,field:1,code:00G4-…`. Only decided quarters travel; `code` is left
 * out before the first, `field` before the shop is opened. `open:235` names the squares of a class (1 to 9).
 */
export const gameName = "shop";
const version = 1;
const largestSeed = Number.MAX_SAFE_INTEGER;

export interface LinkedGame {
  readonly seed: number;
  /** Null: no shop has been opened. */
  readonly field: number | null;
  readonly decisions: readonly Decision[];
  /** Digits of the squares that are open, in a class. */
  readonly squares: string;
}

export interface ReadGame extends LinkedGame {
  /** What could not be used: a key, or `code.` with the fault of the code. */
  readonly dropped: readonly string[];
}

/** The market of a first visit: everyone's first shop is in the same street. */
export const firstSeed = 20;

const wholeNumber = (text: string | undefined, most: number): number | undefined => {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
};

function pairsOf(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of text.slice(0, 400).split(",").slice(1)) {
    const at = part.indexOf(":");
    if (at > 0) pairs.set(part.slice(0, at), part.slice(at + 1));
  }
  return pairs;
}

/** The digits 1 to 9 in order, each once; empty where there is none. */
export const squareDigits = (text: string): string => [...new Set(text.match(/[1-9]/g))].sort().join("");

/** Never throws: what cannot be used is left out and named. */
export function readGame(text: string): ReadGame {
  const dropped: string[] = [];
  const nothing = { seed: firstSeed, field: null, decisions: [], squares: "" };
  if (wholeNumber(/^\d+/.exec(text)?.[0], version) !== version) return { ...nothing, dropped: ["version"] };
  const pairs = pairsOf(text);
  const take = (key: string, most: number): number | undefined => {
    const written = pairs.get(key);
    const value = wholeNumber(written, most);
    if (written !== undefined && value === undefined) dropped.push(key);
    return value;
  };
  const seed = take("seed", largestSeed) ?? firstSeed;
  const field = take("field", 3) ?? null;
  const squares = squareDigits(pairs.get("open") ?? "");
  const code = pairs.get("code");
  if (code === undefined) return { seed, field, decisions: [], squares, dropped };
  const choices = decode(code);
  if ("error" in choices)
    return { seed, field, decisions: [], squares, dropped: [...dropped, `code.${choices.error.code}`] };
  // The code has two check symbols, the field none: where they differ the code is believed.
  if (field !== null && field !== choices.opening.field) dropped.push("field");
  return { seed, field: choices.opening.field, decisions: choices.decisions, squares, dropped };
}

export function writeGame({ seed, field, decisions, squares }: LinkedGame): string {
  const parts = [String(version), `seed:${seed}`];
  if (squares !== "") parts.push(`open:${squares}`);
  if (field !== null) parts.push(`field:${field}`);
  if (field !== null && decisions.length > 0) parts.push(`code:${codeOf({ field, decisions })}`);
  return parts.join(",");
}

/** The code of a game, to be read aloud in groups of four. */
export const codeOf = ({ field, decisions }: { field: number; decisions: readonly Decision[] }): string =>
  grouped(encode({ opening: { field }, decisions }));
