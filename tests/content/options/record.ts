import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { content } from "../labels.ts";

interface Choice {
  readonly number: number;
  readonly text: string;
}
interface Asked {
  readonly choices: readonly Choice[];
  readonly right: number;
}
interface Chapter {
  readonly guess: Asked;
  readonly ask?: Asked & { readonly simulator: string };
  readonly quiz: readonly (Asked & { readonly id: string })[];
  readonly retired?: readonly (Asked & { readonly id: string })[];
}

/** What was published: a question's right answer and, for each number, every wording its answer has had. */
export interface Published {
  readonly right: number;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export const file = new URL("published.json", import.meta.url);
export const published = (): Record<string, Published> => JSON.parse(readFileSync(file, "utf8"));

/** Twelve digits of the text's SHA-256, without white space and punctuation. */
export const hashOf = (text: string) =>
  createHash("sha256")
    .update(text.replace(/[\s\p{P}]/gu, ""))
    .digest("hex")
    .slice(0, 12);

/** Every question of the book by the name that a link or a record gives it, in Chinese. */
export function asked(): Map<string, Asked> {
  const folder = `${content}zh-Hant/chapters`;
  return new Map(
    readdirSync(folder)
      .sort()
      .flatMap((name): [string, Asked][] => {
        const slug = name.replace(/\.mdx$/, "");
        const data = parse(readFileSync(`${folder}/${name}`, "utf8").split(/^---$/m)[1] ?? "") as Chapter;
        return [
          [`${slug}.guess`, data.guess],
          ...(data.ask ? [[`${slug}.ask.${data.ask.simulator}`, data.ask] as [string, Asked]] : []),
          ...[...data.quiz, ...(data.retired ?? [])].map((it): [string, Asked] => [`${slug}/${it.id}`, it]),
        ];
      }),
  );
}

/** Adds what is new to what was published; nothing is taken out. */
export function record(): void {
  const all = published();
  for (const [id, { right, choices }] of asked()) {
    const words: Record<string, readonly string[]> = { ...all[id]?.words };
    for (const { number, text } of choices)
      words[number] = [...new Set([...(words[number] ?? []), hashOf(text)])];
    all[id] = { right: all[id]?.right ?? right, words };
  }
  const lines = Object.keys(all)
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(all[id])}`);
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
}

/** A wording is added by hand, never by a test: `node tests/content/options/record.ts`. */
if (process.argv[1] === new URL(import.meta.url).pathname) record();
