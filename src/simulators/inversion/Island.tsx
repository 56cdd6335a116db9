import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { inversion } from "./definition.ts";

export function Inversion({ words }: { words: Words }) {
  return <Workbench simulator={inversion} pictures={pictures} words={words} />;
}

export function InversionNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={inversion} {...props} />;
}

export function InversionResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={inversion} {...props} />;
}
