import { createHash } from "node:crypto";
import type { Markup } from "../markup.ts";
import { attributeOf } from "../page-tree.ts";

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
 * Gives a page a policy of its own: Astro names in every page the hashes of the whole site, 1 KB that nothing
 * compresses. Those of other pages' styles and scripts go. Returns what is left, undefined where a page has none.
 */
export function narrow(page: Markup): string | undefined {
  const meta = page.first("meta", { "http-equiv": "content-security-policy" });
  const place = meta && page.attributePlace(meta, "content");
  if (!meta || !place) return undefined;
  const own = new Set(
    [...page.all("style"), ...page.all("script")]
      .map((element) => page.insideOf(element))
      .map((inside) => hashOf(inside ? page.textAt(inside) : "")),
  );
  const ownOf = (policy: string) =>
    policy.replaceAll(/ ('|&#39;)(sha256-[^'&]+)\1/g, (named, _quote, hash: string) =>
      own.has(`'${hash}'`) ? named : "",
    );
  page.change(place, ownOf(page.textAt(place)));
  return ownOf(attributeOf(meta, "content") ?? "");
}
