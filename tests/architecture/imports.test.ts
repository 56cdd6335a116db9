import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, layerOf, root, sources } from "./sources.ts";

/** What each layer may import besides itself. Numbers know no page, pixels and controls know no model. */
const bench = ["models", "runner", "import", "link", "state", "charts", "ui"];
const site = ["site.ts", "words.ts"];
/** Of the schemas the types alone: what checks content is no part of a page. */
const content = ["schemas"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  models: [],
  link: [],
  charts: ["ui"],
  ui: [],
  // Files and clipboards to rows: in the worker, without a page.
  import: ["link", "ui"],
  runner: ["models"],
  cli: ["models"],
  // Of the search its format: what the build writes into the index and the page looks up in it.
  integrations: ["languages.ts", "search", "cards.ts"],
  // The service worker: nothing of the site comes in; the page knows only what the two say to each other.
  offline: [],
  state: ["link", "offline"],
  search: ["state", "ui", "styles", "languages.ts", ...content, ...site],
  // The stylesheet of its tools comes with the tools.
  workbench: [...bench, ...content, "styles"],
  simulators: ["workbench", "styles", ...bench, ...site],
  // The game of eight quarters: its numbers are in the models, its worker's runs too.
  shop: ["workbench", "styles", ...bench],
  // The class: codes, desk, wall. Of the game the form of its links alone.
  classroom: ["shop", "workbench", "styles", ...bench],
  layouts: ["cards.ts", "search", "ui", "state", "charts", "models", "styles", ...content, ...site],
  pages: [
    "layouts",
    "simulators",
    "shop",
    "classroom",
    "workbench",
    "search",
    "styles",
    "integrations",
    ...site,
  ],
  // Single files at the top: the languages, the words of a language, the twin, the schemas.
  "languages.ts": [],
  "cards.ts": [],
  "model-slugs.ts": [],
  "site.ts": ["languages.ts", "model-slugs.ts"],
  "words.ts": ["site.ts", "workbench"],
  "middleware.ts": ["site.ts", "integrations"],
  schemas: ["model-slugs.ts"],
  "content.config.ts": ["schemas"],
  "env.d.ts": ["site.ts"],
};

/** `file.ts?worker&url` is the address of a file, not what is in it. */
const byAddress = (name: string) => name.includes("?");

const all = sources("src");

test("there is something to look at", () => expect(all.length).toBeGreaterThan(50));

test.each(all.map((source) => [source.path, source] as const))(
  "%s imports what its layer may",
  (path, source) => {
    const layer = layerOf(path);
    expect(allowed, `a new layer ${layer} needs a row in this table`).toHaveProperty([layer]);
    for (const target of importsOf(source).filter((name) => name.startsWith("src/") && !byAddress(name))) {
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

/**
 * The one edge that is no import: runner names, by address, the file that starts the worker. Ranges evaluate a
 * view thousands of times, so that file has to know the definitions, and it lives among the simulators; runner
 * itself knows nothing of them. Stylesheets that come later are named by address as well.
 */
test("runner alone names a file of another layer by address, the worker's entry", () => {
  const edges = all.flatMap((source) =>
    importsOf(source)
      .filter(byAddress)
      .map((target) => `${source.path} → ${target}`),
  );
  expect(edges).toEqual(["src/runner/run.ts → src/simulators/worker.ts?worker&url"]);
  const addressed = all
    .flatMap(({ path, code }) =>
      [...code.matchAll(/new URL\(\s*"(\.[^"]+)"/g)].map(
        ([, target]) => `${path} → ${posix.join(posix.dirname(path), target as string)}`,
      ),
    )
    // The build makes scripts of their own from files that no page imports.
    .filter((edge) => edge.includes(" → src/") && !edge.startsWith("src/integrations/"));
  for (const edge of addressed)
    expect(edge).toMatch(/^src\/(?:workbench\/[^/]+|classroom\/teach)\/\S+ → src\/styles\/\S+\.css$/);
});

test("the worker carries no pictures: nothing that its runs import is JSX", () => {
  const graph = new Map(all.map((source) => [source.path, importsOf(source)]));
  const seen = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const next of graph.get(path) ?? []) if (graph.has(next)) walk(next);
  };
  walk("src/simulators/worker.ts");
  for (const { path } of all) if (/^src\/simulators\/[^/]+\/definition\.ts$/.test(path)) walk(path);
  expect(seen.size).toBeGreaterThan(15);
  expect([...seen].filter((path) => path.endsWith(".tsx"))).toEqual([]);
});

test("only types of the schemas reach what a page is sent", () => {
  const users = all.filter((source) => /^src\/(?:workbench|layouts|search)\//.test(source.path));
  const imports = users.flatMap(({ path, code }) =>
    [...code.matchAll(/^import (type )?[^;]*?from "[^"]*\/schemas\//gm)].map(([, isType]) => ({
      path,
      isType,
    })),
  );
  expect(imports.length).toBeGreaterThan(3);
  for (const { path, isType } of imports) expect(isType, path).toBeTruthy();
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
