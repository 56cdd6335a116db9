import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { type BenchProps, Workbench } from "../../workbench/Workbench.tsx";
import { pictures } from "./charts.ts";
import { referral } from "./definition.ts";

export function Referral(props: BenchProps) {
  return <Workbench simulator={referral} pictures={pictures} {...props} />;
}

export function ReferralNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={referral} {...props} />;
}

export function ReferralResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={referral} {...props} />;
}
