import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { inversion } from "./definition.ts";

export function Inversion(props: BenchProps) {
  return <Workbench simulator={inversion} pictures={pictures} {...props} />;
}

export function InversionNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={inversion} {...props} />;
}

export function InversionResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={inversion} {...props} />;
}
