import written from "../../src/integrations/fonts/title-fonts.json" with { type: "json" };
import { sample } from "../tier.ts";
import { pages, type Watched, watched } from "./browser.ts";
import { expect, test } from "./fixtures.ts";

let tab: Watched;
test.beforeAll(async ({ browser }) => {
  tab = await watched(browser);
});
test.beforeEach(() => {
  tab.faults.length = 0;
});

const has: Readonly<Record<string, string>> = written;

/** Every chapter and the home page; of each other kind a few. */
const shown = pages().filter(
  (path) =>
    /^\/(?:zh-hans\/)?(?:chapters\/|$)/.test(path) ||
    /\/(?:sim|glossary|cases|sources|my|book|guides)\/$/.test(path) ||
    /\/(?:sim\/referral|guides\/goals|cases\/vancl)\/$/.test(path),
);

for (const path of sample(
  shown.filter((path) => !path.startsWith("/en/")),
  8,
))
  test(`${path}: the title font has what is set in it, and arrives`, async () => {
    const { page, faults } = tab;
    await page.goto(path);
    const { file, text, faces } = await page.evaluate(async () => {
      await document.fonts.ready;
      const set = [...document.querySelectorAll("body *")].filter((node) =>
        getComputedStyle(node).fontFamily.startsWith('"Jiusi Title'),
      );
      return {
        file: document.documentElement.dataset.titleFont?.split("/").at(-1) ?? "",
        text: set
          .flatMap((node) => [...node.childNodes].filter((it) => it.nodeType === 3))
          .map((it) => it.nodeValue)
          .join(""),
        faces: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
      };
    });
    const covered = new Set(has[file] ?? "");
    expect([...text].filter((sign) => sign.trim() !== "" && !covered.has(sign))).toEqual([]);
    expect(faces).toEqual(['"Jiusi Title"']);
    expect(faults).toEqual([]);
  });
