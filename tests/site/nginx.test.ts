import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchShell, pages } from "./browser.ts";
import { freePort, serveWithNginx } from "./nginx.ts";

/**
 * The built site under a real server, with the configuration that the build wrote for it; every-page.ts opens each page
 * there.
 */
const ports = { http: await freePort(), https: await freePort() };
let browser: Browser;
let site: Awaited<ReturnType<typeof serveWithNginx>>;
beforeAll(async () => {
  site = await serveWithNginx("dist", ports);
  browser = await launchShell();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const visitor = () => browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: "block" });

async function headersOf(path: string) {
  const context = await visitor();
  const answer = await context.request.get(site.origin + path, { maxRedirects: 0 });
  await context.close();
  return { status: answer.status(), headers: answer.headers() };
}

const hashed = `/_astro/${readdirSync("dist/_astro").find((name) => name.endsWith(".js"))}`;

describe("headers", () => {
  test.each(["/", "/en/chapters/turnover/", "/sim/turnover/", "/no/such/page/"])("of %s", async (path) => {
    const { headers } = await headersOf(path);
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

  test("a hashed file is kept for a year and may be used by a sandboxed frame", async () => {
    const { status, headers } = await headersOf(hashed);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["access-control-allow-origin"]).toBe("*");
  });

  test("the absence of a hashed file is not", async () => {
    const { status, headers } = await headersOf("/_astro/gone.0123abcd.js");
    expect(status).toBe(404);
    expect(headers["cache-control"]).toBe("no-cache");
  });

  test("only /embed/ may stand in a stranger's frame", async () => {
    const embeds = pages().filter((path) => /^\/(?:(?:en|zh-hans)\/)?embed\//.test(path));
    expect(embeds.length).toBeGreaterThan(0);
    for (const path of embeds) {
      const { headers } = await headersOf(path);
      expect(headers["content-security-policy"]).toContain("frame-ancestors *");
      expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
      expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    }
    const { headers } = await headersOf("/x/embed/turnover/");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  });

  test("the files that hold the configuration are not served", async () => {
    for (const path of ["/_headers", "/_nginx.maps.conf", "/_nginx.server.conf"]) {
      expect((await headersOf(path)).status).toBe(404);
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
test.each([
  ["as it is", "", {}],
  ["in a sandbox, without storage", 'sandbox="allow-scripts"', {}],
  ["in a page that asks every frame for its consent", "", coep],
  ["in a sandbox in such a page", 'sandbox="allow-scripts"', coep],
])("a simulator reckons in a stranger's frame, %s", async (_, sandbox, headers) => {
  const source = `${site.origin}/embed/turnover/?turnover=1,turnsA:5`;
  const { address, close } = await stranger(
    `<iframe ${sandbox} src="${source}" width="700" height="900"></iframe>`,
    headers,
  );
  const context = await visitor();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.goto(address);
  const frame = page.frameLocator("iframe");
  const answer = frame.locator(".bench-answer").first();
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toMatch(/152\.59/);
  await frame.locator("input[type=range]").first().press("ArrowRight");
  await expect.poll(() => answer.innerText()).not.toMatch(/152\.59/);
  await frame.locator("[data-tool=drivers]").click();
  await frame.locator("[data-drawer=drivers] table").first().waitFor({ state: "attached", timeout: 20_000 });
  expect(wrong).toEqual([]);
  close();
  await context.close();
});

test("Mozilla's observatory gives 130 or more", { timeout: 240_000 }, () => {
  // Not among our packages: it brings a database client and a web server with it. The version is exact.
  const folder = mkdtempSync(join(tmpdir(), "jiusi-observatory-"));
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "@mdn/mdn-http-observatory@1.4.8"],
    { cwd: folder, stdio: "ignore" },
  );
  // Its own installation fetches the browsers' preload list; localhost is not on it, so an empty one says the same.
  const conf = join(folder, "node_modules/@mdn/mdn-http-observatory/conf");
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, "hsts-preload.json"), "{}");
  writeFileSync(
    join(folder, "score.js"),
    `const at = "./node_modules/@mdn/mdn-http-observatory/src/";
const { retrieve } = await import(at + "retriever/retriever.js");
const { ALL_TESTS } = await import(at + "constants.js");
const { getScoreModifier } = await import(at + "grader/grader.js");
const answers = await retrieve("localhost", { httpPort: ${ports.http}, httpsPort: ${ports.https} });
const results = ALL_TESTS.map((check) => check(answers)).map((it) => [it.constructor.name, it.result, it.result ? getScoreModifier(it.result) : 0]);
console.log(JSON.stringify({ status: answers.responses.auto?.status, results }));
process.exit(0);
`,
  );
  const said = execFileSync(process.execPath, ["score.js"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_EXTRA_CA_CERTS: site.certificate },
  });
  rmSync(folder, { recursive: true });
  const { status, results } = JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as {
    status: number;
    results: [name: string, result: string, points: number][];
  };
  expect(status).toBe(200);
  const score = results.reduce((sum, [, , points]) => sum + points, 100);
  console.log(
    `observatory: ${score}`,
    results.filter(([, , points]) => points !== 0),
  );
  expect(results.filter(([, , points]) => points < 0)).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(130);
});
