import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { hostFor, namesOf, told, unreadable } from "./astro-files.ts";

/**
 * The types of everything that the site is built from, `.astro` files among it, in one run of the compiler.
 * `astro check` does the same through a language server that brings ninety packages. `astro sync` comes first.
 */
const root = resolve(import.meta.dirname, "../..");
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, "tsconfig.json"),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => stop([told(fault) ?? ""]) },
);
if (!config) throw new Error("no tsconfig.json");

const options: ts.CompilerOptions = {
  ...config.options,
  noEmit: true,
  // Files of Astro keep their JSX: its types come from Astro, those of islands from Preact.
  jsx: ts.JsxEmit.Preserve,
  resolveJsonModule: true,
};
const astro = readdirSync(join(root, "src"), { recursive: true })
  .map((name) => join(root, "src", String(name)))
  .filter((name) => name.endsWith(".astro"));
const types = ["env.d.ts", "astro-jsx.d.ts"].map((name) => join(root, "node_modules/astro", name));
const program = ts.createProgram(
  [...config.fileNames, ...types, ...astro.flatMap(namesOf)],
  options,
  hostFor(options),
);
// The components that Astro brings are not ours to mend.
const own = ({ file }: ts.Diagnostic) => !file?.fileName.includes("/node_modules/");
const faults = ts
  .getPreEmitDiagnostics(program)
  .filter(own)
  .map(told)
  .filter((fault) => fault !== undefined);
stop([...unreadable(), ...faults]);

function stop(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.log(`types: ${astro.length} .astro files, ${lines.length} faults`);
  process.exit(lines.length === 0 ? 0 : 1);
}
