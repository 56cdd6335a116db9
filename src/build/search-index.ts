import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { toSimplified } from "./simplified.ts";

const han = /\p{Script=Han}/u;

/**
 * For every character a reader may type, the forms this site writes: 转 and 轉 → 轉, 周 → 周 and 週. Characters
 * with one Simplified form are one class; a class is written under each of its forms. `texts` are the pages of
 * one script, `twins` those of the other, so that both scripts can be typed on both.
 */
export function foldTable(texts: readonly string[], twins: readonly string[]): Record<string, string> {
  const written = new Set([...texts.join("")].filter((sign) => han.test(sign)));
  const known = new Set([...written, ...[...twins.join("")].filter((sign) => han.test(sign))]);
  const classes = new Map<string, Set<string>>();
  for (const sign of known) {
    const key = simpleForm(sign);
    const members = classes.get(key) ?? new Set([key]);
    classes.set(key, members.add(sign));
  }
  const table: Record<string, string> = {};
  for (const members of classes.values()) {
    const forms = [...members].filter((sign) => written.has(sign)).join("");
    for (const typed of members) {
      if (forms !== "" && forms !== typed) table[typed] = forms;
    }
  }
  return table;
}

const simple = new Map<string, string>();

/** One character alone, so that the converter's word rules do not come in. */
function simpleForm(sign: string): string {
  const known = simple.get(sign) ?? toSimplified(sign);
  simple.set(sign, known);
  return known;
}

/** Builds the Pagefind index over the pages just built, and the table of forms beside it. */
export function searchIndex(): AstroIntegration {
  return {
    name: "jiusi-search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { createIndex, close } = await import("pagefind");
        const out = fileURLToPath(dir);
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(errors.join("\n"));
        const { page_count } = await index.addDirectory({ path: out });
        await index.writeFiles({ outputPath: join(out, "pagefind") });
        await close();

        const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".html"));
        const pages = await Promise.all(files.map((file) => readFile(join(out, file), "utf8")));
        const of = (lang: string) => pages.filter((page) => page.includes(`<html lang="${lang}"`));
        const [traditional, simplified] = [of("zh-Hant"), of("zh-Hans")];
        const tables = {
          "zh-Hant": foldTable(traditional, simplified),
          "zh-Hans": foldTable(simplified, traditional),
          en: {},
        };
        for (const [lang, table] of Object.entries(tables)) {
          await writeFile(join(out, "pagefind", `forms.${lang}.json`), JSON.stringify(table));
        }
        logger.info(`${page_count} pages indexed`);
      },
    },
  };
}
