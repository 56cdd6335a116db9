import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { hostHeaders, nginxMaps, nginxServer } from "./hosts.ts";

/**
 * The content security policy. The same list stands in a `<meta>` of every page and, with what only a
 * header can say, in `_headers` and the two nginx files beside the built site.
 */
export const directives = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
] as const satisfies string[];

/** Pagefind runs WebAssembly; nothing else beyond our own files and the hashed island loader. */
export const scriptResources = ["'self'", "'wasm-unsafe-eval'"];

/** What only a header can say: who may put the page into a frame. `/embed/` is made for other people's pages. */
const framed = { own: "frame-ancestors 'self'", embed: "frame-ancestors *" };
const upgrade = "upgrade-insecure-requests";

/** Both policies of the site from those of its pages. */
export function policies(ofPages: readonly string[]): { own: string; embed: string } {
  const union = unionOfPolicies(ofPages);
  return {
    own: [union, framed.own, upgrade].join("; "),
    embed: [union, framed.embed, upgrade].join("; "),
  };
}

/** Every directive of every page, each once: one header that fits the whole site. */
export function unionOfPolicies(policies: readonly string[]): string {
  const union = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(";")) {
      const [name, ...values] = directive.trim().split(/\s+/);
      if (!name) continue;
      const known = union.get(name) ?? new Set();
      for (const value of values) known.add(value);
      union.set(name, known);
    }
  }
  return [...union].map(([name, values]) => [name, ...values].join(" ")).join("; ");
}

export function policyOfPage(html: string): string | undefined {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
  return meta?.[1]?.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Writes the headers of the site, from the pages that were built, for the hosts that people use. */
export function headers(): AstroIntegration {
  let base = "/";
  return {
    name: "jiusi-headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith(".html"));
        const ofPages = await Promise.all(
          files.map(async (file) => {
            const policy = policyOfPage(await readFile(join(out, file), "utf8"));
            if (!policy) throw new Error(`${file} has no content security policy`);
            return policy;
          }),
        );
        const both = policies(ofPages);
        await writeFile(join(out, "_headers"), hostHeaders(both, base));
        await writeFile(join(out, "_nginx.maps.conf"), nginxMaps(both, base));
        await writeFile(join(out, "_nginx.server.conf"), nginxServer(base));
        logger.info(`one policy for ${files.length} pages, ${both.own.length} bytes`);
      },
    },
  };
}
