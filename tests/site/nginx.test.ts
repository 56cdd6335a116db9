import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { Browser } from "@playwright/test";
import { rare } from "../tier.ts";
import { pages } from "./browser.ts";
import { expect, test } from "./fixtures.ts";
import { nginxSite } from "./global-setup.ts";

/**
 * The built site under a real server, with the configuration that the build wrote for it; every-page.ts opens each page
 * there.
 */
const site = nginxSite() ?? { origin: "", certificate: "", ports: { http: 0, https: 0 } };
test.skip(() => !nginxSite(), "nginx is not on this machine");

const visitor = (browser: Browser) =>
  browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block" });

async function headersOf(browser: Browser, path: string) {
  const context = await visitor(browser);
  const answer = await context.request.get(site.origin + path, { maxRedirects: 0 });
  await context.close();
  return { status: answer.status(), headers: answer.headers() };
}

const hashed = `/_astro/${readdirSync("dist/_astro").find((name) => name.endsWith(".js"))}`;

test.describe("headers", () => {
  for (const path of ["/", "/en/chapters/turnover/", "/sim/turnover/", "/no/such/page/"])
    test(`of ${path}`, async ({ browser }) => {
      const { headers } = await headersOf(browser, path);
      expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
      expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
      expect(headers["strict-transport-security"]).toMatch(/max-age=6\d{7}/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      // It would start a process for the first page of a visit, 300 ms of blocking, and protects nothing here.
      expect(headers["cross-origin-opener-policy"]).toBeUndefined();
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(headers["cross-origin-embedder-policy"]).toBeUndefined();
      expect(headers["referrer-policy"]).toBeTruthy();
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["cache-control"]).toBe("no-cache");
      expect(headers["server"]).toBe("nginx");
    });

  test("a hashed file is kept for a year and may be used by a sandboxed frame", async ({ browser }) => {
    const { status, headers } = await headersOf(browser, hashed);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["access-control-allow-origin"]).toBe("*");
  });

  test("the absence of a hashed file is not", async ({ browser }) => {
    const { status, headers } = await headersOf(browser, "/_astro/gone.0123abcd.js");
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-cache");
  });

  test("only /embed/ may stand in a stranger's frame", async ({ browser }) => {
    const embeds = pages().filter((path) => /^\/(?:(?:en|zh-hans)\/)?embed\//.test(path));
    expect(embeds.length).toBeGreaterThan(0);
    for (const path of embeds) {
      const { headers } = await headersOf(browser, path);
      expect(headers["content-security-policy"]).toContain("frame-ancestors *");
      expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
      expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    }
    const { headers } = await headersOf(browser, "/x/embed/turnover/");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  });

  test("the files that hold the configuration are not served", async ({ browser }) => {
    for (const path of ["/_headers", "/_nginx.maps.conf", "/_nginx.server.conf"]) {
      expect((await headersOf(browser, path)).status).toBe(404);
    }
  });
});

/** A stranger's page on another origin, with the frame that `/embed/` code makes. */
async function stranger(frame: string, headers: Record<string, string>) {
  const server = createServer((_, response) =>
    response.writeHead(200, { "Content-Type": "text/html", ...headers }).end(`<!doctype html>${frame}`),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const coep = { "Cross-Origin-Embedder-Policy": "require-corp" };
for (const [name, sandbox, headers] of [
  ["as it is", "", {}],
  ["in a sandbox, without storage", 'sandbox="allow-scripts"', {}],
  ["in a page that asks every frame for its consent", "", coep],
  ["in a sandbox in such a page", 'sandbox="allow-scripts"', coep],
] as const)
  test(
    `a simulator reckons in a stranger's frame, ${name}`,
    name.endsWith("storage") || name.endsWith("consent") ? {} : rare,
    async ({ browser }) => {
      const source = `${site.origin}/embed/turnover/?turnover=1,turnsA:5`;
      const { address, close } = await stranger(
        `<iframe ${sandbox} src="${source}" width="700" height="900"></iframe>`,
        headers,
      );
      const context = await visitor(browser);
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(error.message));
      await page.goto(address);
      const frame = page.frameLocator("iframe");
      const answer = frame.locator(".bench-answer").first();
      await expect.poll(() => answer.innerText()).toMatch(/152\.59/);
      await frame.locator("[data-preset=fees]").click();
      await expect.poll(() => answer.innerText()).not.toMatch(/152\.59/);
      await frame.locator("[data-tool=more]").click();
      await frame.locator("[data-tool=drivers]").click();
      await frame.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached" });
      expect(wrong).toEqual([]);
      close();
      await context.close();
    },
  );
