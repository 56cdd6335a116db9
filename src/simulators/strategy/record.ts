import { splitRecord } from "../../models/strategy/luck.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface RecordOutcome extends Outcome {
  readonly mean: number;
  /** Spread of records if only luck made them, and as they are. */
  readonly luck: number;
  readonly observed: number;
  readonly mine: number;
  readonly estimate: number;
}

/** How much of a record is luck, and what is left of a good one when luck is taken off. */
export const record = defineView<typeof parameters>()({
  id: "record",
  first: ["games", "sdObserved", "winRate", "myRecord"],
  more: [],
  figures: ["skill", "luck", "sdLuck", "regress", "estimate"],
  breakEven: "games",
  headline: "lead",
  evaluate({ games, sdObserved, winRate, myRecord }: Inputs<typeof parameters>): RecordOutcome {
    const result = splitRecord({ games, sdObserved, p: winRate });
    const skill = result.skillShare ?? 0;
    const estimate = winRate + skill * (myRecord - winRate);
    const percent = (value: number | null, digits = 0) => ({
      value,
      unit: "percent",
      digits,
    });
    return {
      verdict: skill === 0 ? "noise" : skill < 0.5 ? "luck" : "skill",
      quantities: {
        skill: { ...percent(result.skillShare), tone: "b" },
        luck: { ...percent(result.luckShare), tone: "a" },
        lead: { ...percent(2 * skill - 1), unit: "points", tone: "answer" },
        sdLuck: percent(result.sdLuck, 1),
        regress: { value: result.regressGames, unit: "tries", digits: 0 },
        games: { value: games, unit: "tries" },
        mine: percent(myRecord, 1),
        mean: percent(winRate, 1),
        estimate: { ...percent(estimate, 1), tone: "answer" },
      },
      mean: winRate,
      luck: result.sdLuck,
      observed: sdObserved,
      mine: myRecord,
      estimate,
    };
  },
});
