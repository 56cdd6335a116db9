import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, layerOf, root, sources } from "./sources.ts";

/** What each layer may import besides itself. Numbers know no page, pixels and controls know no model. */
const bench = ["models", "runner", "link", "state", "charts", "ui"];
const site = ["site.ts", "words.ts"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  models: [],
  link: [],
  charts: [],
  ui: [],
  runner: ["models"],
  cli: ["models"],
  build: [],
  state: ["link"],
  search: ["state", "styles", ...site],
  workbench: bench,
  simulators: ["workbench", "styles", ...bench, ...site],
  layouts: ["search", "ui", "state", "charts", "models", "styles", ...site],
  pages: ["layouts", "simulators", "workbench", "search", "styles", "build", ...site],
  // Single files at the top: the languages, the words of a language, the twin, the schemas.
  "site.ts": [],
  "words.ts": ["site.ts", "workbench"],
  "middleware.ts": ["site.ts", "build"],
  "content.config.ts": [],
  "env.d.ts": ["site.ts"],
};

const all = sources("src");

test("there is something to look at", () => expect(all.length).toBeGreaterThan(50));

test.each(all.map((source) => [source.path, source] as const))(
  "%s imports what its layer may",
  (path, source) => {
    const layer = layerOf(path);
    expect(allowed, `a new layer ${layer} needs a row in this table`).toHaveProperty([layer]);
    for (const target of importsOf(source).filter((name) => name.startsWith("src/"))) {
      const other = layerOf(target);
      if (other !== layer) expect(allowed[layer], `${path} → ${target}`).toContain(other);
      expect(existsSync(posix.join(root, target)), `${path} → ${target}, with its ending`).toBe(true);
    }
  },
);

describe("simulators", () => {
  const slugOf = (path: string) => /^src\/simulators\/([^/]+)\//.exec(path)?.[1];

  test.each(all.filter(({ path }) => slugOf(path)).map((source) => [source.path, source] as const))(
    "%s imports no other simulator",
    (path, source) => {
      const others = importsOf(source).map(slugOf);
      expect(others.filter((slug) => slug && slug !== slugOf(path))).toEqual([]);
    },
  );
});

test("words.ts takes nothing but types from the workbench", () => {
  const words = all.find(({ path }) => path === "src/words.ts");
  expect(words?.code).toMatch(/import type \{[^}]*\} from "\.\/workbench\/words\.ts"/);
  expect(words?.code).not.toMatch(/import \{[^}]*\} from "\.\/workbench/);
});

test.each(["link", "models", "charts", "ui", "state", "workbench", "simulators"])(
  "the imports of %s do not run in a circle",
  (layer) => {
    const edges = new Map(
      all
        .filter(({ path }) => layerOf(path) === layer)
        .map((source) => [source.path, importsOf(source).filter((target) => layerOf(target) === layer)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) walk(path, []);
    expect(circles).toEqual([]);
  },
);
