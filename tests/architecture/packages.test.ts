import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { importsOf, root, sources } from "./sources.ts";

interface Entry {
  readonly version?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const read = (name: string) => JSON.parse(readFileSync(posix.join(root, name), "utf8"));
const lock = read("package-lock.json") as { lockfileVersion: number; packages: Record<string, Entry> };
const manifest = read("package.json") as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { dependencies, devDependencies } = manifest;
const declared = { ...dependencies, ...devDependencies };

/** Where npm looks for a package, from the folder of its user outward. */
function places(from: string, name: string): string[] {
  const folders = from.split("/node_modules/");
  const outward = folders.map((_, index) => folders.slice(0, folders.length - index).join("/node_modules/"));
  return [...outward.map((folder) => (folder === "" ? "" : `${folder}/`)), ""].map(
    (folder) => `${folder}node_modules/${name}`,
  );
}

test("the lockfile lists every optional package of every platform", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !places(path, name).some((place) => lock.packages[place]))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("every platform package carries a version that its user asks for", () => {
  const exact = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([, wanted]) => /^\d+\.\d+\.\d+$/.test(wanted))
      .map(([name, wanted]) => [`${path} → ${name}`, wanted, places(path, name)] as const),
  );
  expect(exact.length).toBeGreaterThan(50);
  const wrong = exact.filter(([, wanted, where]) => {
    const found = where.map((place) => lock.packages[place]).find(Boolean);
    return found?.version !== wanted;
  });
  expect(wrong.map(([name, wanted]) => `${name} ${wanted}`)).toEqual([]);
});

test("every package of every platform carries the hash of what the registry sent", () => {
  const without = Object.entries(lock.packages).filter(
    ([path, entry]) => path !== "" && !entry.link && !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? ""),
  );
  expect(without.map(([path]) => path)).toEqual([]);
  const elsewhere = Object.values(lock.packages).filter(
    ({ resolved }) => resolved && !resolved.startsWith("https://registry.npmjs.org/"),
  );
  expect(elsewhere).toEqual([]);
});

test("a bot raises exact versions, a week after they came out", () => {
  const { updates } = parse(readFileSync(posix.join(root, ".github/dependabot.yml"), "utf8"));
  const npm = updates.find((it: { "package-ecosystem": string }) => it["package-ecosystem"] === "npm");
  expect(npm.directory).toBe("/");
  expect(npm.cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});

test("lockfile and package.json name the same exact versions", () => {
  expect(lock.lockfileVersion).toBe(3);
  for (const [name, version] of Object.entries(declared)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  expect(lock.packages[""]).toMatchObject({ dependencies, devDependencies });
});

test("only the package that brings Node 24 may run an install script", () => {
  // esbuild's own script only checks the binary that npm has already put in place.
  expect(manifest.allowScripts).toEqual({ node: true, esbuild: false });
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional)
    .map(([path]) => path.split("node_modules/").at(-1) as string);
  expect(scripted.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  expect(declared["node"]).toMatch(/^24\./);
});

test("what is imported is declared, and what is declared is used", () => {
  const files = [...sources("src"), ...sources("tests")];
  const nameOf = (specifier: string) =>
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
  const config = readFileSync(posix.join(root, "astro.config.mjs"), "utf8");
  const imported = new Set([
    ...files
      .flatMap(importsOf)
      .filter((name) => /^@?[a-z0-9]/.test(name) && !/^(?:src|tests)\/|:/.test(name))
      .map(nameOf),
    ...[...config.matchAll(/from "([^".]+)"/g)].map(([, name]) => nameOf(name as string)),
  ]);
  expect([...imported].filter((name) => !(name in declared))).toEqual([]);
  // Used from the command line, by the compiler, read as a file, or wanted by another package beside itself.
  const tools = new Set(["unified", "@biomejs/biome", "node", "typescript", "axe-core", "@types/node"]);
  // The drivers' own package at the version of @playwright/test; tests/setup runs its download.
  tools.add("playwright-core");
  const unused = Object.keys(declared).filter(
    (name) => !imported.has(name) && !tools.has(name) && !imported.has(name.replace(/^@types\//, "")),
  );
  expect(unused).toEqual([]);
});
