import type { Choices } from "../models/shop/choices.ts";
import { decode as decodeGame, encode as encodeGame } from "../models/shop/code.ts";
import {
  bitsOf,
  checked,
  grouped,
  numberOf,
  symbolsOf,
  symbolsOfBits,
  textOf,
  withCheck,
} from "../models/shop/symbols.ts";

/**
 * What a learner did, as a code to copy or to read aloud. Both kinds begin with version 2 bits, kind 2, class 9 and
 * device 9, and end with a check of 10. A guess is 40 bits, 8 symbols: then vote 1, option 3, confidence 2, spare 2.
 * A shop: spare 3, then the symbols of `shop.encode` without their check. A code once published opens for ever.
 */
export type Result = GuessResult | ShopResult;

interface Sent {
  /** 0 to 511. */
  readonly classNumber: number;
  /** 0 to 511, drawn once for each class on a device. */
  readonly device: number;
}

export interface GuessResult extends Sent {
  readonly kind: "guess";
  /** 1, or 2 after the class has talked. */
  readonly vote: 1 | 2;
  /** The number of the answer, 1 to 8. */
  readonly option: number;
  /** How sure, 1 to 3; 0 where nothing was said. */
  readonly confidence: number;
}

export interface ShopResult extends Sent {
  readonly kind: "shop";
  readonly choices: Choices;
}

const version = 0;
/** The first symbol holds version, kind and a bit of the class, so a code begins with a digit: 2 or 3, 4 or 5. */
const kinds = { guess: 1, shop: 2 } as const;
/** Symbols before the game of a shop: 25 bits. */
const headSymbols = 5;
/** Symbols of a guess, and of a shop by quarters. */
const guessLength = 8;
const shopLengths = [13, 17, 21, 26, 30, 34, 38, 42];

const headOf = (kind: keyof typeof kinds, { classNumber, device }: Sent): number[] => [
  ...bitsOf(version, 2),
  ...bitsOf(kinds[kind], 2),
  ...bitsOf(classNumber, 9),
  ...bitsOf(device, 9),
];

/** The code in groups of four. */
export function codeOf(result: Result): string {
  return grouped(textOf(withCheck(result.kind === "guess" ? guessSymbols(result) : shopSymbols(result))));
}

function guessSymbols(result: GuessResult): number[] {
  const { vote, option, confidence } = result;
  return symbolsOfBits([
    ...headOf("guess", result),
    ...bitsOf(vote - 1, 1),
    ...bitsOf(option - 1, 3),
    ...bitsOf(confidence, 2),
    ...bitsOf(0, 2),
  ]);
}

function shopSymbols(result: ShopResult): number[] {
  const game = symbolsOf(encodeGame(result.choices));
  if ("error" in game) throw new Error(game.error.code);
  return [...symbolsOfBits([...headOf("shop", result), ...bitsOf(0, 3)]), ...game.slice(0, -2)];
}

/** Why a text is no code; `other` is a code of a newer version. */
export type Fault = "symbol" | "length" | "check" | "content" | "other";

/** The result in a code, written any way: either case, O for 0, I and L for 1, full-width, spaces and hyphens. */
export function resultOf(code: string): Result | { readonly fault: Fault } {
  const symbols = symbolsOf(code.normalize("NFKC"));
  if ("error" in symbols) return { fault: "symbol" };
  const isGuess = symbols.length === guessLength;
  if (!isGuess && !shopLengths.includes(symbols.length)) return { fault: "length" };
  const body = checked(symbols);
  if (!body) return { fault: "check" };
  const bits = body.flatMap((symbol) => bitsOf(symbol, 5));
  const at = (from: number, width: number) => numberOf(bits.slice(from, from + width));
  if (at(0, 2) !== version || at(2, 2) !== kinds[isGuess ? "guess" : "shop"]) return { fault: "other" };
  const sent = { classNumber: at(4, 9), device: at(13, 9) };
  if (isGuess) {
    if (at(28, 2) !== 0) return { fault: "other" };
    const vote = at(22, 1) === 0 ? 1 : 2;
    return { kind: "guess", ...sent, vote, option: at(23, 3) + 1, confidence: at(26, 2) };
  }
  if (at(22, 3) !== 0) return { fault: "other" };
  const choices = decodeGame(textOf(withCheck(body.slice(headSymbols))));
  return "error" in choices ? { fault: "content" } : { kind: "shop", ...sent, choices };
}

export const isResult = (it: Result | { readonly fault: Fault }): it is Result => "kind" in it;

/** Symbols of a code of this kind; a guess has one length, a shop one for each number of quarters. */
export const lengthsOf = (kind: Result["kind"]): readonly number[] =>
  kind === "guess" ? [guessLength] : shopLengths;
/** What a code of this kind begins with. */
export const beginsLike = (kind: Result["kind"]): RegExp => (kind === "guess" ? /^[23]/ : /^[45]/);
