import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { executablePath } from "../site/chromium.ts";
import { serve } from "../site/server.ts";
import type { Measured } from "./run.ts";

// The server of the pages is in this very process: nothing here may hold it up.
const run = promisify(execFile);

const version = "13.5.0";
const runs = 5;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** One paragraph, no style, no script: what no page can be quicker than. */
const bare =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  "<title>Bare</title></head><body><main><h1>Bare</h1><p>One paragraph.</p></main></body></html>";

const serveBare = () =>
  serve("dist", {
    answer: (_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(bare);
      return true;
    },
  });

const median = (list: readonly number[]) =>
  [...list].sort((p, q) => p - q)[Math.floor(list.length / 2)] ?? Number.NaN;

/** Mobile, simulated slow 4G, the median of five. Lighthouse is installed for this run alone. */
export async function lighthouse(origin: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-lighthouse-"));
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", `lighthouse@${version}`], {
    cwd: folder,
  });
  const once = async (address: string): Promise<Report> => {
    const report = join(folder, "report.json");
    await run(
      process.execPath,
      [
        join(folder, "node_modules/lighthouse/cli/index.js"),
        address,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync",
      ],
      { cwd: folder, env: { ...process.env, CHROME_PATH: executablePath } },
    );
    return JSON.parse(readFileSync(report, "utf8")) as Report;
  };
  const median5 = async (path: string, from = origin) => {
    const reports: Report[] = [];
    // Chromium now and then does not come up; that is no run, and asked again a few times at most.
    for (let tries = 0; reports.length < runs; tries++) {
      try {
        reports.push(await once(from + path));
      } catch (error) {
        if (tries > 2 * runs) throw error;
      }
    }
    const audit = (name: string) =>
      median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
    const scores = Object.keys(reports[0]?.categories ?? {}).map(
      (name) =>
        `${name} ${Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0)))}`,
    );
    const [lcp, tbt, cls] = [
      audit("largest-contentful-paint"),
      audit("total-blocking-time"),
      audit("cumulative-layout-shift"),
    ] as const;
    console.log(`${path}: ${scores.join(", ")}; LCP ${Math.round(lcp)} ms, TBT ${Math.round(tbt)} ms`);
    return { lcp, tbt, cls };
  };
  const sim = await median5("/chapters/turnover/");
  const text = await median5("/glossary/");
  await median5("/");
  const server = await serveBare();
  console.log("a bare page of one paragraph:");
  await median5("/bare/", server.origin);
  server.close();
  rmSync(folder, { recursive: true });
  return { lcpSim: sim.lcp, lcpText: text.lcp, tbt: sim.tbt, cls: Math.max(sim.cls, text.cls) };
}
