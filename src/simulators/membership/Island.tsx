import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { membership } from "./definition.ts";

export function Membership({ words }: { words: Words }) {
  return <Workbench simulator={membership} pictures={pictures} words={words} />;
}

export function MembershipNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={membership} {...props} />;
}

export function MembershipResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={membership} {...props} />;
}
