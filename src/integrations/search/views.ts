import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { toSimplified } from "../pages/simplified.ts";
import { once } from "./matcher.ts";

/** A view of a simulator behind the first: its page has no more of it than the name of a tab. */
export interface SimulatorView {
  /** Behind the address of the simulator's page. */
  readonly fragment: string;
  readonly label: string;
  /** What it says, counts and draws, a paragraph each. */
  readonly lines: readonly string[];
}

interface ViewLabels {
  readonly label: string;
  readonly sentences: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly chart: Readonly<Record<string, string>>;
  readonly formula: string;
}

const content = fileURLToPath(new URL("../../../content/", import.meta.url));
const labels = once(
  (path: string) => parse(readFileSync(content + path, "utf8")).views as Record<string, ViewLabels>,
);

/** Quantities that come with the numbers. */
const filled = (text: string) => text.replace(/\{\w+\}/g, "…");

/**
 * The views of the simulator `slug`, after `said` of its page: the version of its links, then the names of the views in
 * the order of the tabs.
 */
export function viewsOf(language: string, slug: string, said: string): SimulatorView[] {
  const script = language === "zh-Hans" ? toSimplified : (text: string) => text;
  const views = labels(`${language === "en" ? "en" : "zh-Hant"}/labels/${slug}.yaml`);
  const [version = "", , ...names] = said.split(" ");
  const [stop, comma] = language === "en" ? [".", ", "] : ["\u3002", "\u3001"];
  return names.map((name) => {
    const view = views[name];
    if (!view) throw new Error(`${slug} has no words for the view ${name}`);
    const { label, sentences, figures, chart, formula } = view;
    const list = [...new Set(Object.values(figures))].join(comma) + stop;
    const [sentence = ""] = Object.values(sentences);
    const lines = [sentence, list, chart["title"] ?? "", formula].map((line) => script(filled(line)));
    return { fragment: `${slug}=${version},view:${name}`, label: script(label), lines };
  });
}
