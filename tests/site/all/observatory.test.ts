import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../fixtures.ts";
import { nginxSite } from "../global-setup.ts";

const site = nginxSite() ?? { origin: "", certificate: "", ports: { http: 0, https: 0 } };
test.skip(() => !nginxSite(), "nginx is not on this machine");

test("Mozilla's observatory gives 130 or more", () => {
  test.setTimeout(240_000);
  // Not among our packages: it brings a database client and a web server with it. The version is exact.
  const folder = mkdtempSync(join(tmpdir(), "jiusi-observatory-"));
  writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "@mdn/mdn-http-observatory@1.4.8"],
    { cwd: folder, stdio: "ignore" },
  );
  // Its own installation fetches the browsers' preload list; localhost is not on it, so an empty one says the same.
  const conf = join(folder, "node_modules/@mdn/mdn-http-observatory/conf");
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, "hsts-preload.json"), "{}");
  writeFileSync(
    join(folder, "score.js"),
    `const at = "./node_modules/@mdn/mdn-http-observatory/src/";
const { retrieve } = await import(at + "retriever/retriever.js");
const { ALL_TESTS } = await import(at + "constants.js");
const { getScoreModifier } = await import(at + "grader/grader.js");
const answers = await retrieve("localhost", { httpPort: ${site.ports.http}, httpsPort: ${site.ports.https} });
const results = ALL_TESTS.map((check) => check(answers)).map((it) => [it.constructor.name, it.result, it.result ? getScoreModifier(it.result) : 0]);
console.log(JSON.stringify({ status: answers.responses.auto?.status, results }));
process.exit(0);
`,
  );
  const said = execFileSync(process.execPath, ["score.js"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_EXTRA_CA_CERTS: site.certificate },
  });
  rmSync(folder, { recursive: true });
  const { status, results } = JSON.parse(said.trim().split("\n").at(-1) ?? "{}") as {
    status: number;
    results: [name: string, result: string, points: number][];
  };
  expect(status).toBe(200);
  const score = results.reduce((sum, [, , points]) => sum + points, 100);
  console.log(
    `observatory: ${score}`,
    results.filter(([, , points]) => points !== 0),
  );
  expect(results.filter(([, , points]) => points < 0)).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(130);
});
