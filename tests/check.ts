import { spawn } from "node:child_process";

/**
 * `npm run check`: types, format and lint. What the content gives comes first; the compilers and the linter then run
 * side by side, and each tells what it has to say when it ends.
 */
interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const first: Check = { name: "types that the content gives", command: ["astro", "sync"] };
const beside: readonly Check[] = [
  { name: "types of the site", command: ["node", "tests/checker/check.ts"] },
  { name: "types of the models, without a DOM", command: ["tsc", "-p", "src/models", "--noEmit"] },
  { name: "types of the service worker, without a page", command: ["tsc", "-p", "src/offline", "--noEmit"] },
  { name: "format and lint", command: ["biome", "ci", "."] },
];

export interface Checked {
  readonly name: string;
  readonly ok: boolean;
}

function run({ name, command: [program, ...args] }: Check): Promise<Checked> {
  const started = Date.now();
  const child = spawn(program, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" },
    shell: process.platform === "win32",
  });
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((done) => {
    const end = (ok: boolean) => {
      if (!ok) console.log(said.trimEnd());
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`== ${name}: ${ok ? "ok" : "failed"}, ${seconds} s`);
      done({ name, ok });
    };
    child.on("error", (error) => {
      said += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/** Two at a time, as many as the machine for which the time is promised has processors. */
export async function check(): Promise<readonly Checked[]> {
  const results = [await run(first)];
  const waiting = [...beside];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

if (import.meta.main) process.exitCode = (await check()).every(({ ok }) => ok) ? 0 : 1;
