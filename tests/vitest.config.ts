import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Everything that runs without a browser; Playwright runs the browser tests in tests/site. `BUILT=1`: what reads the
 * files of the built site, after `npm run build`.
 */
const built = process.env.BUILT === "1";
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // A thread a core: both are quicker here than Vitest's own choice, a process on all cores but one.
    pool: "threads",
    maxWorkers: availableParallelism(),
    isolate: false,
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    include: built ? ["tests/built/**/*.test.ts"] : ["tests/**/*.test.ts"],
    exclude: built ? [] : ["tests/site/**", "tests/engines/**", "tests/built/**"],
  },
});
