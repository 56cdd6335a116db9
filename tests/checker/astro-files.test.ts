import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { hostFor, namesOf, told, unreadable } from "./astro-files.ts";

/** The checker must see what it is there to see: in the frontmatter, the markup, the script, and across files. */
test("faults of types in a file of Astro are told with the place where they stand", () => {
  const root = join(import.meta.dirname, "../..");
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = { ...config?.options, noEmit: true, jsx: ts.JsxEmit.Preserve };
  const types = ["env.d.ts", "astro-jsx.d.ts"].map((name) => join(root, "node_modules/astro", name));
  const names = ["faulty.astro", "faulty-use.astro"].flatMap((name) =>
    namesOf(join(import.meta.dirname, name)),
  );
  expect(names).toHaveLength(3);
  const program = ts.createProgram([...types, ...names], options, hostFor(options));
  const found = names
    .flatMap((name) => {
      const file = program.getSourceFile(name);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    })
    .map(told)
    .filter((fault) => fault !== undefined)
    .map((fault) => relative(import.meta.dirname, fault.split(" ")[0] as string));
  expect(found.sort()).toEqual([
    "faulty-use.astro:6:9",
    "faulty.astro:10:20",
    "faulty.astro:12:9",
    "faulty.astro:7:7",
  ]);
  expect(unreadable()).toEqual([]);
});
