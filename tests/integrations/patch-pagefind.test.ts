import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Fragment,
  patchFragment,
  trimmed,
  withoutCutting,
} from "../../src/integrations/search/patch-pagefind.ts";

/** What of Pagefind's own form we rely on. After an update of Pagefind, begin with what fails here. */
let folder = "";
let files: readonly { path: string; content: Uint8Array }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jiusi-pagefind-"));
  const { index } = await createIndex();
  const content = `<html lang="zh"><body><main data-pagefind-body><h2 id="a">週轉</h2><p>一年轉三次的貨。</p></main></body></html>`;
  await index?.addHTMLFile({ url: "/glossary/x/#turnover", content });
  files = (await index?.getFiles())?.files ?? [];
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});
const named = (part: string) => {
  const file = files.find(({ path }) => path.includes(part));
  if (!file) throw new Error(`Pagefind writes no ${part}`);
  return Buffer.from(file.content);
};

test("the version is the one whose form this is", async () => {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  expect(dependencies.pagefind).toBe("1.6.0");
});

describe("its script", () => {
  test("cuts Chinese queries in one place, which is taken out: else a pair is found in one browser and not in another", () => {
    const code = named("pagefind.js").toString("utf8");
    expect(withoutCutting(code)).not.toContain('"zh","ja","th"');
    expect(withoutCutting(code).length).toBeLessThan(code.length);
  });
  test("with no such place, or two, the build fails", () => {
    expect(() => withoutCutting("")).toThrow("where does it cut queries now");
    const place = 'if (["zh","ja","th"].includes(x)) ';
    expect(() => withoutCutting(place + place)).toThrow("where does it cut queries now");
  });
});

describe("its fragments", () => {
  test("begin with a mark, join words with U+200B, and are shown without", async () => {
    const path = join(folder, "one.pf_fragment");
    await writeFile(path, named(".pf_fragment"));
    const names = { id: "turnover", shown: [], all: ["週轉率"], definition: "次數" };
    const before = await patchFragment(path, new Map([["turnover", names]]));
    expect(before.content).toContain("\u200b");
    expect(before.anchors.map(({ element, id }) => [element, id])).toEqual([["h2", "a"]]);
    const text = gunzipSync(await readFile(path)).toString("utf8");
    expect(text.startsWith("pagefind_dcd{")).toBe(true);
    const { content, sections, names: own, definition } = JSON.parse(text.slice("pagefind_dcd".length));
    expect(content).toContain("一年轉三次的貨");
    expect(sections).toEqual([[0, "a", "週轉"]]);
    expect([own, definition]).toEqual([["週轉率"], "次數"]);
  });
  test("without the mark the build fails", async () => {
    const path = join(folder, "other.pf_fragment");
    await writeFile(path, gzipSync("{}"));
    await expect(patchFragment(path, new Map())).rejects.toThrow("what do its fragments begin with now");
  });
  test("a heading is counted in words", () => {
    const fragment: Fragment = {
      url: "/en/x/",
      content: "One two. Three four.",
      word_count: 4,
      anchors: [{ element: "h2", id: "b", text: "Three", location: 2 }],
    };
    expect(trimmed(fragment).sections).toEqual([[9, "b", "Three"]]);
  });
});
