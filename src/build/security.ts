import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * The content security policy. The same list stands in a `<meta>` of every page and, with what only a
 * header can say, in `_headers` and `nginx.conf` beside the built site.
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

const headerOnly = ["frame-ancestors 'self'", "upgrade-insecure-requests"];

const fixed: Record<string, string> = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Every directive of every page, each once: one header that fits the whole site. */
export function unionOfPolicies(policies: string[]): string {
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

/** The `_headers` of Netlify and Cloudflare Pages; `! Name` takes a header of the wider rule back. */
function hostHeaders(all: Record<string, string>, base: string): string {
  const block = (path: string, rows: readonly string[]) =>
    `${path}\n${rows.map((row) => `  ${row}\n`).join("")}`;
  const open = [
    "! Cross-Origin-Resource-Policy",
    "Cross-Origin-Resource-Policy: cross-origin",
    "Access-Control-Allow-Origin: *",
  ];
  return [
    block(
      `${base}*`,
      Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    ),
    block(`${base}_astro/*`, [...open, "Cache-Control: public, max-age=31536000, immutable"]),
    block(`${base}boot.js`, open),
  ].join("\n");
}

/** Under nginx one `add_header` in a location drops the inherited ones, so all stand at server level. */
function nginxHeaders(all: Record<string, string>, base: string): string {
  const rows = Object.entries(all).filter(([name]) => name !== "Cross-Origin-Resource-Policy");
  return `# Written by the build. In the http block: include this file's two maps; in the server block: the rest.
map "$status:$uri" $jiusi_cache {
  default "no-cache";
  "~^(200|206|304):${base}_astro/" "public, max-age=31536000, immutable";
}
map $uri $jiusi_resource_policy {
  default "same-origin";
  "~^${base}(_astro/|boot\\.js)" "cross-origin";
}
# --- server block ---
${rows.map(([name, value]) => `# add_header ${name} "${value}" always;`).join("\n")}
# add_header Cross-Origin-Resource-Policy $jiusi_resource_policy always;
# add_header Cache-Control $jiusi_cache always;
`;
}

/** Writes `_headers` (Netlify, Cloudflare Pages) and `headers.nginx.conf` from the pages that were built. */
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
        const policies = await Promise.all(
          files.map(async (file) => {
            const policy = policyOfPage(await readFile(join(out, file), "utf8"));
            if (!policy) throw new Error(`${file} has no content security policy`);
            return policy;
          }),
        );
        const policy = [unionOfPolicies(policies), ...headerOnly].join("; ");
        const all = { "Content-Security-Policy": policy, ...fixed };
        await writeFile(join(out, "_headers"), hostHeaders(all, base));
        await writeFile(join(out, "headers.nginx.conf"), nginxHeaders(all, base));
        logger.info(`one policy for ${files.length} pages, ${policy.length} bytes`);
      },
    },
  };
}
