import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Browser tests on the built site, on Debian's Chromium; `npm run build` comes first. Two files run side by side;
 * what measures time has the machine to itself: `MEASURE=1`.
 */
const timed = ["tests/site/slider.test.ts", "tests/site/search-cost.test.ts"];
const measuring = process.env.MEASURE === "1";
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: measuring ? timed : ["tests/site/**/*.test.ts"],
    exclude: measuring ? [] : timed,
    globalSetup: ["tests/site/server.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Two files share two cores: what takes a moment alone may take seconds here.
    expect: { poll: { timeout: 15_000 } },
    // A browser on a busy machine now and then loses a frame or a focus; run.ts names what failed once.
    retry: 1,
    maxWorkers: measuring ? 1 : 2,
  },
});
