import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Formats } from "../../src/ui/format.ts";
import type { SimulatorWords } from "../../src/workbench/define.ts";

export const content = fileURLToPath(new URL("../../content/", import.meta.url));
/** The languages that are written; Simplified is made of the first. */
export const languages = ["zh-Hant", "en"] as const;
export type Language = (typeof languages)[number];

const read = new Map<string, unknown>();

/** The words of a file, read once: nobody changes them. */
export function readLabels(language: Language, name: string): unknown {
  const file = `${content}${language}/labels/${name}.yaml`;
  if (!read.has(file)) {
    if (!existsSync(file)) throw new Error(`no ${file}`);
    read.set(file, parse(readFileSync(file, "utf8")));
  }
  return read.get(file);
}

export function simulatorLabels(language: Language, slug: string): SimulatorWords {
  return readLabels(language, slug) as SimulatorWords;
}

export function labelNames(language: Language): string[] {
  return readdirSync(`${content}${language}/labels`)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.replace(/\.yaml$/, ""))
    .sort();
}

/** How a page in this language writes numbers. */
export function formatsOf(locale: "zh-TW" | "zh-CN" | "en"): Formats {
  const words = readLabels(locale === "en" ? "en" : "zh-Hant", "interface") as { units: Formats["units"] };
  return { locale, units: words.units };
}

/** Every string of a nested record, with the way to it. */
export function leaves(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}
