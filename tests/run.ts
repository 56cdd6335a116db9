import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "./check.ts";
import { type Counted, readPlaywright, readVitest } from "./reports.ts";
import { setUp } from "./setup/setup.ts";

/**
 * Everything that has to hold, in one command; the last line counts it. `npm test` runs what a change can break,
 * `npm run test:all` all there is. tests/README.md tells what belongs where.
 */
const everything = process.argv[2] === "all";
const reports = mkdtempSync(join(tmpdir(), "jiusi-"));
const started = Date.now();
let passed = 0;
let failed = 0;
let skipped = 0;
/** What failed, what did the first time only, what was skipped: told again at the end, where it is looked for. */
const told: string[] = [];

async function run(
  name: string,
  command: string,
  args: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      FORCE_COLOR: "0",
      ...(everything && { TEST_ALL: "1" }),
      ...extra,
    },
  });
  const status = await new Promise<number | null>((done) => {
    child.on("error", () => done(null));
    child.on("close", done);
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`== ${name}: ${status === 0 ? "ok" : `exit ${status}`}, ${seconds} s`);
  return status === 0;
}

function count(name: string, ok: boolean): void {
  if (ok) passed += 1;
  else {
    failed += 1;
    told.push(`failed: ${name}`);
  }
}

/** A run that ends badly without a failed test, without a test or without a report counts as one failure. */
function add(name: string, ok: boolean, read: () => Counted): void {
  let counted: Counted = { passed: 0, failed: 0, skipped: 0, told: [] };
  try {
    counted = read();
  } catch {
    told.push(`${name}: no report`);
  }
  passed += counted.passed;
  failed += counted.failed;
  skipped += counted.skipped;
  told.push(...counted.told);
  const nothing = counted.passed + counted.failed + counted.skipped === 0;
  if (nothing || (!ok && counted.failed === 0)) count(name, false);
}

async function vitest(name: string, extra: NodeJS.ProcessEnv = {}): Promise<void> {
  const report = join(reports, `${name}.json`);
  const args = ["run", "--config", "tests/vitest.config.ts", "--reporter=dot", "--reporter=json"];
  const ok = await run(name, "vitest", [...args, `--outputFile.json=${report}`], extra);
  add(name, ok, () => readVitest(report));
}

async function playwright(name: string, ...projects: readonly string[]): Promise<void> {
  const report = join(reports, `${name}.json`);
  const args = [
    "test",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=list,json",
    `--output=test-results/${name}`,
  ];
  const ok = await run(name, "playwright", args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  add(name, ok, () => readPlaywright(report));
}

console.log("== programs that the tests drive");
try {
  const { absent } = await setUp();
  passed += 1;
  for (const name of absent) told.push(`${name} is not on this machine`);
} catch (error) {
  console.log(`\n${(error as Error).message}\n\n0 passed, 1 failed`);
  process.exit(1);
}

console.log("\n== check");
// The compiler that reads the site has one thread and takes as long as the unit tests: they go beside it.
const [checks] = await Promise.all([check(), vitest("unit")]);
for (const { name, ok } of checks) count(name, ok);
const built = await run("build", "npm", ["run", "-s", "build"]);
count("build", built);
if (built) {
  await vitest("built", { BUILT: "1" });
  // The other engines wait for much of their time: they go beside Chromium's tests and take no place from them.
  await Promise.all([
    playwright("browsers", "site", ...(everything ? ["all"] : [])),
    playwright("engines", "engines", ...(everything ? ["engines-all"] : [])),
  ]);
  if (everything) await playwright("measures", "measures");
}

if (told.length > 0) console.log(`\n${told.join("\n")}`);
console.log(`\n${Math.round((Date.now() - started) / 1000)} s; ${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
