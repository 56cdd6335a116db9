import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { classicScript } from "./bundle/classic.ts";
import { languages, placeOf } from "./pages/languages.ts";

/** Every file that a language needs without a network, the most wanted first: paths below the root of the site. */
export function filesOf(id: string, all: readonly string[]): string[] {
  const folder = languages.find((language) => language.id === id)?.folder ?? "";
  const own = (path: string) => languages[placeOf(path)]?.id === id;
  const pages = all
    .filter((file) => file.endsWith("index.html"))
    .map((file) => file.replace(/index\.html$/, ""))
    .filter((path) => own(path) && !path.startsWith(`${folder}embed/`));
  // Words of the views behind the first, of the drawers and of the review come as files.
  const words = all.filter(
    (file) => file.endsWith(".json") && own(file) && !/^(?:pagefind|offline)\//.test(file),
  );
  const wanted = [`${folder}offline/`, folder, `${folder}chapters/`, `${folder}sim/`];
  const place = (path: string) => {
    const at = wanted.findIndex((start) =>
      start.endsWith("/") ? path.startsWith(start) && path !== folder : path === start,
    );
    return at < 0 ? wanted.length : at;
  };
  const index = id.toLowerCase();
  return [
    ...all.filter((file) => file === "icons/icon-96.png" || file.endsWith(".webmanifest")),
    ...all.filter((file) => file.startsWith("_astro/")),
    ...all.filter((file) => id !== "en" && file.startsWith(id === "zh-Hans" ? "fonts/sc-" : "fonts/tc-")),
    ...words,
    ...[...pages].sort((p, q) => place(p) - place(q)),
    ...all.filter((file) => file === `${folder}review/questions.json`),
    ...all.filter((file) => isSearchOf(index, file)),
  ];
}

/** Pagefind's engine, and of its index the part in this language. */
function isSearchOf(index: string, file: string): boolean {
  if (!file.startsWith("pagefind/")) return false;
  const name = file.slice("pagefind/".length);
  if (["pagefind.js", "pagefind-entry.json"].includes(name)) return true;
  if (name.endsWith(".pagefind"))
    return name.startsWith("wasm.unknown") || name === `wasm.${index.slice(0, 2)}.pagefind`;
  if (name.endsWith(".json")) return name.toLowerCase().includes(`.${index}.`);
  const language = /^(?:pagefind\.|fragment\/|index\/|filter\/)([a-z-]+)_/.exec(name)?.[1];
  return language === index;
}

/**
 * Writes `sw.js` and the list of files of each language. `OFFLINE=off` writes in its place the worker that takes
 * itself and all it has kept away.
 */
export function offline(buildId: string): AstroIntegration {
  return {
    name: "jiusi-offline",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const off = process.env.OFFLINE === "off";
        const entry = new URL(`../offline/${off ? "withdraw" : "worker"}.ts`, import.meta.url);
        await writeFile(
          join(out, "sw.js"),
          await classicScript(entry, { __BUILD__: JSON.stringify(buildId) }),
        );
        const all = (await readdir(out, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replaceAll("\\", "/"))
          .sort();
        for (const { id } of languages) {
          await writeFile(join(out, "offline", `${id}.json`), JSON.stringify({ files: filesOf(id, all) }));
        }
        const size = (await readFile(join(out, "sw.js"))).length;
        logger.info(off ? "withdrawn" : `service worker of ${size} bytes, ${all.length} files listed`);
      },
    },
  };
}
