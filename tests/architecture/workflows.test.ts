import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./sources.ts";

/** Nobody sees a workflow fail before it is pushed: its form, and that it names scripts that exist, is seen here. */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly "timeout-minutes": number; readonly steps: Step[] }>>;
}

const read = (path: string) => readFileSync(posix.join(root, path), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const folder = ".github/workflows";
const files = readdirSync(posix.join(root, folder));
const workflows = files.map((file) => [file, parse(read(`${folder}/${file}`)) as Workflow] as const);

/** `npm run -s build` and `npm test` of a shell's text. */
function scriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b(?!:))/g)].map(
    ([, named, short]) => (named ?? short) as string,
  );
}

describe.each(workflows)("%s", (_, workflow) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test("says when it runs, what it may do, and when it has run too long", () => {
    expect(workflow.on).toBeTruthy();
    expect(workflow.permissions["contents"]).toBe("read");
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  test("installs from the lockfile, then runs scripts that exist", () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs[0]).toMatch(/^npm ci\b/);
    const named = runs.flatMap(scriptsIn);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("takes every action at a version", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((name) => !/^actions\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  });

  test("uses no output of a step that is not there", () => {
    const ids = steps.flatMap((step) => ("id" in step ? [String(step.id)] : []));
    const wanted = [...JSON.stringify(workflow).matchAll(/steps\.([\w-]+)\.outputs/g)].map(([, id]) => id);
    expect(wanted.filter((id) => !ids.includes(id as string))).toEqual([]);
  });
});

test("CI is the command that README names, and the deploy builds for where the site will stand", () => {
  const byName = Object.fromEntries(workflows);
  const steps = (file: string) => Object.values(byName[file]?.jobs ?? {}).flatMap((job) => job.steps);
  expect(steps("ci.yml").some(({ run }) => run === "npm test")).toBe(true);
  const build = steps("pages.yml").find(({ run }) => run === "npm run build");
  expect(Object.keys(build?.env ?? {})).toEqual(["SITE", "BASE"]);
  const upload = steps("pages.yml").find(({ uses }) => uses?.includes("upload-pages-artifact"));
  expect(upload?.with?.["path"]).toBe("dist");
});

test.each(["README.md", "tests/README.md", ".ci/run"])("%s names scripts that exist", (file) => {
  const named = scriptsIn(read(file));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
