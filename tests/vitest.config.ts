import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Everything that runs without a browser; the browser tests in tests/site have a runner of their own. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // A thread a core: both are quicker here than Vitest's own choice, a process on all cores but one.
    pool: "threads",
    maxWorkers: availableParallelism(),
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/site/**"],
  },
});
