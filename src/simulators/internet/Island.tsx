import { ProseNumber, type ProseNumberProps } from "../../workbench/ProseNumber.tsx";
import { Workbench } from "../../workbench/Workbench.tsx";
import type { Words } from "../../workbench/words.ts";
import { internet } from "./definition.ts";
import { pictures } from "./pictures.tsx";

export function Internet({ words }: { words: Words }) {
  return <Workbench simulator={internet} pictures={pictures} words={words} />;
}

export function InternetNumber(props: Omit<ProseNumberProps, "simulator">) {
  return <ProseNumber simulator={internet} {...props} />;
}
