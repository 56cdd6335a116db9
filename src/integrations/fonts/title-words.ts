import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { toSimplified } from "../pages/simplified.ts";

const content = fileURLToPath(new URL("../../../content/", import.meta.url));

interface Chapter {
  readonly order: number;
  readonly title: string;
  readonly short: string;
}
interface Interface {
  readonly site: { readonly name: string };
  readonly chapter: { readonly number: string; readonly numerals: readonly string[] };
}
interface Rehearsal {
  readonly nav: { readonly guides: string };
}
interface Home {
  readonly headline: readonly string[];
  readonly stuck: string;
  readonly how: readonly { readonly name: string }[];
}

const read = (path: string) => readFileSync(`${content}zh-Hant/${path}`, "utf8");
const namesIn = (folder: string, ending: string) =>
  readdirSync(`${content}zh-Hant/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();

/**
 * What is set in the title face, in Traditional, by the file that a page asks for: a page with nothing but the brand
 * needs two characters, not those of every title. Other headings are not set in it: with every simulator, case and
 * section the fonts would grow beyond what a page may ask for.
 */
export function titles(): ReadonlyMap<string, readonly string[]> {
  const { site, chapter } = parse(read("labels/interface.yaml")) as Interface;
  const home = parse(read("labels/home.yaml")) as Home;
  const { nav } = parse(read("labels/rehearsal.yaml")) as Rehearsal;
  const chapters = namesIn("chapters", ".mdx").map(
    (path) => parse(read(path).split(/^---$/m)[1] ?? "") as Chapter,
  );
  const shorts = chapters.map(({ short }) => short);
  const numbers = chapter.numerals.map((numeral) => chapter.number.replace("{n}", numeral));
  return new Map<string, readonly string[]>([
    ["brand", [site.name]],
    ["home", [site.name, ...shorts, ...home.headline, home.stuck, ...home.how.map(({ name }) => name)]],
    ["names", [site.name, ...shorts, ...numbers]],
    ...chapters.map(
      ({ order, title }) =>
        [`${order}`, [site.name, title, numbers[order - 1] ?? "", `${nav.guides} ·`]] as const,
    ),
  ]);
}

/** The two scripts that have a title font, and how a Traditional text is written in each. */
export const scripts = [
  { name: "tc", write: (text: string) => text },
  { name: "sc", write: toSimplified },
] as const;

/** Every character of some titles in a script once, in the order of Unicode, without space. */
export function characters(texts: readonly string[], write: (text: string) => string): string {
  return [...new Set(texts.map(write).join(""))]
    .filter((char) => char.trim() !== "")
    .sort()
    .join("");
}
