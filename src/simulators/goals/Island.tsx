import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { goals } from "./definition.ts";

export function Goals(props: BenchProps) {
  return <Workbench simulator={goals} pictures={pictures} {...props} />;
}

export function GoalsNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={goals} {...props} />;
}

export function GoalsResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={goals} {...props} />;
}
