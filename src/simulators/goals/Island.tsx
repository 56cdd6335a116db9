import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { goals } from "./definition.ts";

export function Goals({ words }: { words: Words }) {
  return <Workbench simulator={goals} pictures={pictures} words={words} />;
}

export function GoalsNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={goals} {...props} />;
}

export function GoalsResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={goals} {...props} />;
}
