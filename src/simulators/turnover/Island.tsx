import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { ProseResult, type ProseResultProps } from "../../workbench/ProseResult.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { pictures } from "./charts.ts";
import { turnover } from "./definition.ts";

export function Turnover({ words }: { words: Words }) {
  return <Workbench simulator={turnover} pictures={pictures} words={words} />;
}

export function TurnoverNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={turnover} {...props} />;
}

export function TurnoverResult(props: Omit<ProseResultProps, "simulator">) {
  return <ProseResult simulator={turnover} {...props} />;
}
