import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { social } from "./definition.ts";

export function Social({ words }: { words: Words }) {
  return <Workbench simulator={social} pictures={pictures} words={words} />;
}

export function SocialNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={social} {...props} />;
}

export function SocialResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={social} {...props} />;
}
