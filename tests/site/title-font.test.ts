import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchShell, pages, watched } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchShell();
});
afterAll(() => browser.close());

const fontOf = (path: string) => (path.startsWith("/zh-hans/") ? "sc" : "tc");

/** Home and the chapters set titles in it; one of each other kind sets the brand. */
const shown = pages().filter(
  (path) =>
    /^\/(?:zh-hans\/)?(?:chapters\/|$)/.test(path) || /\/(?:sim|glossary|cases|sources|my)\/$/.test(path),
);

test.each(shown.filter((path) => !path.startsWith("/en/")))(
  "%s: the title font has what is set in it, and arrives",
  async (path) => {
    const { page, faults } = await watched(browser);
    await page.goto(path);
    const { text, faces } = await page.evaluate(async () => {
      await document.fonts.ready;
      const set = [...document.querySelectorAll("body *")].filter((node) =>
        getComputedStyle(node).fontFamily.startsWith('"Jiusi Title'),
      );
      return {
        text: set
          .flatMap((node) => [...node.childNodes].filter((it) => it.nodeType === 3))
          .map((it) => it.nodeValue)
          .join(""),
        faces: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
      };
    });
    const covered = new Set(readFileSync(`dist/fonts/title-${fontOf(path)}.txt`, "utf8"));
    expect([...text].filter((sign) => sign.trim() !== "" && !covered.has(sign))).toEqual([]);
    expect(faces.join()).toContain(`Jiusi Title ${fontOf(path).toUpperCase()}`);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
