import type { Step } from "../../charts/Waterfall.tsx";
import { digitsShort, type Formats, shortOf } from "../../ui/format.ts";
import type { ViewWords } from "../../workbench/define.ts";
import { factors, type SplitOutcome } from "./split.ts";

/** The bars of the waterfall from last month to this one, for the chart and for what is grabbed in it. */
export function splitSteps(outcome: SplitOutcome, { chart }: ViewWords, formats: Formats): readonly Step[] {
  const zh = formats.locale.startsWith("zh");
  const short = (value: number) => (zh ? digitsShort(value, formats) : shortOf(value, "yuan", formats, 0));
  return [
    { id: "before", value: outcome.before, total: true },
    ...factors.map((id) => ({ id, value: outcome.effects[id], total: false })),
    { id: "after", value: outcome.after, total: true },
  ].map((step) => ({
    ...step,
    label: chart[step.id] ?? "",
    shown: step.total || step.value < 0 ? short(step.value) : `+${short(step.value)}`,
  }));
}
