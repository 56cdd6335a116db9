import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Browser tests on the built site, on Debian's Chromium; `npm run build` comes first. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["tests/site/**/*.test.ts"],
    globalSetup: ["tests/site/server.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
