import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { strategy } from "./definition.ts";

export function Strategy(props: BenchProps) {
  return <Workbench simulator={strategy} pictures={pictures} {...props} />;
}

export function StrategyNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={strategy} {...props} />;
}

export function StrategyResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={strategy} {...props} />;
}
