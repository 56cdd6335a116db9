import { type Decision, type Setting, settingNames } from "./board.ts";
import { type Choices, firstFieldFits } from "./choices.ts";
import type { World } from "./world.ts";
import { deviation, mean, scoreOf, shareAbove, shareBelow, strategyOf } from "./worlds.ts";

/** Settings to be changed, in which quarters (1..8); null leaves what was decided. */
export type Change = { readonly [Name in Setting]: Decision[Name] | null } & {
  readonly fromQuarter: number;
  readonly toQuarter: number;
  /** Another field to open in. */
  readonly opening: number | null;
  /** A field to enter in `fromQuarter`. */
  readonly field: number | null;
  readonly vip: boolean | null;
};

/** The game with the change made. */
export function changed({ opening, decisions }: Choices, change: Change): Choices {
  const wanted = [...settingNames, "vip" as const]
    .filter((name) => change[name] !== null)
    .map((name) => [name, change[name]]);
  const settings: Partial<Decision> = Object.fromEntries(wanted);
  return {
    opening: change.opening === null ? opening : { field: change.opening },
    decisions: decisions.map((decision, index) => {
      const quarter = index + 1;
      const inside = quarter >= change.fromQuarter && quarter <= change.toQuarter;
      const stays = change.opening !== null && index === 0 ? null : decision.field;
      const field = change.field !== null && quarter === change.fromQuarter ? change.field : stays;
      return { ...decision, ...(inside ? settings : {}), field };
    }),
  };
}

/** The rules of a change, in their order: the field that breaks one, or undefined. */
export function faultOf(choices: Choices, change: Change): string | undefined {
  if (change.toQuarter < change.fromQuarter) return "change.toQuarter";
  if (change.fromQuarter > choices.decisions.length) return "change.fromQuarter";
  return firstFieldFits(changed(choices, change)) ? undefined : "change.field";
}

export interface Counterfactual {
  /** As played, and with the change, on the same dice. */
  readonly score: number;
  readonly changed: number;
  readonly difference: number;
  readonly meanScore: number;
  readonly meanChanged: number;
  readonly meanDifference: number;
  readonly sdDifference: number;
  readonly standardError: number;
  /** Share of worlds in which the change does better, and worse. */
  readonly helps: number;
  readonly hurts: number;
}

/** What one change would have done: differences are changed minus as played, world by world. */
export function counterfactual(
  world: World,
  worlds: readonly World[],
  choices: Choices,
  change: Change,
): Counterfactual {
  const played = strategyOf(choices.opening, choices.decisions);
  const other = changed(choices, change);
  const instead = strategyOf(other.opening, other.decisions);
  const scores = worlds.map((each) => scoreOf(each, played));
  const changedScores = worlds.map((each) => scoreOf(each, instead));
  const differences = scores.map((score, index) => (changedScores[index] as number) - score);
  const score = scoreOf(world, played);
  const changedScore = scoreOf(world, instead);
  const sdDifference = deviation(differences);
  return {
    score,
    changed: changedScore,
    difference: changedScore - score,
    meanScore: mean(scores),
    meanChanged: mean(changedScores),
    meanDifference: mean(differences),
    sdDifference,
    standardError: sdDifference / Math.sqrt(worlds.length),
    helps: shareAbove(differences),
    hurts: shareBelow(differences),
  };
}
