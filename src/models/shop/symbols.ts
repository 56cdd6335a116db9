import { type Failure, failure } from "../validate.ts";

/**
 * Bits as text that can be read aloud: Crockford's base32, five bits a symbol, and two check symbols, the number of the
 * others mod 1021. The modulus is a prime above 31·31, so every wrong symbol and every exchange of neighbours is found.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const modulus = 1021;

/** The low `width` bits of a value, high first. */
export const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, index) => (value >> (width - 1 - index)) & 1);

export const numberOf = (bits: readonly number[]): number => bits.reduce((value, bit) => value * 2 + bit, 0);

/** Bits as symbols, filled up with zeros. */
export function symbolsOfBits(bits: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(bits.length / 5) }, (_, index) =>
    Array.from({ length: 5 }, (_, place) => bits[5 * index + place] ?? 0).reduce(
      (sum, bit) => sum * 2 + bit,
      0,
    ),
  );
}

const checkOf = (symbols: readonly number[]): number =>
  symbols.reduce((rest, symbol) => (rest * 32 + symbol) % modulus, 0);

export function withCheck(symbols: readonly number[]): number[] {
  const check = checkOf(symbols);
  return [...symbols, check >> 5, check & 31];
}

/** The symbols before the check, or nothing where it does not hold. */
export function checked(symbols: readonly number[]): readonly number[] | undefined {
  const body = symbols.slice(0, -2);
  const [high = -1, low = -1] = symbols.slice(-2);
  return checkOf(body) === high * 32 + low ? body : undefined;
}

export const textOf = (symbols: readonly number[]): string =>
  symbols.map((symbol) => alphabet[symbol]).join("");

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
export function symbolsOf(code: string): number[] | Failure {
  const symbols: number[] = [];
  for (const [index, character] of [...code].entries()) {
    if (character === " " || character === "-") continue;
    const symbol = symbolOf(character);
    if (symbol < 0) return failure("bad_enum", `code[${index}]`);
    symbols.push(symbol);
  }
  return symbols;
}
