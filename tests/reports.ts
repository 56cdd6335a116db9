import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { JSONReport, JSONReportSuite } from "@playwright/test/reporter";

/** What a run of tests came to. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each test that failed, once or for good, and for each reason to skip some. */
  readonly told: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
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

const firstLine = (text = "") => text.split("\n", 1)[0] ?? "";

/** Vitest keeps the message of a failure that a second try mended. */
export function readVitest(path: string): Counted {
  const report: VitestReport = JSON.parse(readFileSync(path, "utf8"));
  const told: string[] = [];
  let skipped = 0;
  for (const { name, message, assertionResults } of report.testResults) {
    const file = relative("", name);
    if (message !== "") told.push(`failed: ${file}: ${firstLine(message)}`);
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === "skipped" || status === "pending" || status === "todo") {
        skipped += 1;
        told.push(`skipped: ${file}: ${fullName}`);
      }
      if (failureMessages.length === 0) continue;
      const how = status === "failed" ? "failed" : "failed once";
      told.push(`${how}: ${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
    }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped, told };
}

/** Playwright's words for colours in a terminal. */
const colours = /\u001b\[[0-9;]*m/g;

export function readPlaywright(path: string): Counted {
  const report: JSONReport = JSON.parse(readFileSync(path, "utf8"));
  const told = report.errors.map(({ message }) => `failed: ${firstLine(message?.replace(colours, ""))}`);
  const reasons = new Map<string, number>();
  let passed = 0;
  let failed = 0;
  const walk = (suite: JSONReportSuite, names: readonly string[]) => {
    for (const { title, file, tests } of suite.specs)
      for (const { status, results, annotations } of tests) {
        const name = `${file}: ${[...names, title].join(" › ")}`;
        const error = results.find(({ error }) => error)?.error?.message?.replace(colours, "");
        if (status === "expected") passed += 1;
        if (status === "flaky") {
          passed += 1;
          told.push(`failed once: ${name}: ${firstLine(error)}`);
        }
        if (status === "unexpected") {
          failed += 1;
          told.push(`failed: ${name}: ${firstLine(error)}`);
        }
        if (status === "skipped") {
          const why = annotations.find(({ type }) => type === "skip")?.description ?? name;
          reasons.set(why, (reasons.get(why) ?? 0) + 1);
        }
      }
    // The outermost suite is the file, which is named already.
    for (const inner of suite.suites ?? []) walk(inner, [...names, inner.title]);
  };
  for (const suite of report.suites) walk(suite, []);
  for (const [why, count] of reasons) told.push(`skipped: ${count} tests: ${why}`);
  const skipped = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return { passed, failed, skipped, told };
}
