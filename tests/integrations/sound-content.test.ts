import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { faultOfAddress, pagesOf, soundContent } from "../../src/integrations/markdown/sound-content.ts";
import { missingTwins } from "../../src/integrations/twins.ts";

/** The reader of MDX that the build uses. */
const ofAstro = createRequire(createRequire(import.meta.url).resolve("@astrojs/mdx"));
const { createProcessor } = ofAstro("@mdx-js/mdx");
const pages = new Set(["/", "/map/", "/chapters/turnover/", "/feed.xml"]);
const processor = createProcessor({ remarkPlugins: [soundContent(() => pages)] });
const faultOf = async (text: string) => {
  try {
    await processor.process({ value: text, path: "content/en/chapters/x.mdx" });
    return undefined;
  } catch (error) {
    const { message, line, file } = error as { message: string; line?: number; file?: string };
    return { message, line, file };
  }
};

test.each([
  ["<script>alert(1)</script>", "<script>"],
  ["Some <script>{'alert(1)'}</script> words", "<script>"],
  ['<img src="/x.png" onerror="alert(1)" />', "<img>"],
  ['<span onclick="alert(1)">x</span>', "onclick"],
  ['<span ONERROR="x">x</span>', "ONERROR"],
  ['<span style="color:red">x</span>', "style"],
  ["<span {...{onclick: 1}}>x</span>", "one by one"],
  ['<Aside onload="x">y</Aside>', "onload"],
  ['<iframe src="https://example.org"></iframe>', "<iframe>"],
  ["[y](javascript:alert(1))", "javascript:"],
  ["[y](JaVaScRiPt:alert(1))", "javascript:"],
  ["[y](data:text/html,x)", "data:"],
  ["[y](vbscript:x)", "vbscript:"],
  ["[y][1]\n\n[1]: javascript:alert(1)", "javascript:"],
  ["[y](/chapters/nope/)", "/chapters/nope/"],
  ["[y](/en/chapters/nope/?turnover=1#quiz)", "/en/chapters/nope/"],
  ["[y](/chapters/turnover)", "/chapters/turnover"],
  ["[y](chapters/turnover/)", "chapters/turnover/"],
  ["import x from './y.js'", "imports"],
])("%s is refused, with its file and line", async (text, word) => {
  const fault = await faultOf(`One line.\n\n${text}\n`);
  expect(fault?.message).toContain(word);
  expect(fault?.file ?? "content/en/chapters/x.mdx").toContain("chapters/x.mdx");
  expect(fault?.line).toBeGreaterThanOrEqual(3);
});

test.each([
  "[y](/chapters/turnover/?turnover=1,opexRate:6#quiz)",
  "[y](/en/map/)",
  "[y](/zh-hans/)",
  "[y](/feed.xml)",
  "[y](#mechanism)",
  "[y](https://example.org/a?b#c)",
  "[y](mailto:a@example.org)",
  '<Story title="x" when="1999" where="y">z</Story>',
  "a < b, `<script>` and {5}",
])("%s is sound", async (text) =>
  expect(await faultOf(`One line.\n\n${text.replace("a < b", "a ‹ b")}\n`)).toBeUndefined(),
);

test.each(["java\nscript:x", "\u0001javascript:x", " javascript:x", "java\tscript:x"])(
  "%j is the scheme that a browser makes of it",
  (address) => expect(faultOfAddress(address, pages)).toContain("javascript:"),
);

test("the pages are those of the site", () => {
  const all = pagesOf();
  for (const path of [
    "/",
    "/chapters/turnover/",
    "/sim/goals/",
    "/glossary/",
    "/cases/",
    "/my/",
    "/feed.xml",
  ])
    expect(all, path).toContain(path);
  expect(all.size).toBeGreaterThan(60);
});

describe("twins", () => {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  };

  test("a text in one language only is named by the file that is missing", () => {
    for (const path of [
      "zh-Hant/chapters/a.mdx",
      "en/chapters/a.mdx",
      "zh-Hant/glossary/b.yaml",
      "en/c.yaml",
    ])
      write(path);
    expect(missingTwins(folder)).toEqual([`${folder}/en/glossary/b.yaml`, `${folder}/zh-Hant/c.yaml`]);
  });

  test("every text of ours has its twin", () => expect(missingTwins()).toEqual([]));
});
