import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { turnover } from "./definition.ts";

export function Turnover(props: BenchProps) {
  return <Workbench simulator={turnover} pictures={pictures} {...props} />;
}

export function TurnoverNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={turnover} {...props} />;
}

export function TurnoverResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={turnover} {...props} />;
}
