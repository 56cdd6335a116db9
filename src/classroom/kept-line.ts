import { momentOf } from "../ui/moment.ts";
import type { ClassDefinition } from "./definition.ts";
import { fill } from "./fill.ts";

/** The words of the line that tells the classes of a device apart. */
export interface Naming {
  readonly words: Readonly<Record<ClassDefinition["kind"], string>>;
  /** By slug: a chapter and its simulator have one. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly simulators: Readonly<Record<string, string>>;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** What a class does and when it was made: a trainer gives several classes the name of one evening. */
export function keptLine(it: ClassDefinition, at: number, naming: Naming): string {
  const { words, chapters, simulators, locale } = naming;
  const said = (): Readonly<Record<string, string | number>> => {
    if (it.kind === "guess") return { title: chapters[it.chapter] ?? it.chapter };
    if (it.kind === "question") return { title: it.question };
    if (it.kind === "shop") return { seed: it.seed, n: it.quarters };
    return { title: simulators[it.simulator] ?? it.simulator };
  };
  return `${fill(words[it.kind], said())} \u00b7 ${momentOf(at, locale)}`;
}
