import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { social } from "./definition.ts";

export function Social(props: BenchProps) {
  return <Workbench simulator={social} pictures={pictures} {...props} />;
}

export function SocialNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={social} {...props} />;
}

export function SocialResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={social} {...props} />;
}
