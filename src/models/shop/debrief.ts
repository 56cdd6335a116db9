import { attribution, type SquareWorth } from "./attribution.ts";
import type { Choices } from "./choices.ts";
import { type Change, type Counterfactual, counterfactual } from "./counterfactual.ts";
import { type Replay, replay } from "./replay.ts";
import { drawWorld } from "./world.ts";
import { drawWorlds, strategyOf } from "./worlds.ts";

/** What is told after a game: the same market, other dice. Runs in the worker, in slices. */

export interface DebriefTask extends Choices {
  readonly seed: number;
  /** A decision changed; without it luck and the nine worths are asked for. */
  readonly change?: Change;
}

export interface Debrief {
  readonly luck: Replay;
  readonly worths: readonly SquareWorth[];
}

/** How many other dice; their seeds are the default ones of `shop.replay`. */
export const otherDice = { count: 200, first: 1_000_001, redraw: "luck" } as const;

type Report = (share: number) => void | Promise<void>;

/** The same numbers as `shop.replay` and `shop.attribution`, or as `shop.counterfactual` where a change is asked for. */
export async function debrief(task: DebriefTask, report: Report): Promise<Debrief | Counterfactual> {
  const { seed, change, ...choices } = task;
  const world = drawWorld(seed);
  const worlds = drawWorlds({ seed, ...otherDice });
  await report(0.2);
  if (change) return counterfactual(world, worlds, choices, change);
  const luck = replay(world, worlds, strategyOf(choices.opening, choices.decisions));
  await report(0.4);
  return { luck, worths: attribution(world, worlds, choices).squares };
}
