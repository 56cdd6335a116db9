import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { everything, rare } from "./tests/tier.ts";

/**
 * Browser tests on the built site: `npm run build` comes first. tests/README.md tells the tiers; one test runs with
 * `npx playwright test -g 'part of its name'`.
 */
export default defineConfig({
  testDir: "tests/site",
  globalSetup: "./tests/site/global-setup.ts",
  // Nothing waits this long where things are well; a busy machine is not a fault. With every case some tests go through
  // all ten simulators, and files have a million lines.
  timeout: everything ? 600_000 : 120_000,
  expect: { timeout: everything ? 120_000 : 60_000 },
  // A browser on a busy machine now and then loses a frame or a focus; run.ts names what failed once.
  retries: 1,
  workers: availableParallelism(),
  ...(!everything && { grepInvert: new RegExp(rare.tag) }),
  forbidOnly: Boolean(process.env.CI),
  use: { trace: "on-first-retry", screenshot: "only-on-failure" },
  projects: [
    // Other engines, through WebDriver and BiDi: a smoke run of each, and the rest for `test:all`. One window at a time
    // has the keyboard; tests/run.ts gives them a run of their own.
    { name: "engines", testDir: "tests/engines", testIgnore: "all/**", workers: 1 },
    { name: "engines-all", testDir: "tests/engines/all", workers: 1 },
    // What `npm test` runs.
    { name: "site", testIgnore: ["all/**", "measures/**"] },
    // What `npm run test:all` runs beside it; it also gives the others all their cases (tests/tier.ts).
    { name: "all", testMatch: "all/**" },
    // What measures time has the machine to itself.
    { name: "measures", testMatch: "measures/**", workers: 1 },
  ],
});
