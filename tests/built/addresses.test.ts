import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pages } from "../site/chromium.ts";

/** What machines read of the site: sitemap, canonical and alternate addresses, robots, headers. */
const read = (path: string, root = "dist") => readFileSync(`${root}${path}index.html`, "utf8");
const sitemap = readFileSync("dist/sitemap-0.xml", "utf8");
const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address as string);
const site = new URL(listed[0] ?? "http://none").origin;
const listedPaths = listed.map((address) => new URL(address).pathname);
const canonicalOf = (html: string) => /rel="canonical" href="([^"]+)"/.exec(html)?.[1];
const alternatesOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, address]) => [
      language as string,
      address as string,
    ]),
  );
/** A page for other people's frames. */
const isFrame = (path: string) => path.includes("/embed/");
const isHidden = (html: string) => /name="robots" content="noindex/.test(html);

test("the sitemap lists every page that may be found, each once, and no other", () => {
  expect(new Set(listedPaths).size).toBe(listedPaths.length);
  const open = pages().filter((path) => !isHidden(read(path)));
  expect([...listedPaths].sort()).toEqual(open.sort());
  expect(readFileSync("dist/sitemap-index.xml", "utf8")).toContain(`${site}/sitemap-0.xml`);
});

test("robots.txt is there and forbids nothing", () => {
  const robots = readFileSync("dist/robots.txt", "utf8");
  expect(robots).toMatch(/User-agent: \*/);
  expect(robots).not.toMatch(/Disallow: *\//);
});

describe.each(pages())("%s", (path) => {
  const html = read(path);

  if (isFrame(path))
    test("its canonical address is the simulator's own page", () => {
      expect(canonicalOf(html)).toBe(`${site}${path.replace("/embed/", "/sim/")}`);
      expect(isHidden(html)).toBe(true);
    });

  if (!isFrame(path))
    test("its canonical address is its own, and its twins name it back", () => {
      expect(canonicalOf(html)).toBe(`${site}${path}`);
      const alternates = alternatesOf(html);
      expect(Object.keys(alternates).sort()).toEqual(["en", "x-default", "zh-Hans", "zh-Hant"]);
      expect(alternates["x-default"]).toBe(alternates["zh-Hant"]);
      expect(Object.values(alternates)).toContain(`${site}${path}`);
      for (const address of Object.values(alternates)) {
        expect(alternatesOf(read(new URL(address).pathname))).toEqual(alternates);
      }
    });

  test("has one title, one description, one main heading, and no heading is passed over", () => {
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]?.length ?? 0).toBeGreaterThan(5);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1} of ${path}`).toBeLessThanOrEqual(1);
    }
  });

  test("no id stands twice", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("loads nothing from elsewhere and runs no script of its own making", () => {
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|iframe|source|video|audio|link rel="(?:stylesheet|preload|modulepreload|icon)")[^>]*?\s(?:src|href)="([^"]+)"/g,
      ),
    ].map(([, address]) => address as string);
    for (const address of loaded) expect(address).toMatch(/^\//);
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(html).not.toMatch(/javascript:/);
  });

  test("links that leave the site name the other side and nothing else", () => {
    for (const [, address] of html.matchAll(/<a [^>]*href="(https?:[^"]+)"/g)) {
      const url = new URL((address as string).replaceAll("&amp;", "&"));
      expect(url.protocol, address).toMatch(/^https?:$/);
      expect(
        [...url.searchParams.keys()].filter((key) => /^utm_|^fbclid|^gclid/.test(key)),
        address,
      ).toEqual([]);
    }
  });
});

test("every page can be reached from the home page of its language", () => {
  const reached = new Set<string>();
  const queue = ["/"];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path) || !existsSync(`dist${path}index.html`)) continue;
    reached.add(path);
    for (const [, address] of read(path).matchAll(/<a [^>]*href="(\/[^"#?]*)/g))
      queue.push(address as string);
  }
  // Not linked: what stands in a frame, and what shows itself when the network is gone.
  expect(pages().filter((path) => !reached.has(path) && !isHidden(read(path)))).toEqual([]);
});

test("every built file of text is UTF-8 without a mark, and nothing was left over from the making", () => {
  for (const path of pages()) {
    const html = read(path);
    expect(html).not.toMatch(/^\ufeff|\ufffd/);
    expect(html, path).not.toMatch(
      /\{[a-z]+\}<\/(?:p|h1|h2|li|dt|button)>|\[object Object\]|>undefined<|>NaN</,
    );
  }
});

describe("headers", () => {
  const headers = readFileSync("dist/_headers", "utf8");
  const nginx = ["maps", "server"].map((part) => readFileSync(`dist/_nginx.${part}.conf`, "utf8")).join("\n");
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "";

  test.each([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
    "connect-src 'self'",
    "upgrade-insecure-requests",
  ])("the policy says %s", (directive) => {
    expect(policy.split("; ")).toContain(directive);
    expect(nginx).toContain(directive);
  });

  test("allows no inline style, no foreign host, no eval", () => {
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test("every inline script of every page is in the policy by its hash", () => {
    for (const path of pages()) {
      const meta =
        /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(read(path))?.[1] ?? "";
      for (const hash of meta.match(/sha256-[\w+/=]+/g) ?? []) expect(policy, path).toContain(hash);
    }
  });
});
