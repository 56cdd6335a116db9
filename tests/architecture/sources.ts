import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** From the top of the project, with `/`: `src/link/text.ts`. */
  readonly path: string;
  readonly text: string;
  /** The same text with comments blanked out, line for line. */
  readonly code: string;
}

/** Every source file under a folder whose name ends as asked. */
export function sources(folder: string, ending = /\.(ts|tsx|astro|mjs)$/): Source[] {
  return readdirSync(posix.join(root, folder), { recursive: true })
    .map((name) => posix.join(folder, String(name).replaceAll("\\", "/")))
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(posix.join(root, path), "utf8");
      return { path, text, code: withoutComments(text) };
    });
}

/** Comments go, lines stay; a string that looks like a comment (`"https://…"`) is left alone. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:\\])\/\/[^\n]*/g,
    (found, literal: string | undefined) => literal ?? found.replace(/[^\n]/g, " "),
  );
}

/** What a file imports, as paths from the top of the project, or the bare name of a package. */
export function importsOf({ path, code }: Source): string[] {
  const specifiers = [...code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    ([, specifier]) => specifier as string,
  );
  return specifiers.map((specifier) =>
    specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}

/** `src/charts/Lines.tsx` → `charts`; a file directly in `src` is its own layer. */
export function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}
