import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Indexer } from "../../src/integrations/search/indexer.ts";
import { indexedOf } from "../../src/integrations/search/pages.ts";

let out = "";
let pagefind: ChildProcess | undefined;
const keep = (message: unknown) => {
  pagefind = (message as { process: ChildProcess }).process;
};
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "jiusi-index-"));
  subscribe("child_process", keep);
});
afterAll(async () => {
  unsubscribe("child_process", keep);
  pagefind?.kill("SIGKILL");
  await rm(out, { recursive: true });
});

const page = (language: string, title: string) =>
  indexedOf(
    `/${language}/x/`,
    `<!doctype html><html lang="${language}"><head><title>${title}</title></head>
     <body><main data-pagefind-body data-kind="page"><h1>${title}</h1><p>49.9</p></main></body></html>`,
  );

test("what Pagefind has not answered when it is killed is an error, not waited for", async () => {
  const indexer = new Indexer(out);
  const { written } = await indexer.send("en", page("en", "Turnover"));
  await written;
  const entry = await readFile(join(out, "pagefind", "pagefind-entry.json"), "utf8");
  expect(Object.keys(JSON.parse(entry).languages)).toEqual(["en"]);

  // It is asked and does not answer any more, then it is gone.
  pagefind?.kill("SIGSTOP");
  const sent = indexer.send("zh-Hant", page("zh-Hant", "週轉"));
  await new Promise((resolve) => setTimeout(resolve, 100));
  pagefind?.kill("SIGKILL");
  await expect(sent).rejects.toThrow("Pagefind ended with SIGKILL");
  await expect(indexer.close()).rejects.toThrow("Pagefind ended with SIGKILL");
});
