import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { modelSlugs } from "../../src/model-slugs.ts";
import { root, sources } from "./sources.ts";

/** Every slug of the book stands in the code of these files: who adds a model edits them, as the recipe says. */
function filesThatNameEveryModel(): string[] {
  return sources("src", /\.(ts|tsx|astro|css)$/)
    .filter(({ code }) => modelSlugs.every((slug) => new RegExp(`\\b${slug}\\b`).test(code)))
    .map(({ path }) => path);
}

/** The numbered files under "Edited files" in the README of the simulators. */
function recipe(): string[] {
  const text = readFileSync(posix.join(root, "src/simulators/README.md"), "utf8");
  const [, edited = ""] = text.split("Edited files:");
  return [...edited.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path]) => path as string).sort();
}

test("The recipe of a new model names every file that lists the models, and no other", () => {
  expect(filesThatNameEveryModel()).toEqual(recipe());
});

test("A new model edits at most seven files beside its own", () => {
  expect(recipe().length).toBeGreaterThan(0);
  expect(recipe().length).toBeLessThanOrEqual(7);
});
