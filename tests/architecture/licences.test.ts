import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

interface Entry {
  readonly license?: string;
  readonly optional?: boolean;
}
const lock = JSON.parse(readFileSync(posix.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const nameOf = (path: string) => path.split("node_modules/").at(-1) as string;

/** Licences that ask for no more than their notice, or, with MPL-2.0 and CC-BY-4.0, for what a tool keeps by itself. */
const allowed = new Set([
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Zlib", "BlueOak-1.0.0"],
  ...["CC0-1.0", "CC-BY-4.0", "Python-2.0", "MPL-2.0"],
]);

/** Packages under another licence, and why each may stay: none of their code reaches a reader. */
const exceptions: readonly (readonly [name: RegExp, licence: string, why: string])[] = [
  [/^@img\/sharp-/, "LGPL-3.0-or-later", "libvips, comes with Astro, scales pictures while building"],
  [/^citeproc$/, "CPAL-1.0 OR AGPL-1.0", "a test writes the sources in a citation style with it"],
];

/** `(A AND B) OR C` holds when every licence of one alternative is allowed. */
function holds(expression: string, name: string): boolean {
  const exception = exceptions.find(([pattern]) => pattern.test(name))?.[1];
  if (expression === exception) return true;
  return expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((part) => part.split(" AND ").every((one) => allowed.has(one) || one === exception));
}

test("every package names a licence that is allowed, or is an exception by name", () => {
  const wrong = packages
    .filter(([path, { license = "none" }]) => !holds(license, nameOf(path)))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(wrong).toEqual([]);
});

test("the check tells a licence that is not allowed", () => {
  expect(holds("GPL-3.0-only", "left-pad")).toBe(false);
  expect(holds("MIT AND AGPL-3.0-only", "left-pad")).toBe(false);
  expect(holds("none", "left-pad")).toBe(false);
  expect(holds("LGPL-3.0-or-later", "left-pad")).toBe(false);
  expect(holds("(MIT OR GPL-3.0-only)", "left-pad")).toBe(true);
});

test("each exception is still needed", () => {
  for (const [pattern, licence] of exceptions)
    expect(
      packages.some(([path, entry]) => pattern.test(nameOf(path)) && entry.license?.includes(licence)),
      String(pattern),
    ).toBe(true);
});

test("fewer than 400 packages are installed, on this machine and on any", () => {
  const everywhere = packages.filter(([, { optional }]) => !optional).length;
  // A platform takes its own few of the optional ones: here those that are there.
  const here = packages.filter(([path]) => existsSync(posix.join(root, path))).length;
  console.info(`packages: ${everywhere} on every platform, ${here} here, ${packages.length} in the lockfile`);
  expect(here).toBeGreaterThanOrEqual(everywhere);
  expect(here).toBeLessThan(400);
});
