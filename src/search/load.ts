import { folderOf, languages } from "../languages.ts";
import { readSpelling, type Spelling, type SpellingFile } from "./correct.ts";
import type { Pagefind, Sources } from "./engine.ts";
import { fieldWeights } from "./index-format.ts";
import type { Forms } from "./query.ts";
import type { Sums } from "./sum.ts";

/** `pages.<language>.json` of src/integrations/search/patch-index.ts. */
interface PagesFile {
  /** `轉 转` a line: what the pages write, and what is typed for it. */
  readonly forms: string;
  /** Characters that join with many others: src/integrations/search/common-characters.ts. */
  readonly common: string;
  /** Words that say nothing about the subject of a question, and those with which a meaning or a sum is asked for. */
  readonly stop: string;
  readonly asks: string;
  /** Pages that a question may be the name of: address, the kind that they list, names parted by strokes. */
  readonly called: readonly (readonly [string, string, string])[];
  /** Pagefind's id, kind, address, title, chapters. */
  readonly pages: readonly (readonly [string, string, string, string, string])[];
}

export const ranking = { pageLength: 0.3, metaWeights: { title: 1, ...fieldWeights } };

export function readForms(lines: string): Forms {
  const pairs = lines.split("\n").flatMap((line) => {
    const [written = "", typed = ""] = line.split(" ");
    return [...typed].map((char) => [char, written] as const);
  });
  return Object.fromEntries(pairs);
}

/**
 * Loads Pagefind and what goes with it for the language of the page. `root` is the site's base address; what
 * corrects a query comes when one needs it.
 */
export async function loadSources(root: string, language: string): Promise<Sources> {
  const json = async <T>(name: string): Promise<T> => {
    const answer = await fetch(`${root}pagefind/${name}.${language}.json`);
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.json();
  };
  const open = async () => {
    const module: { createInstance(options: object): Pagefind } = await import(
      /* @vite-ignore */ `${root}pagefind/pagefind.js`
    );
    return module.createInstance({ basePath: `${root}pagefind/`, noWorker: true, ranking });
  };
  const [pagefind, file] = await Promise.all([open(), json<PagesFile>("pages")]);
  let spelling: Promise<Spelling> | undefined;
  let sums: Promise<Sums> | undefined;
  const folder = folderOf(languages.find(({ id }) => id === language) ?? { path: "" });
  return {
    pagefind,
    forms: readForms(file.forms),
    stop: file.stop.split(" "),
    asks: file.asks.split(" "),
    called: file.called.map(([url, lists, names]) => ({ url, lists, names: names.split("|") })),
    language: { latin: language === "en", common: new Set(file.common) },
    pages: new Map(
      file.pages.map(([id, kind, url, title, chapters]) => [
        id,
        { kind, url, title, chapters: chapters === "" ? [] : chapters.split(" ") },
      ]),
    ),
    spelling: () => {
      spelling ??= json<SpellingFile>("spelling").then(readSpelling);
      spelling.catch(() => {
        spelling = undefined;
      });
      return spelling;
    },
    sums: () => {
      sums ??= fetch(`${root}${folder}words/sums.json`).then((answer) => answer.json() as Promise<Sums>);
      sums.catch(() => {
        sums = undefined;
      });
      return sums;
    },
  };
}
