import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A file and what it imports as one classic script, minified, types taken away, `define` put in. */
export async function classicScript(entry: URL, define: Record<string, string> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: fileURLToPath(entry), output: { format: "iife" } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error(`${entry.pathname} was not built`);
  return output.output[0].code;
}

/** What runs first in every page, and its hash for the policy. */
export async function bootScript(base: string): Promise<{ text: string; hash: `sha256-${string}` }> {
  const text = await classicScript(new URL("../../state/boot.ts", import.meta.url), {
    "import.meta.env.BASE_URL": JSON.stringify(base.endsWith("/") ? base : `${base}/`),
  });
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}
