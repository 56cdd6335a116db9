import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { strategy } from "./definition.ts";

export function Strategy({ words }: { words: Words }) {
  return <Workbench simulator={strategy} pictures={pictures} words={words} />;
}

export function StrategyNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={strategy} {...props} />;
}

export function StrategyResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={strategy} {...props} />;
}
