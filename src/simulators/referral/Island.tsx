import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { referral } from "./definition.ts";

export function Referral({ words }: { words: Words }) {
  return <Workbench simulator={referral} pictures={pictures} words={words} />;
}

export function ReferralNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={referral} {...props} />;
}

export function ReferralResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={referral} {...props} />;
}
