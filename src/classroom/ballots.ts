import { chatLines, marks } from "./chat.ts";
import type { Fault, GuessResult, Result, ShopResult } from "./codes.ts";
import { type ClassDefinition, classNumber } from "./definition.ts";
import { codesIn } from "./find-codes.ts";

/** One person of a class: a name and a device. The last code of each vote counts. */
export interface Person {
  /** Tells this person from the others, whatever name is shown. */
  readonly id: string;
  /** "" where the text names nobody. */
  readonly name: string;
  readonly device: number;
  readonly first?: GuessResult;
  readonly second?: GuessResult;
  readonly shop?: ShopResult;
}

/** What was found in a text. */
export interface Ballots {
  readonly people: readonly Person[];
  /** Lines in which something stands, and those of them that are neither a code of this class nor our line above one. */
  readonly lines: number;
  readonly without: number;
  /** Sound codes of other classes. */
  readonly others: number;
  /** Sound codes that were followed by another of the same person and vote. */
  readonly replaced: number;
  /** What looks like a code and is none, at most 100 of them. */
  readonly broken: readonly BrokenCode[];
}

export interface BrokenCode {
  readonly line: number;
  readonly name: string;
  readonly text: string;
  readonly fault: Fault;
}

const mostBroken = 100;
/** Lines between two breaths: a page that reads a million lines still answers. */
const slice = 5000;

export const kindOf = ({ kind }: ClassDefinition): Result["kind"] => (kind === "shop" ? "shop" : "guess");

/** Whether a code can be an answer in this class. */
function fits(it: ClassDefinition, number: number, result: Result, options: readonly number[]): boolean {
  if (result.classNumber !== number) return false;
  if (result.kind === "guess") return options.includes(result.option);
  return it.kind === "shop" && result.choices.decisions.length <= it.quarters;
}

/**
 * Reads the codes of a class out of a chat, a column or bare lines.
 * @param options the numbers of the answers; none for a shop
 * @param rest is awaited every 5,000 lines, with the lines read so far
 */
export async function readBallots(
  it: ClassDefinition,
  text: string,
  options: readonly number[],
  rest?: (lines: number) => Promise<void>,
): Promise<Ballots> {
  const kind = kindOf(it);
  const number = classNumber(it);
  const people = new Map<string, Person>();
  const broken: BrokenCode[] = [];
  const count = { lines: 0, without: 0, others: 0, replaced: 0 };
  for (const { name, text: said, line } of chatLines(text)) {
    count.lines += 1;
    if (rest && count.lines % slice === 0) await rest(count.lines);
    let has = false;
    for (const found of codesIn(said, kind)) {
      if ("broken" in found) {
        if (broken.length < mostBroken) broken.push({ line, name, text: found.broken, fault: found.fault });
        continue;
      }
      const { result } = found;
      if (!fits(it, number, result, options)) {
        count.others += 1;
        continue;
      }
      has = true;
      const key = `${result.device} ${name}`;
      const before = people.get(key) ?? { id: key, name, device: result.device };
      const place = result.kind === "shop" ? "shop" : result.vote === 1 ? "first" : "second";
      if (before[place]) count.replaced += 1;
      people.set(key, { ...before, [place]: result });
    }
    if (!has && said.search(marks) !== 0) count.without += 1;
  }
  return { people: [...people.values()], broken, ...count };
}

/** The packed definition of a class whose link stands in a text; the last one counts. */
export function packedIn(text: string): string | undefined {
  return [...text.slice(-2_000_000).matchAll(/[?#&]class=(1[\w-]{8,4000})/g)].at(-1)?.[1];
}
