import { lineBalance } from "../../models/standardization/line.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

interface Piece {
  /** The place in the table. */
  readonly at: number;
  readonly name: string;
  readonly seconds: number;
}

interface Crew {
  readonly station: number;
  readonly pieces: readonly Piece[];
  readonly seconds: number;
}

export interface LineOutcome extends Outcome {
  readonly crews: readonly Crew[];
  /** Seconds of the slowest station, and of everybody if the work were shared evenly. */
  readonly slowest: number;
  readonly even: number;
  /** The table as it is, for a picture that moves a task to another station. */
  readonly tasks: readonly { readonly task: string; readonly seconds: number; readonly station: number }[];
}

const total = (terms: readonly { readonly seconds: number }[]) =>
  terms.reduce((sum, { seconds }) => sum + seconds, 0);

/** Tasks at stations, one person each: a line is as fast as its slowest station. */
export const line = defineView<typeof parameters>()({
  id: "line",
  first: ["tasks", "speedup", "perDay"],
  more: [],
  figures: [
    "advantage",
    "lineRate",
    "separateRate",
    "dayLine",
    "dayAlone",
    "even",
    "idle",
    "worth",
    "balanced",
  ],
  breakEven: "speedup",
  headline: "advantage",
  evaluate({ tasks, speedup, perDay }: Inputs<typeof parameters>): LineOutcome {
    const pieces = tasks.map(({ task, seconds }, at) => ({
      at,
      name: task,
      seconds: seconds * (1 - speedup),
    }));
    const numbers = [...new Set(tasks.map(({ station }) => station))].sort((p, q) => p - q);
    const crews = numbers.map((station) => {
      const own = pieces.filter(({ at }) => tasks[at]?.station === station);
      return { station, pieces: own, seconds: total(own) };
    });
    const people = crews.length;
    const slowest = Math.max(...crews.map(({ seconds }) => seconds));
    // Whoever does whole orders changes tools as before: the practice of one motion is the line's alone.
    const alone = total(tasks) / people;
    const [lineRate, separateRate] = [3600 / slowest, 3600 / alone];
    const work = total(pieces);
    const seconds = (value: number | null) => ({ value, unit: "seconds" });
    const perHour = (value: number) => ({ value, unit: "ordersPerHour", digits: 1 });
    return {
      verdict: verdict(lineRate / separateRate - 1),
      quantities: {
        bottleneck: {
          value: crews.find((crew) => crew.seconds === slowest)?.station ?? null,
          unit: "station",
          tone: "answer",
        },
        people: { value: people, unit: "people" },
        slowest: { ...seconds(slowest), tone: "answer" },
        alone: seconds(alone),
        even: seconds(work / people),
        lineRate: { ...perHour(lineRate), tone: "b" },
        separateRate: { ...perHour(separateRate), tone: "a" },
        advantage: perHour(lineRate - separateRate),
        change: { value: Math.abs(lineRate / separateRate - 1), unit: "percent", digits: 0, tone: "answer" },
        idle: { value: 1 - work / (people * slowest), unit: "percent", digits: 0 },
        worth: { value: work / slowest, unit: "people" },
        dayLine: { value: perDay / lineRate, unit: "hours", digits: 1, tone: "b" },
        dayAlone: { value: perDay / separateRate, unit: "hours", digits: 1, tone: "a" },
        balanced: seconds(balanced(pieces, people)),
        work: seconds(total(tasks)),
        speedup: { value: speedup, unit: "percent" },
        hour: seconds(3600),
      },
      crews,
      slowest,
      even: work / people,
      tasks,
    };
  },
});

function verdict(advantage: number): string {
  if (Math.abs(advantage) < 1e-9) return "even";
  return advantage < 0 ? "loses" : "wins";
}

/**
 * The slowest station that cannot be avoided if the tasks keep their order: the shortest cycle for which the balancing
 * needs no more stations than there are people. Only sums of neighbouring tasks can be that cycle.
 */
function balanced(pieces: readonly Piece[], people: number): number {
  const tasks = pieces.map(({ at, seconds }) => ({
    id: String(at),
    time: seconds,
    preds: at === 0 ? [] : [String(at - 1)],
  }));
  const longest = Math.max(...pieces.map(({ seconds }) => seconds));
  const cycles = pieces
    .flatMap((_, from) => pieces.slice(from).map((_, length) => total(pieces.slice(from, from + length + 1))))
    .filter((cycle) => cycle >= longest)
    .sort((p, q) => p - q);
  let [low, high] = [0, cycles.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const cycleTime = cycles[middle] as number;
    if (lineBalance.compute({ tasks, cycleTime, rule: "mostFollowers" }).nStations <= people) high = middle;
    else low = middle + 1;
  }
  return cycles[high] as number;
}
