import { type Failure, failure } from "../validate.ts";
import { type Decision, indexOf, type Setting, settingNames, settings } from "./board.ts";
import type { Choices } from "./choices.ts";
import { bitsOf, checked, numberOf, symbolsOf, symbolsOfBits, textOf, withCheck } from "./symbols.ts";

export { grouped } from "./symbols.ts";

/**
 * A game's decisions as a short code, written in checked symbols (`symbols.ts`).
 */

/** version 2, opening field 2, quarters − 1 3. */
const headBits = 7;
/** The field to be in, nine settings of two bits, the card. */
const quarterBits = 21;

const symbolsFor = (quarters: number): number => Math.ceil((headBits + quarterBits * quarters) / 5) + 2;
const lengths = Array.from({ length: 8 }, (_, index) => symbolsFor(index + 1));

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
  return textOf(withCheck(symbolsOfBits(bits)));
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
  const body = checked(symbols);
  if (!body) return failure("inconsistent", "code");

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
