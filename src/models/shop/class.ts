import type { Choices } from "./choices.ts";
import { otherDice } from "./debrief.ts";
import { playDecisions } from "./game.ts";
import { type PolicyName, playPolicy, policyNames } from "./policies.ts";
import { valuationOf } from "./valuation.ts";
import { drawWorld, type World } from "./world.ts";
import { drawWorlds, playUnrecorded, strategyOf } from "./worlds.ts";

/** A class in one market: everybody's game on its own dice, and the same decisions on two hundred others. */

export interface ClassTask {
  readonly seed: number;
  readonly players: readonly Choices[];
}

export interface ClassGame {
  /** In the world of the seed; 100 = the opening capital. */
  readonly score: number;
  /** Cash in cents on the first day and after each quarter played. */
  readonly cash: readonly number[];
  readonly bankruptMonth: number | null;
  /** The score in each of the other worlds: same market, other dice (`otherDice`). */
  readonly scores: readonly number[];
}

let drawn: { readonly seed: number; readonly world: World; readonly worlds: readonly World[] } | undefined;

/** The worlds of a class are drawn once, whichever batch of players comes next. */
function worldsOf(seed: number) {
  if (drawn?.seed !== seed)
    drawn = { seed, world: drawWorld(seed), worlds: drawWorlds({ seed, ...otherDice }) };
  return drawn;
}

export function playClass({ seed, players }: ClassTask): ClassGame[] {
  const { world, worlds } = worldsOf(seed);
  return players.map(({ opening, decisions }) => {
    const { shops } = playDecisions(world, opening, decisions);
    const { score, bankruptMonth } = valuationOf(shops.at(-1) as (typeof shops)[number]);
    const strategy = strategyOf(opening, decisions);
    const scores = worlds.map((each) => valuationOf(playUnrecorded(each, strategy)).score);
    return { score, bankruptMonth, cash: shops.map(({ cash }) => cash), scores };
  });
}

/** What the named rivals decide in this market, as many quarters as the class plays. */
export function rivalsOf(seed: number, quarters: number): { name: PolicyName; choices: Choices }[] {
  const { world } = worldsOf(seed);
  return policyNames.map((name) => {
    const { opening, decisions } = playPolicy(name, world);
    return { name, choices: { opening, decisions: decisions.slice(0, quarters) } };
  });
}
