import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dead } from "../../built/links.ts";
import { hydrated } from "../browser.ts";
import { expect, test } from "../fixtures.ts";
import { serve } from "../server.ts";

test("under a sub-path every address stays inside it", () => {
  const { status, stderr } = spawnSync("astro", ["build", "--outDir", "dist-subpath"], {
    // Only what a shell would have: an address of the site in the environment would win over BASE.
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
test("under a sub-path a browser reads, reckons in the worker, searches, and keeps its pages", async ({
  browser,
}) => {
  const { origin, close } = await serve("dist-subpath", { base: "/jiusi", quality: 4 });
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
  await page.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached" });
  await page.goto(`${origin}/jiusi/en/search/?q=turnover`);
  await page.locator(".hits > li > a").first().waitFor();
  expect(await page.locator(".hits > li > a").first().getAttribute("href")).toMatch(/^\/jiusi\/en\//);
  expect((await page.goto(`${origin}/jiusi/no/such/page/`))?.status()).toBe(404);
  await page.goto(`${origin}/jiusi/en/`);
  const line = page.locator("[data-offline]");
  await expect.poll(() => line.textContent()).toBe(await line.getAttribute("data-all"));
  close();
  expect((await page.goto(`${origin}/jiusi/en/chapters/goals/`))?.status()).toBe(200);
  expect(await page.locator("h1").count()).toBe(1);
  expect(outside).toEqual([]);
});
