import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { information } from "./definition.ts";

export function Information({ words }: { words: Words }) {
  return <Workbench simulator={information} pictures={pictures} words={words} />;
}

export function InformationNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={information} {...props} />;
}

export function InformationResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={information} {...props} />;
}
