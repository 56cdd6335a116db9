import { mmc, staffing } from "../../models/standardization/queue.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface QueueOutcome extends Outcome {
  /** Team size and the share answered in time, from too few to more than enough. */
  readonly levels: readonly (readonly [agents: number, level: number])[];
  readonly agents: number;
  readonly need: number | null;
  readonly promise: number;
}

/** Nobody has a larger service team than this. */
const largest = 5000;

/** A service desk on a normal day and on the day of the sale: how many people keep the promise. */
export const queue = defineView<typeof parameters>()({
  id: "queue",
  first: ["arrivals", "surge", "agents", "perAgent"],
  more: ["patience", "promise"],
  figures: ["need", "wait", "level", "busy", "inLine", "noWait"],
  breakEven: "agents",
  headline: "slack",
  evaluate(inputs: Inputs<typeof parameters>): QueueOutcome {
    const { agents, perAgent, promise } = inputs;
    const lambda = inputs.arrivals * inputs.surge;
    const targetWait = inputs.patience / 3600;
    const at = (servers: number) => mmc.compute({ lambda, mu: perAgent, servers, targetWait });
    const now = at(agents);
    const { servers: need } = staffing.compute({
      lambda,
      mu: perAgent,
      targetWait,
      targetLevel: promise,
      maxServers: largest,
    });
    const level = now.serviceLevel ?? 0;
    const people = (value: number | null) => ({ value, unit: "people" });
    return {
      verdict: !now.stable ? "endless" : level < promise ? "late" : "kept",
      quantities: {
        arrivals: people(lambda),
        capacity: people(agents * perAgent),
        perAgent: people(perAgent),
        agents: { ...people(agents), tone: "b" },
        need: { ...people(need), tone: "answer" },
        wait: wait(now.wq),
        level: { value: now.serviceLevel, unit: "percent", digits: 0, tone: "b" },
        slack: { value: level - promise, unit: "percent", digits: 0 },
        promise: { value: promise, unit: "percent" },
        patience: { value: inputs.patience, unit: "seconds" },
        busy: { value: Math.min(1, now.rho), unit: "percent", digits: 0 },
        inLine: { value: now.lq, unit: "people" },
        noWait: { value: now.pWait === null ? null : 1 - now.pWait, unit: "percent", digits: 0 },
        offered: { value: now.offeredLoad, unit: "ratio" },
        mustWait: { value: now.pWait, unit: "percent" },
      },
      levels: sizes(agents, need, lambda / perAgent).map((size) => [size, at(size).serviceLevel ?? 0]),
      agents,
      need,
      promise,
    };
  },
});

/** Under two minutes in seconds, above in minutes. */
function wait(hours: number | null) {
  if (hours === null) return { value: null, unit: "minutes" };
  const short = hours < 1 / 30;
  return { value: hours * (short ? 3600 : 60), unit: short ? "seconds" : "minutes", digits: short ? 0 : 1 };
}

/** Team sizes worth a look: around what is there and what is needed, two dozen at most. */
function sizes(agents: number, need: number | null, offered: number): number[] {
  const wanted = need ?? Math.ceil(offered);
  const low = Math.max(1, Math.min(agents, wanted) - 4);
  const high = Math.max(agents, wanted) + 4;
  const step = Math.max(1, Math.ceil((high - low) / 24));
  const list = new Set([agents, wanted, high]);
  for (let size = low; size <= high; size += step) list.add(size);
  return [...list].sort((p, q) => p - q);
}
