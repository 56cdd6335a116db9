import type { Person } from "./ballots.ts";

/** A vote counted. */
export interface Tally {
  /** By the number of the answer. */
  readonly counts: ReadonlyMap<number, number>;
  readonly voters: number;
  /** Share of the voters who are right; nothing where no answer is, or nobody voted. */
  readonly right: number | undefined;
}

/** @param options the numbers of the answers; @param right one of them, 0 for none */
export function tallyOf(
  people: readonly Person[],
  vote: "first" | "second",
  options: readonly number[],
  right: number,
): Tally {
  const counts = new Map(options.map((option) => [option, 0]));
  let voters = 0;
  for (const { [vote]: sent } of people) {
    if (!sent || !counts.has(sent.option)) continue;
    voters += 1;
    counts.set(sent.option, (counts.get(sent.option) ?? 0) + 1);
  }
  return { counts, voters, right: right > 0 && voters > 0 ? (counts.get(right) ?? 0) / voters : undefined };
}

/**
 * What Peer Instruction does with a first vote (Crouch and Mazur 2001, doi:10.1119/1.1374249): below 35% right the
 * matter is taught again, up to 70% the class talks and votes again, above it is explained and the class goes on.
 */
export type Advice = "teach" | "discuss" | "explain";
export const thresholds = { low: 0.35, high: 0.7 } as const;

export const adviceFor = (right: number): Advice =>
  right < thresholds.low ? "teach" : right <= thresholds.high ? "discuss" : "explain";

/** Who voted twice: how many stayed, and how the others went. */
export interface Changes {
  readonly both: number;
  readonly stayed: number;
  /** To the right answer, away from it, and between wrong ones (or any, where none is right). */
  readonly toRight: number;
  readonly fromRight: number;
  readonly elsewhere: number;
  readonly changed: readonly { readonly person: Person; readonly from: number; readonly to: number }[];
}

export function changesOf(people: readonly Person[], right: number): Changes {
  const both = people.flatMap((person) =>
    person.first && person.second ? [{ person, from: person.first.option, to: person.second.option }] : [],
  );
  const changed = both.filter(({ from, to }) => from !== to);
  const toRight = changed.filter(({ to }) => to === right).length;
  const fromRight = changed.filter(({ from }) => from === right).length;
  return {
    both: both.length,
    stayed: both.length - changed.length,
    toRight,
    fromRight,
    elsewhere: changed.length - toRight - fromRight,
    changed,
  };
}
