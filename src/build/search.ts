import { type ChildProcess, fork } from "node:child_process";
import type { AstroIntegration } from "astro";
import type { Language } from "./languages.ts";

/**
 * Builds the search index in a process of its own (search-process.ts), each language while the pages of the next are
 * built. `whole` is told when those of a language stand below `out`.
 */
export function searchIndex(): {
  whole: (out: string, language: Language) => void;
  integration: AstroIntegration;
} {
  let process: ChildProcess | undefined;
  let count: Promise<number> = Promise.resolve(0);
  const started = (out: string): ChildProcess => {
    const child = fork(new URL("search-process.ts", import.meta.url), [out]);
    const said = Promise.withResolvers<number>();
    child.once("message", (number: number) => said.resolve(number));
    child.once("exit", (code) => said.reject(new Error(`The search index ended with ${code}`)));
    count = said.promise;
    // Told where it is waited for. A build that fails before must not wait for the index.
    count.catch(() => undefined);
    child.unref();
    child.channel?.unref();
    return child;
  };
  const whole = (out: string, language: Language) => {
    process ??= started(out);
    if (process.connected) process.send(language);
  };
  const done: AstroIntegration["hooks"]["astro:build:done"] = async ({ logger }) => {
    if (process?.connected) process.send("all");
    process?.channel?.ref();
    process?.ref();
    logger.info(`${await count} pages and terms indexed`);
  };
  return { whole, integration: { name: "jiusi-search", hooks: { "astro:build:done": done } } };
}
