import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { information } from "./definition.ts";

export function Information(props: BenchProps) {
  return <Workbench simulator={information} pictures={pictures} {...props} />;
}

export function InformationNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={information} {...props} />;
}

export function InformationResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={information} {...props} />;
}
