import type { Step } from "../../charts/Waterfall.tsx";
import { digitsOf, type Formats } from "../../ui/format.ts";
import type { ViewWords } from "../../workbench/define.ts";
import type { CardOutcome } from "./card.ts";

export const cardSteps = ["before", "orders", "discounts", "fee", "gifts", "wages"] as const;

/** The bars of the waterfall of one member, for the chart and for what is grabbed in it. */
export function stepsOf(outcome: CardOutcome, { chart }: ViewWords, formats: Formats): readonly Step[] {
  const end = cardSteps.reduce((level, step) => level + outcome[step], 0);
  return [
    ...cardSteps.map((id) => ({ id, value: outcome[id], total: id === "before" })),
    { id: "after", value: end, total: true },
  ].map((step) => ({
    ...step,
    label: chart[step.id] ?? "",
    shown: digitsOf(step.value, "yuan", formats, 0),
  }));
}
