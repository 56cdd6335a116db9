import { createHash } from "node:crypto";

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

const metaPolicy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;

export function policyOfPage(html: string): string | undefined {
  return metaPolicy
    .exec(html)?.[2]
    ?.replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const known = new Map<string, string>();

function hashOf(text: string): string {
  let hash = known.get(text);
  if (!hash) {
    hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    known.set(text, hash);
  }
  return hash;
}

/**
 * A page with a policy of its own: Astro names in every page the hashes of the whole site, 1 KB that nothing
 * compresses. Those of other pages' styles and scripts go.
 */
export function narrowed(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text = ""]) => hashOf(text)),
  );
  return html.replace(metaPolicy, (_, before: string, policy: string, after: string) => {
    const kept = policy.replaceAll(/ ('|&#39;)(sha256-[^'&]+)\1/g, (named, _quote, hash: string) =>
      own.has(`'${hash}'`) ? named : "",
    );
    return `${before}${kept}${after}`;
  });
}
