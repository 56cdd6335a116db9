import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { membership } from "./definition.ts";

export function Membership(props: BenchProps) {
  return <Workbench simulator={membership} pictures={pictures} {...props} />;
}

export function MembershipNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={membership} {...props} />;
}

export function MembershipResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={membership} {...props} />;
}
