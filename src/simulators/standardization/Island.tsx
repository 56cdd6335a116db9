import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { standardization } from "./definition.ts";

export function Standardization({ words }: { words: Words }) {
  return <Workbench simulator={standardization} pictures={pictures} words={words} />;
}

export function StandardizationNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={standardization} {...props} />;
}

export function StandardizationResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={standardization} {...props} />;
}
