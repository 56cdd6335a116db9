import { readdirSync } from "node:fs";
import type { AstroIntegration } from "astro";

/** Every file of one written language that the other has not, as paths from `folder`. */
export function missingTwins(folder = "content", written: readonly string[] = ["zh-Hant", "en"]): string[] {
  const filesOf = (language: string) =>
    readdirSync(`${folder}/${language}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${folder}/${language}/`.length));
  const files = new Map(written.map((language) => [language, new Set(filesOf(language))]));
  const all = new Set([...files.values()].flatMap((names) => [...names]));
  return written
    .flatMap((language) =>
      [...all]
        .filter((name) => !files.get(language)?.has(name))
        .map((name) => `${folder}/${language}/${name}`),
    )
    .sort();
}

/** A text that is written in one language only fails the build, which names the file that is missing. */
export function twins(): AstroIntegration {
  return {
    name: "jiusi-twins",
    hooks: {
      "astro:config:setup": ({ command }) => {
        const missing = missingTwins();
        if (command === "build" && missing.length > 0) throw new Error(`missing: ${missing.join(", ")}`);
      },
    },
  };
}
