import type { Crowd } from "../../charts/crowd.ts";
import type { Pin } from "../../workbench/define.ts";
import type { SpreadOutcome } from "./spread.ts";

/** Those who begin, and everyone who hears after them. */
export function crowdsOf(outcome: SpreadOutcome, pins: readonly Pin<SpreadOutcome>[] = []): Crowd[] {
  const { unlimited, saturated, population, seeds } = outcome;
  const convert = outcome.quantities["convert"]?.value ?? 0;
  const begin = { generation: 0, heard: seeds, tell: seeds, unlimited: seeds, ghosts: [] };
  return [
    begin,
    ...saturated.map((heard, at) => ({
      generation: at + 1,
      heard,
      tell: heard * convert,
      // Beyond the whole population the unlimited count means nothing; the table has it.
      unlimited: Math.min(unlimited[at] ?? 0, population),
      ghosts: pins.flatMap((pin) => {
        const then = pin.outcome.saturated[at];
        return then === undefined ? [] : [{ tone: pin.tone, heard: then }];
      }),
    })),
  ];
}
