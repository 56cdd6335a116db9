import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Language } from "../pages/languages.ts";

/**
 * Builds the search index in a process of its own (process.ts), which reads the glossary while nothing is built
 * yet, and each language while the pages of the next are built. `onLanguageBuilt` is to be called when those of a language are built.
 */
export function searchIndex(): {
  onLanguageBuilt: (language: Language) => void;
  integration: AstroIntegration;
} {
  let out = "";
  let indexer: ChildProcess | undefined;
  let count: Promise<number> = Promise.resolve(0);
  const start = () => {
    const child = fork(new URL("process.ts", import.meta.url), [out]);
    const said = Promise.withResolvers<number>();
    child.once("message", (number: number) => said.resolve(number));
    child.once("exit", (code) => said.reject(new Error(`The search index ended with ${code}`)));
    count = said.promise;
    // Handled where it is awaited. A build that fails earlier must not wait for the index.
    count.catch(() => undefined);
    child.unref();
    child.channel?.unref();
    indexer = child;
  };
  const send = (said: Language | "all") => {
    if (indexer?.connected) indexer.send(said);
  };
  const hooks: AstroIntegration["hooks"] = {
    "astro:config:done": ({ config }) => {
      out = fileURLToPath(config.outDir);
    },
    "astro:build:start": start,
    "astro:build:done": async ({ logger }) => {
      send("all");
      indexer?.channel?.ref();
      indexer?.ref();
      logger.info(`${await count} pages and terms indexed`);
    },
  };
  return { onLanguageBuilt: send, integration: { name: "jiusi-search", hooks } };
}
