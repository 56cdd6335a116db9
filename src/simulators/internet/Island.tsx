import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { internet } from "./definition.ts";

export function Internet(props: BenchProps) {
  return <Workbench simulator={internet} pictures={pictures} {...props} />;
}

export function InternetNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={internet} {...props} />;
}

export function InternetResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={internet} {...props} />;
}
