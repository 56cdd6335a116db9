import { type Failure, failure } from "../validate.ts";
import { type Decision, indexOf, type Setting, settingNames, settings } from "./board.ts";
import type { Choices } from "./choices.ts";

/**
 * A game's decisions as a short code (MODELS.md 10.9): Crockford's base32, five bits a symbol, and two check symbols
 * that find every wrong symbol and every exchange of two.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A prime above 31·31. */
const modulus = 1021;
/** version 2, opening field 2, quarters − 1 3. */
const headBits = 7;
/** The field to be in, nine settings of two bits, the card. */
const quarterBits = 21;

const symbolsFor = (quarters: number): number => Math.ceil((headBits + quarterBits * quarters) / 5) + 2;
const lengths = Array.from({ length: 8 }, (_, index) => symbolsFor(index + 1));

/** The low `width` bits of a value, high first. */
const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, index) => (value >> (width - 1 - index)) & 1);

const numberOf = (bits: readonly number[]): number => bits.reduce((value, bit) => value * 2 + bit, 0);

const checkOf = (symbols: readonly number[]): number =>
  symbols.reduce((rest, symbol) => (rest * 32 + symbol) % modulus, 0);

/** @param choices 1..8 decisions; the field of the first is null or that of the opening */
export function encode({ opening, decisions }: Choices): string {
  let field = opening.field;
  const quarters = decisions.flatMap((decision) => {
    field = decision.field ?? field;
    const words = settingNames.flatMap((name) => bitsOf(indexOf(name, decision[name]), 2));
    return [...bitsOf(field, 2), ...words, decision.vip ? 1 : 0];
  });
  const bits = [
    ...bitsOf(0, 2),
    ...bitsOf(opening.field, 2),
    ...bitsOf(decisions.length - 1, 3),
    ...quarters,
  ];
  while (bits.length % 5 !== 0) bits.push(0);
  const symbols = Array.from({ length: bits.length / 5 }, (_, index) =>
    numberOf(bits.slice(5 * index, 5 * index + 5)),
  );
  const check = checkOf(symbols);
  return [...symbols, check >> 5, check & 31].map((symbol) => alphabet[symbol]).join("");
}

/** Groups of four with hyphens, to be read aloud. */
export const grouped = (code: string): string => code.replace(/.{4}(?=.)/g, "$&-");

/** The five bits of a character, however it is written; −1 outside the alphabet. */
function symbolOf(character: string): number {
  if (character >= "a" && character <= "z") return symbolOf(character.toUpperCase());
  if (character === "O") return 0;
  if (character === "I" || character === "L") return 1;
  return alphabet.indexOf(character);
}

/** The symbols of a text, or the fault of one; spaces and hyphens are skipped. */
function symbolsOf(code: string): number[] | Failure {
  const symbols: number[] = [];
  for (const [index, character] of [...code].entries()) {
    if (character === " " || character === "-") continue;
    const symbol = symbolOf(character);
    if (symbol < 0) return failure("bad_enum", `code[${index}]`);
    symbols.push(symbol);
  }
  return symbols;
}

/** The indices of one quarter, 21 bits. */
function readQuarter(bits: readonly number[]): { field: number; words: number[]; vip: boolean } {
  const pairs = Array.from({ length: 10 }, (_, index) => numberOf(bits.slice(2 * index, 2 * index + 2)));
  const [field, ...words] = pairs as [number, ...number[]];
  return { field, words, vip: bits[20] === 1 };
}

function decisionOf(words: readonly number[], field: number | null, vip: boolean): Decision {
  const named = settingNames.map((name, index) => [name, settings[name][words[index] as number]]);
  return { field, ...(Object.fromEntries(named) as Pick<Decision, Setting>), vip };
}

/** The decisions of a code, or the first fault. */
export function decode(code: string): Choices | Failure {
  const symbols = symbolsOf(code);
  if ("error" in symbols) return symbols;
  if (!lengths.includes(symbols.length)) return failure("bad_array", "code");
  const body = symbols.slice(0, -2);
  const [high, low] = symbols.slice(-2) as [number, number];
  if (checkOf(body) !== high * 32 + low) return failure("inconsistent", "code");

  const bits = body.flatMap((symbol) => bitsOf(symbol, 5));
  if (numberOf(bits.slice(0, 2)) !== 0) return failure("out_of_range", "version");
  const opening = { field: numberOf(bits.slice(2, 4)) };
  const count = numberOf(bits.slice(4, 7)) + 1;
  if (symbolsFor(count) !== symbols.length) return failure("inconsistent", "quarters");
  const rows = Array.from({ length: count }, (_, index) =>
    readQuarter(bits.slice(headBits + quarterBits * index, headBits + quarterBits * (index + 1))),
  );
  for (const [index, { words }] of rows.entries())
    for (const [place, name] of settingNames.entries())
      if ((words[place] as number) >= settings[name].length)
        return failure("out_of_range", `decisions[${index}].${name}`);
  if (rows[0]?.field !== opening.field) return failure("inconsistent", "decisions[0].field");
  if (bits.slice(headBits + quarterBits * count).includes(1)) return failure("inconsistent", "padding");

  let present = opening.field;
  const decisions = rows.map(({ field, words, vip }) => {
    const decision = decisionOf(words, field === present ? null : field, vip);
    present = field;
    return decision;
  });
  return { opening, decisions };
}
