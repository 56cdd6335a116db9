import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Everything that runs without a browser; Playwright runs the browser tests in tests/site. `BUILT=1`: what reads the
 * files of the built site, after `npm run build`.
 */
const built = process.env.BUILT === "1";

/** They end the program that Pagefind runs in, which a thread has once: a thread of their own. */
const alone = ["tests/integrations/search-indexer.test.ts", "tests/integrations/patch-pagefind.test.ts"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // A thread a core: both are quicker here than Vitest's own choice, a process on all cores but one.
    pool: "threads",
    maxWorkers: availableParallelism(),
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    projects: built
      ? [{ extends: true, test: { name: "built", include: ["tests/built/**/*.test.ts"], isolate: false } }]
      : [
          {
            extends: true,
            test: {
              name: "shared",
              include: ["tests/**/*.test.ts"],
              exclude: ["tests/site/**", "tests/engines/**", "tests/built/**", ...alone],
              isolate: false,
            },
          },
          { extends: true, test: { name: "alone", include: alone } },
        ],
  },
});
