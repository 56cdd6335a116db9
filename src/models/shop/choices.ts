import type { Decision, Opening } from "./board.ts";

/** Everything a player decided. */
export interface Choices {
  readonly opening: Opening;
  /** One a quarter, 1..8. */
  readonly decisions: readonly Decision[];
}

/** The first quarter cannot be in another field than the opening. */
export function firstFieldFits({ opening, decisions }: Choices): boolean {
  const field = decisions[0]?.field ?? null;
  return field === null || field === opening.field;
}
