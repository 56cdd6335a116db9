import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Builds the Pagefind index over the pages just built. */
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
        await index.writeFiles({ outputPath: `${out}/pagefind` });
        await close();
        logger.info(`${page_count} pages indexed`);
      },
    },
  };
}
