import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Markup } from "../../src/integrations/markup.ts";
import { LateScripts } from "../../src/integrations/pages/late-scripts.ts";

const folder = mkdtempSync(join(tmpdir(), "jiusi-scripts-"));
beforeAll(() => {
  writeFileSync(
    join(folder, "page.js"),
    'import{a}from"./shared.js";import"./other.js";const b=()=>import("./later.js");',
  );
  writeFileSync(join(folder, "shared.js"), 'import"./other.js";export const a=1;');
  writeFileSync(join(folder, "other.js"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const html =
  '<html lang="en"><body>text<script type="module" src="/sub/_astro/page.js"></script></body></html>';

async function late(text: string): Promise<string> {
  const page = new Markup(text);
  await new LateScripts(folder).of(page);
  return page.toString();
}

test("a page names its scripts and all they import, but not what they ask for later", async () => {
  expect(await late(html)).toBe(
    '<html lang="en" data-scripts="/sub/_astro/page.js /sub/_astro/shared.js /sub/_astro/other.js"><body>text</body></html>',
  );
});

test("a page with a script of its own is a tool and keeps both where they are", async () => {
  const tool = html.replace("text", '<script type="module" src="/sub/_astro/other.js"></script>');
  expect(await late(tool)).toBe(tool);
});

test("a page without scripts stays as it is", async () => {
  const bare = '<html lang="en"><script>go()</script></html>';
  expect(await late(bare)).toBe(bare);
});
