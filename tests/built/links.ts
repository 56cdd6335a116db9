import { existsSync, readFileSync } from "node:fs";
import { pages } from "../site/chromium.ts";

/** Every `href` and `src` of a page, resolved; only those of our own site. */
function references(root: string, path: string, base = ""): string[] {
  const html = readFileSync(`${root}${path}index.html`, "utf8");
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, address]) => (address as string).replaceAll("&amp;", "&"))
    .filter((address) => !/^(https?:|mailto:|data:)/.test(address))
    .map((address) => new URL(address, `http://x${base}${path}`))
    .map((url) => url.pathname + url.hash);
}

/** The links and anchors of a built site that lead nowhere, as `page → address`. */
export function dead(root: string, base = ""): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known =
      ids.get(file) ??
      new Set([...readFileSync(file, "utf8").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string));
    ids.set(file, known);
    return known;
  };
  return pages(root).flatMap((path) =>
    references(root, path, base).flatMap((reference) => {
      const [target = "", hash] = reference.split("#");
      if (!target.startsWith(`${base}/`)) return [`${path} → ${reference}`];
      const file = `${root}${target.slice(base.length)}${target.endsWith("/") ? "index.html" : ""}`;
      if (!existsSync(file)) return [`${path} → ${reference}`];
      const heading = hash && !hash.includes("=") ? decodeURIComponent(hash) : "";
      return heading && file.endsWith(".html") && !idsOf(file).has(heading) ? [`${path} → ${reference}`] : [];
    }),
  );
}
