import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { everything, rare } from "../tier.ts";
import { hydrated } from "./browser.ts";
import { expect, test, whole } from "./fixtures.ts";
import { type Answer, serve } from "./server.ts";

test.use(whole);

/** The promise: after one visit a language reads, reckons and searches with the network gone. */
const folders: string[] = [];
test.afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const listed = (language: string): string[] =>
  JSON.parse(readFileSync(`dist/offline/${language}.json`, "utf8")).files;
/**
 * The list without the search, the fonts and most pages: what a fault or a new build does with them it does with any
 * file, and the first test keeps them all.
 */
const wanted = ["", "chapters/goals/", "chapters/turnover/", "sim/turnover/", "offline/"];
const few = listed("zh-Hant").filter(
  (file) => !/^(?:pagefind|fonts)\//.test(file) && (!/(?:^|\/)$/.test(file) || wanted.includes(file)),
);
const fewer: Answer = ({ url }, response) => {
  if (url !== "/offline/zh-Hant.json") return false;
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ files: few }));
  return true;
};
const buildOf = (page: Page) => page.locator("meta[name=build]").getAttribute("content");
const builtAs = /name="build" content="(\w+)"/.exec(readFileSync("dist/index.html", "utf8"))?.[1] ?? "";

/** Those files published again: another build name, everything else alike. */
function publishedAgain(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-"));
  folders.push(folder);
  const others = ["_headers", "sw.js", "offline/zh-Hant.json", "404.html"];
  for (const file of [...few, ...others]) {
    const path = /(?:^|\/)$/.test(file) ? `${file}index.html` : file;
    cpSync(join("dist", path), join(folder, path));
  }
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    if (!file.endsWith(".html") && file !== "sw.js") continue;
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(builtAs, build));
  }
  return folder;
}

async function visit(browser: Browser, origin: string, path = "/chapters/turnover/") {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await page.goto(path);
  return { page, loads: () => loads };
}

/** Waits until the foot of the page says that everything is kept. */
async function allKept(page: Page): Promise<void> {
  const line = page.locator("[data-offline]");
  const words = await line.getAttribute("data-all");
  await expect.poll(() => line.textContent()).toBe(words);
}

const visits = [
  ["zh-Hant", "/chapters/turnover/", "週轉"],
  ["en", "/en/chapters/turnover/", "turnover"],
] as const;
for (const [language, path, word] of everything ? visits : visits.slice(0, 1))
  test(`after one visit in ${language} every page opens without a network, reckons and finds`, async ({
    browser,
  }) => {
    const { origin, close } = await serve("dist", { quality: 4 });
    const { page } = await visit(browser, origin, path);
    await allKept(page);
    close();
    // Every page as the worker answers it, and of each kind one as a reader opens it.
    const kept = listed(language).filter((name) => name === "" || name.endsWith("/"));
    const missing = await page.evaluate(async (paths) => {
      const found = paths.map(async (name) => {
        const answer = await fetch(`/${name}`).catch(() => undefined);
        return answer?.status === 200 && (await answer.text()).split("<h1").length === 2 ? [] : [name];
      });
      return (await Promise.all(found)).flat();
    }, kept);
    expect(kept.length).toBeGreaterThan(80);
    expect(missing).toEqual([]);
    const kinds = new Map(kept.map((name) => [/(?:^en\/)?([a-z]*)/.exec(name)?.[1], name]));
    expect(kinds.size).toBeGreaterThan(8);
    for (const file of kinds.values()) {
      const answer = await page.goto(`/${file}`);
      expect(answer?.status(), file).toBe(200);
      expect(await page.locator("h1").count(), file).toBe(1);
    }
    // A link with a state is the same page; its query must not keep it from being found.
    await page.goto(`${path.replace("chapters", "sim")}?turnover=1,opexRate:6`);
    await hydrated(page);
    await page.locator(".bench[data-ready=true]").waitFor();
    await page.waitForURL(/#turnover=1,opexRate:6/);
    // Another view brings its words and its picture with it, and these must be kept too.
    const views = page.locator(".views button");
    await views.nth(1).click();
    await page.locator(".bench[data-ready=true]").waitFor();
    await expect
      .poll(() => page.locator(".bench svg.chart-wide path, .bench svg.chart-wide rect").count())
      .toBeGreaterThan(0);
    await page.locator("[data-tool=drivers]").click();
    await expect.poll(() => page.locator("[data-drawer=drivers] table").count()).toBeGreaterThan(0);
    await page.goto(`${path.replace("chapters/turnover", "search")}?q=${word}`);
    await expect.poll(() => page.locator("main a[href*='chapters/turnover']").count()).toBeGreaterThan(0);
    // A page that was never read says so, in its language, and offers a way on.
    const answer = await page.goto(`${path.replace("chapters/turnover", "no/such/page")}`);
    expect(answer?.status()).toBe(503);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("main a[href], main button").count()).toBeGreaterThan(1);
    await page.context().close();
  });

test("a site published under an open page: one notice, one reload on request, no loop", async ({
  browser,
}) => {
  const first = await serve("dist", { quality: 4, answer: fewer });
  const { page, loads } = await visit(browser, first.origin);
  await allKept(page);
  first.close();
  const second = await serve(publishedAgain("second1"), {
    quality: 4,
    answer: fewer,
    port: Number(new URL(first.origin).port),
  });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.locator("#update").waitFor({ state: "visible" });
  expect(await buildOf(page)).toBe(builtAs);
  await page.locator("#update [data-reload]").click();
  await expect.poll(() => buildOf(page)).toBe("second1");
  await allKept(page);
  expect(await page.locator("#update").isVisible()).toBe(false);
  expect(loads()).toBe(2);
  // The build before stays for tabs that are still open; an older one goes.
  const kept = await page.evaluate(() => caches.keys());
  expect(kept.sort()).toEqual([`jiusi-${builtAs}`, "jiusi-second1"].sort());
  second.close();
  await page.context().close();
});

test(
  "the kill switch takes the worker and all it kept away, and the page goes on",
  rare,
  async ({ browser }) => {
    const first = await serve("dist", { quality: 4, answer: fewer });
    const { page, loads } = await visit(browser, first.origin);
    await allKept(page);
    first.close();
    const folder = publishedAgain("third");
    const { offline } = await import("../../src/integrations/offline.ts");
    process.env.OFFLINE = "off";
    const logger = { info: () => undefined } as never;
    const hook = offline("third").hooks["astro:build:done"] as unknown as (options: object) => Promise<void>;
    await hook({ dir: new URL(`file://${folder}/`), logger });
    delete process.env.OFFLINE;
    const second = await serve(folder, {
      quality: 4,
      answer: fewer,
      port: Number(new URL(first.origin).port),
    });
    await page.reload();
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
    await page.goto("/sim/turnover/");
    await hydrated(page);
    expect(await page.locator(".bench-answer").textContent()).toMatch(/\d/);
    expect(loads()).toBe(3);
    second.close();
    await page.context().close();
  },
);

test(
  "files that cannot be had leave the others, and a host's error page is not taken for a script",
  rare,
  async ({ browser }) => {
    let broken = true;
    const chunk = listed("zh-Hant").find((file) => /_astro\/Island.*\.js$/.test(file)) as string;
    const { origin, close } = await serve("dist", {
      quality: 4,
      answer: (request, response) => {
        if (!broken || request.url === "/offline/zh-Hant.json") return fewer(request, response);
        if (request.url === "/chapters/goals/") response.writeHead(500).end();
        else if (request.url === `/${chunk}`)
          response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Sorry</h1>");
        else return false;
        return true;
      },
    });
    const { page } = await visit(browser, origin, "/");
    const all = few.length;
    await expect.poll(() => page.locator("[data-offline]").textContent()).toContain(`${all - 2}/${all}`);
    broken = false;
    await page.reload();
    await allKept(page);
    close();
    await page.goto("/chapters/goals/");
    expect(await page.locator("h1").count()).toBe(1);
    await page.context().close();
  },
);

test(
  "a script that came broken and was kept broken is fetched anew: the next reload finds it whole",
  rare,
  async ({ browser }) => {
    let broken = true;
    const islands = listed("zh-Hant").filter((file) => /_astro\/Island.*\.js$/.test(file));
    const { origin, close } = await serve("dist", {
      quality: 4,
      answer: (request, response) => {
        if (!broken || !islands.includes((request.url ?? "").slice(1))) return fewer(request, response);
        const headers = {
          "Content-Type": "text/javascript",
          "Cache-Control": "public, max-age=31536000, immutable",
        };
        response.writeHead(200, headers).end("export const cut = {");
        return true;
      },
    });
    const { page } = await visit(browser, origin, "/");
    await allKept(page);
    await page.goto("/sim/turnover/");
    await page.locator("[data-simulator=turnover]").dispatchEvent("pointerover");
    await page.locator("#failure").waitFor({ state: "visible" });
    // As long as the host sends it broken nothing is gained, and nothing is lost.
    await page.reload();
    await page.locator("[data-simulator=turnover]").dispatchEvent("pointerover");
    await page.locator("#failure").waitFor({ state: "visible" });
    broken = false;
    await page.locator("#failure [data-reload]").click();
    await expect
      .poll(async () => {
        await page.reload();
        await page.locator("[data-simulator=turnover]").dispatchEvent("pointerover");
        await page.waitForTimeout(1500);
        return page.locator("astro-island[ssr]").count();
      })
      .toBe(0);
    expect(await page.locator("#failure").isVisible()).toBe(false);
    close();
    await page.context().close();
  },
);

test(
  "a page that is slow to come, or in whose place a host in trouble sends an error, is shown from the kept copy",
  rare,
  async ({ browser }) => {
    let trouble: "none" | "slow" | "error" = "none";
    let answerAtLast = () => {};
    const { origin, close } = await serve("dist", {
      quality: 4,
      answer: (request, response) => {
        if (trouble === "none" || request.url !== "/chapters/goals/") return fewer(request, response);
        if (trouble === "slow")
          return new Promise((done) => {
            answerAtLast = () => done(false);
          });
        response.writeHead(503, { "Content-Type": "text/html" }).end("<h1>Back soon</h1>");
        return true;
      },
    });
    const { page } = await visit(browser, origin);
    await allKept(page);
    trouble = "error";
    const answer = await page.goto("/chapters/goals/");
    expect(answer?.status()).toBe(200);
    expect(await page.locator("h1").textContent()).not.toBe("Back soon");
    trouble = "slow";
    // The host says nothing until the page is there.
    expect((await page.goto("/chapters/goals/"))?.status()).toBe(200);
    expect(await page.locator("h1").count()).toBe(1);
    answerAtLast();
    close();
    await page.context().close();
  },
);

test("the site can be installed: name, start page and icons are there in every language", async () => {
  for (const folder of ["", "zh-hans/", "en/"]) {
    const manifest = JSON.parse(readFileSync(`dist/${folder}manifest.webmanifest`, "utf8"));
    expect(manifest.start_url).toBe(`/${folder}`);
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toContain("512x512");
    for (const { src } of manifest.icons) expect(readFileSync(`dist${src}`).length).toBeGreaterThan(100);
  }
});
