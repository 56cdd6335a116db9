import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { hostHeaders, nginxMaps, nginxServer } from "./hosts.ts";
import { LateScripts } from "./late-scripts.ts";
import { narrowed, policies, policyOfPage } from "./security.ts";

const atOnce = 16;

/**
 * The last hand on each page, and the headers of the site, from the pages that were built, for the hosts that people
 * use.
 */
export function finish(): AstroIntegration {
  let base = "/";
  return {
    name: "jiusi-finish",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const scripts = new LateScripts(join(out, "_astro"));
        const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".html"));
        const ofPages = new Set<string>();
        const handle = async (file: string) => {
          const page = narrowed(await scripts.of(await readFile(join(out, file), "utf8")));
          const policy = policyOfPage(page);
          if (!policy) throw new Error(`${file} has no content security policy`);
          ofPages.add(policy);
          await writeFile(join(out, file), page);
        };
        for (let at = 0; at < files.length; at += atOnce)
          await Promise.all(files.slice(at, at + atOnce).map(handle));
        const both = policies([...ofPages].sort());
        await writeFile(join(out, "_headers"), hostHeaders(both, base));
        await writeFile(join(out, "_nginx.maps.conf"), nginxMaps(both, base));
        await writeFile(join(out, "_nginx.server.conf"), nginxServer(base));
        logger.info(`${files.length} pages, one policy of ${both.own.length} bytes`);
      },
    },
  };
}
