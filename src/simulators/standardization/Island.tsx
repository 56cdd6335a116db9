import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { standardization } from "./definition.ts";

export function Standardization(props: BenchProps) {
  return <Workbench simulator={standardization} pictures={pictures} {...props} />;
}

export function StandardizationNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={standardization} {...props} />;
}

export function StandardizationResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={standardization} {...props} />;
}
