import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Measured } from "./run.ts";

const languages = ["zh-Hant", "en"];
const copied = ["src", "content", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} no longer has ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** The project with `count` chapters in all: copies of the nine under other names, each with words of its own. */
export function generate(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "jiusi-scale-"));
  for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  // A book has nine; only here the schema lets more in, and the grid of nine shows the first nine.
  replaceIn(
    join(folder, "src/schemas/chapter.ts"),
    "order: z.number().int().min(1).max(9)",
    "order: z.number().int().min(1)",
  );
  replaceIn(
    join(folder, "src/pages/[...locale]/index.astro"),
    "await chaptersOf(locale)",
    "(await chaptersOf(locale)).slice(0, 9)",
  );
  for (const language of languages) {
    const chapters = join(folder, "content", language, "chapters");
    const names = readdirSync(chapters).sort();
    for (let number = names.length; number < count; number++) {
      const name = names[number % names.length] as string;
      const text = readFileSync(join(chapters, name), "utf8")
        .replace(/^order: \d+$/m, `order: ${number + 1}`)
        .replaceAll("。", `（${number}）。`);
      writeFileSync(join(chapters, name.replace(".mdx", `-${number}.mdx`)), text);
    }
  }
  return folder;
}

/** Whole build with its search index, three languages: seconds of wall clock and the peak of the largest process. */
export function build(folder: string): { pages: number; seconds: number; gigabytes: number } {
  // Astro keeps what it has read with the packages, which all these share with the project: another's costs time.
  const kept = join(folder, "node_modules/.astro");
  rmSync(kept, { recursive: true, force: true });
  const started = performance.now();
  const flags = ["--env-file=src/integrations/memory.env", "--max-old-space-size=12000"];
  const { status, stderr, stdout } = spawnSync(
    "/usr/bin/time",
    ["-f", "%M", process.execPath, ...flags, resolve("node_modules/.bin/astro"), "build"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" }, maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  rmSync(kept, { recursive: true, force: true });
  const kilobytes = Number(stderr.trim().split("\n").at(-1));
  const pages = Number(/(\d+) page\(s\) built/.exec(stdout)?.[1] ?? Number.NaN);
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return { pages, seconds, gigabytes: kilobytes / 1024 / 1024 };
}

export async function scale(): Promise<Measured> {
  const counts = (process.env.CHAPTERS ?? "9,100,1000,5000").split(",").map(Number);
  const measured: Measured = {};
  for (const count of counts) {
    const folder = generate(count);
    const { pages, seconds, gigabytes } = build(folder);
    rmSync(folder, { recursive: true });
    console.log(
      `${count} chapters × 3 languages: ${pages} pages, ${seconds.toFixed(1)} s, ${gigabytes.toFixed(2)} GB`,
    );
    if (count === 9) Object.assign(measured, { build10: seconds, memory10: gigabytes });
    if (count === 1000) Object.assign(measured, { build1000: seconds, memory1000: gigabytes });
    if (count === 5000) Object.assign(measured, { build5000: seconds, memory5000: gigabytes });
  }
  return measured;
}
