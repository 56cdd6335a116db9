import { random } from "../../models/math/random.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { type Flow, flow, type MachineName, machineNames } from "./machines.ts";
import type { parameters } from "./parameters.ts";

export interface GameOutcome extends Outcome {
  readonly machine: MachineName;
  readonly flow: Flow;
  readonly solved: boolean;
  readonly round: number;
  /** Whether amounts stand in place of shares. */
  readonly hint: boolean;
}

const stream = 3000;

/** Nine pictures in a row bring all nine machines, in an order that the seed draws for each nine. */
function drawn(round: number, seed: number): MachineName {
  const chance = random(seed + Math.floor((round - 1) / machineNames.length), stream);
  const order = [...machineNames];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance.nextUnit() * (last + 1));
    [order[last], order[other]] = [order[other] as MachineName, order[last] as MachineName];
  }
  return order[(round - 1) % machineNames.length] as MachineName;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** A flow without names: which of the nine is it? */
export const game = defineView<typeof parameters>()({
  id: "game",
  first: ["guess", "round", "hint"],
  more: [],
  figures: ["keptShare", "ownerShare", "othersShare"],
  headline: "keptShare",
  evaluate({ guess, round, hint, seed }: Inputs<typeof parameters>): GameOutcome {
    const machine = drawn(round, seed);
    const it = flow(machine, 1, 0);
    const share = (value: number) => ({ value: value / it.spend, unit: "percent", digits: 0 });
    const own = it.costs + it.traffic;
    return {
      verdict: guess === "none" ? "open" : guess === machine ? "right" : `not${capital(guess)}`,
      quantities: {
        keptShare: { ...share(it.kept), tone: "answer" },
        ownerShare: share(it.ownerKept),
        othersShare: share(Math.max(0, it.spend - it.ownerKept - own - it.kept)),
        ownShare: share(own),
      },
      machine,
      flow: it,
      solved: guess === machine,
      round,
      hint: hint === "money",
    };
  },
});
