/**
 * Draws the cards of `cards.ts`, `npm run cards`: run it after `npm run build` when a test says that a card is stale,
 * and commit what it writes. It needs a Chromium (`CHROME_PATH`, else /usr/bin/chromium) and Noto CJK. The pictures are
 * those of the built pages, in the light theme; the titles are set in the site's own title font. A build needs none of
 * this: the files are in the repository.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import sharp from "sharp";
import { cardOf, cardSize, cardWords, sections } from "../../cards.ts";
import { languages } from "../../languages.ts";
import { compose } from "./compose.ts";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
const to = fileURLToPath(new URL("../../../public/cards/", import.meta.url));
const origin = "http://cards.test";
const types: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".css": "text/css" };

/** The paths without language that have a card. */
const paths = ["chapters", "sim"]
  .flatMap((folder) =>
    readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((it) =>
      it.isDirectory() ? [`/${folder}/${it.name}/`] : [],
    ),
  )
  .concat("/", ...sections.map((section) => `/${section}/`))
  .filter((path) => existsSync(join(dist, path, "index.html")));

/** The built pages without their scripts: what is drawn is what the server wrote. */
async function pagesOf(context: BrowserContext): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return route.abort();
    await route.fulfill({
      body: readFileSync(file),
      contentType: types[extname(file)] ?? "application/octet-stream",
    });
  });
}

const written: Record<string, { title: string; sentence: string }> = {};
let bytes = 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
const context = await browser.newContext({
  viewport: cardSize,
  javaScriptEnabled: false,
  bypassCSP: true,
  colorScheme: "light",
});
await pagesOf(context);
const page = await context.newPage();
rmSync(to, { recursive: true, force: true });
for (const { id, path: prefix } of languages) {
  mkdirSync(join(to, id), { recursive: true });
  for (const path of paths) {
    const address = `${prefix === "" ? "" : `/${prefix}`}${path}`;
    const words = cardWords(readFileSync(join(dist, address, "index.html"), "utf8"));
    const name = `${id}/${cardOf(path)}`;
    await page.goto(origin + address);
    const isSimulator = /^\/sim\/./.test(path);
    await page.evaluate(compose, { ...words, isSimulator });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shot = await page.screenshot({ animations: "disabled" });
    // Few colours and no photograph: a palette takes a third of the bytes.
    await sharp(shot)
      .png({ palette: true, colours: 48, effort: 10 })
      .toFile(join(to, `${name}.png`));
    bytes += statSync(join(to, `${name}.png`)).size;
    written[name] = words;
  }
}
await browser.close();
writeFileSync(new URL("cards.json", import.meta.url), `${JSON.stringify(written, null, 2)}\n`);
console.log(`${Object.keys(written).length} cards, ${bytes} bytes`);
