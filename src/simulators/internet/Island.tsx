import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { internet } from "./definition.ts";

export function Internet({ words }: { words: Words }) {
  return <Workbench simulator={internet} pictures={pictures} words={words} />;
}

export function InternetNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={internet} {...props} />;
}

export function InternetResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={internet} {...props} />;
}
