import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hydrated, launchShell, pages } from "./browser.ts";
import { serve } from "./server.ts";

/** Every `href` and `src` of a page, resolved; only those of our own site. */
function references(root: string, path: string, base = ""): string[] {
  const html = readFileSync(`${root}${path}index.html`, "utf8");
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, address]) => (address as string).replaceAll("&amp;", "&"))
    .filter((address) => !/^(https?:|mailto:|data:)/.test(address))
    .map((address) => new URL(address, `http://x${base}${path}`))
    .map((url) => url.pathname + url.hash);
}

function dead(root: string, base = ""): string[] {
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

test("no link and no anchor inside the site is dead", () => expect(dead("dist")).toEqual([]));

test("under a sub-path every address stays inside it", () => {
  const { status, stderr } = spawnSync("astro", ["build", "--outDir", "dist-subpath"], {
    // Only what a shell would have: Vitest adds BASE_URL and the like, which would win over BASE.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BASE: "/jiusi", SITE: "https://example.org" },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expect(dead("dist-subpath", "/jiusi")).toEqual([]);
  expect(readFileSync("dist-subpath/sitemap-0.xml", "utf8")).toContain(
    "https://example.org/jiusi/en/chapters/turnover/",
  );
});

/** The same site a folder deeper, on a host that does nothing but hand out files. */
test("under a sub-path a browser reads, reckons in the worker, searches, and keeps its pages", async () => {
  const { origin, close } = await serve("dist-subpath", { base: "/jiusi", quality: 4 });
  const browser = await launchShell();
  const page = await (await browser.newContext()).newPage();
  const outside: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${origin}/jiusi/`))
      outside.push(request.url());
  });
  await page.goto(`${origin}/jiusi/en/sim/turnover/?turnover=1,turnsA:5`);
  await hydrated(page);
  await expect.poll(() => page.locator(".bench-answer").first().innerText()).toMatch(/1,525,879/);
  await page.locator("[data-tool=drivers]").click();
  await page.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached", timeout: 20_000 });
  await page.goto(`${origin}/jiusi/en/search/?q=turnover`);
  await page.locator(".hits > li > a").first().waitFor();
  expect(await page.locator(".hits > li > a").first().getAttribute("href")).toMatch(/^\/jiusi\/en\//);
  expect((await page.goto(`${origin}/jiusi/no/such/page/`))?.status()).toBe(404);
  await page.goto(`${origin}/jiusi/en/`);
  const line = page.locator("[data-offline]");
  await expect.poll(() => line.textContent(), { timeout: 60_000 }).toBe(await line.getAttribute("data-all"));
  close();
  expect((await page.goto(`${origin}/jiusi/en/chapters/goals/`))?.status()).toBe(200);
  expect(await page.locator("h1").count()).toBe(1);
  expect(outside).toEqual([]);
  await browser.close();
});

describe.each(pages())("%s", (path) => {
  const html = readFileSync(`dist${path}index.html`, "utf8");
  const language = path.startsWith("/zh-hans/") ? "zh-Hans" : path.startsWith("/en/") ? "en" : "zh-Hant";

  // A page for other people's frames names the simulator's own page as its address, and has no twins.
  test.skipIf(/\/embed\//.test(path))("says its language, its twins and its own address", () => {
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/rel="alternate" hreflang=/g)).toHaveLength(4);
    expect(html).toMatch(new RegExp(`rel="canonical" href="http[^"]*${path.replaceAll("/", "\\/")}"`));
    expect(html).toMatch(/<meta name="build" content="\w+"/);
  });

  test("has no style attribute and no character of the other script", () => {
    expect(html).not.toMatch(/\sstyle="/);
    const words = html.replace(/<a [^>]*data-language[^>]*>[^<]*<\/a>/g, "").replace(/<[^>]+>/g, " ");
    if (language === "zh-Hans")
      expect(words.match(/[個這們來說會對時國過還沒學買賣實經應點樣錢業]/g)).toBeNull();
    if (language === "zh-Hant")
      expect(words.match(/[个这们来说会对时国过还没学买卖实经应点样钱业]/g)).toBeNull();
  });
});

test("a sentence about how Taiwan says it keeps Taiwan's words in Simplified, marks of terms or not", () => {
  expect(readFileSync("dist/zh-hans/chapters/information/index.html", "utf8")).toContain(
    "台湾多半说资讯化、数位化",
  );
});

test("the headers of the build hold the policy and what only a header can say", () => {
  const headers = readFileSync("dist/_headers", "utf8");
  for (const part of [
    "default-src 'none'",
    "require-trusted-types-for 'script'",
    "frame-ancestors",
    "immutable",
  ]) {
    expect(headers).toContain(part);
  }
  expect(headers).not.toContain("unsafe-inline");
});
