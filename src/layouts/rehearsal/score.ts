import type { Rehearsal } from "../../state/rehearsal.ts";

export interface Score {
  /** Questions answered at least once. */
  readonly asked: number;
  /** Questions whose latest first answer was right. */
  readonly right: number;
}

/** How a self-test of these questions stands: the latest answer to a question counts. */
export function scoreOf({ answers }: Pick<Rehearsal, "answers">, ids: readonly string[]): Score {
  const logs = ids.flatMap((id) => (answers[id] ? [answers[id]] : []));
  return { asked: logs.length, right: logs.filter((log) => log.at(-1)?.[2] === 1).length };
}

/** Puts values into the places `{name}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
