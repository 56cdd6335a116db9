import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measured } from "./run.ts";

const version = "13.5.0";
const runs = 5;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

const median = (list: readonly number[]) =>
  [...list].sort((p, q) => p - q)[Math.floor(list.length / 2)] ?? Number.NaN;

/** Mobile, simulated slow 4G, the median of five. Lighthouse is installed for this run alone. */
export async function lighthouse(origin: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-lighthouse-"));
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", `lighthouse@${version}`], {
    cwd: folder,
    stdio: "ignore",
  });
  const once = (path: string): Report => {
    const report = join(folder, "report.json");
    execFileSync(
      process.execPath,
      [
        join(folder, "node_modules/lighthouse/cli/index.js"),
        origin + path,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync",
      ],
      { cwd: folder, stdio: "ignore", env: { ...process.env, CHROME_PATH: "/usr/bin/chromium" } },
    );
    return JSON.parse(readFileSync(report, "utf8")) as Report;
  };
  const median5 = (path: string) => {
    const reports = Array.from({ length: runs }, () => once(path));
    const audit = (name: string) =>
      median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
    const scores = Object.keys(reports[0]?.categories ?? {}).map(
      (name) =>
        `${name} ${Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0)))}`,
    );
    console.log(`${path}: ${scores.join(", ")}`);
    return {
      lcp: audit("largest-contentful-paint"),
      tbt: audit("total-blocking-time"),
      cls: audit("cumulative-layout-shift"),
    };
  };
  const sim = median5("/chapters/turnover/");
  const text = median5("/glossary/");
  median5("/");
  rmSync(folder, { recursive: true });
  return { lcpSim: sim.lcp, lcpText: text.lcp, tbt: sim.tbt, cls: Math.max(sim.cls, text.cls) };
}
