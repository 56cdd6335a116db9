import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Everything that runs without a browser; the browser tests in tests/site have a runner of their own. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/site/**"],
  },
});
