import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { toSimplified } from "./simplified.ts";

const content = fileURLToPath(new URL("../../content/", import.meta.url));

interface Chapter {
  readonly title: string;
  readonly short: string;
}
interface Interface {
  readonly site: { readonly name: string };
  readonly chapter: { readonly number: string; readonly numerals: readonly string[] };
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
 * What is set in the title face, in Traditional: the brand, the titles of the chapters, their names in the
 * nine squares, the number over a chapter, and the headings of the home page. Other headings are not: with every
 * simulator, case and section the font would grow beyond what a page may ask for.
 */
export function titles(): string[] {
  const chapters = namesIn("chapters", ".mdx").map(
    (path) => parse(read(path).split(/^---$/m)[1] ?? "") as Chapter,
  );
  const { site, chapter } = parse(read("labels/interface.yaml")) as Interface;
  const home = parse(read("labels/home.yaml")) as Home;
  return [
    site.name,
    ...chapters.flatMap(({ title, short }) => [title, short]),
    ...chapter.numerals.map((numeral) => chapter.number.replace("{n}", numeral)),
    ...home.headline,
    home.stuck,
    ...home.how.map(({ name }) => name),
  ];
}

/** The two scripts that have a title font, and how a Traditional text is written in each. */
export const scripts = [
  { name: "tc", write: (text: string) => text },
  { name: "sc", write: toSimplified },
] as const;

/** Every character of the titles of a script once, in the order of Unicode, without space. */
export function characters(write: (text: string) => string): string {
  return [...new Set(titles().map(write).join(""))]
    .filter((sign) => sign.trim() !== "")
    .sort()
    .join("");
}
