import type { PlayWords } from "./words.ts";

/** The fault of a code in words a player understands. */
export function codeFault(fault: string, words: PlayWords["menu"]["badCode"]): string {
  return (words as Readonly<Record<string, string>>)[fault] ?? words.damaged;
}
