import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setUp } from "./setup/setup.ts";

/** Everything that has to hold, in one command; the last line counts it. */
const results = mkdtempSync(join(tmpdir(), "jiusi-"));
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" };
let passed = 0;
let failed = 0;
/** What failed, and what did the first time only: told again at the end, where it is looked for. */
const told: string[] = [];

function run(name: string, command: string, args: string[]): boolean {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...environment, MEASURE: process.env.MEASURE ?? "" },
  });
  console.log(
    `== ${name}: ${status === 0 ? "ok" : `exit ${status}`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return status === 0;
}

function step(name: string, command: string, args: string[]): void {
  if (run(name, command, args)) passed += 1;
  else {
    failed += 1;
    told.push(`failed: ${name}`);
  }
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Vitest keeps the message of a failure that a second try mended. */
function tell({ testResults }: Report): void {
  for (const { name, message, assertionResults } of testResults) {
    const file = relative("", name);
    if (message !== "") told.push(`failed: ${file}: ${message.split("\n", 1)[0]}`);
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (failureMessages.length === 0) continue;
      const first = failureMessages[0]?.split("\n", 1)[0];
      told.push(`${status === "failed" ? "failed" : "failed once"}: ${file}: ${fullName}: ${first}`);
    }
  }
}

/** A run of Vitest counts its tests; one that ends without a report counts as one failure. */
function tests(name: string, config: string): void {
  const report = join(results, `${name}.json`);
  const ok = run(name, "vitest", [
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const read: Report = JSON.parse(readFileSync(report, "utf8"));
    const { numPassedTests, numFailedTests, numTotalTests } = read;
    tell(read);
    passed += numPassedTests;
    failed += numFailedTests;
    if (!ok && numFailedTests === 0) failed += 1;
    if (numTotalTests === 0) failed += 1;
  } catch {
    failed += 1;
    told.push(`failed: ${name}: no report`);
  }
}

/** The first step: the programs that the others drive. Without them nothing else is begun. */
async function programs(): Promise<void> {
  console.log("\n== programs");
  try {
    const { absent } = await setUp();
    passed += 1;
    for (const name of absent) told.push(`skipped: ${name} is not on this machine`);
  } catch (error) {
    console.log(`\n${(error as Error).message}\n\n0 passed, 1 failed`);
    process.exit(1);
  }
}

await programs();
step("types that the content gives", "astro", ["sync"]);
step("types of the site", "node", ["tests/checker/check.ts"]);
step("types of the models, without a DOM", "tsc", ["-p", "src/models", "--noEmit"]);
step("types of the service worker, without a page", "tsc", ["-p", "src/offline", "--noEmit"]);
step("format and lint", "biome", ["ci", "."]);
tests("unit", "tests/vitest.config.ts");
step("build", "npm", ["run", "-s", "build"]);
tests("site", "tests/site/vitest.config.ts");
process.env.MEASURE = "1";
tests("measures", "tests/site/vitest.config.ts");

if (told.length > 0) console.log(`\n${told.join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
