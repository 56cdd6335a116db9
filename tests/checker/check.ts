import { createHash } from "node:crypto";
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
// What has not changed since the last run is not checked again; `npm ci` clears the record with the packages.
const kept = { ...options, incremental: true, tsBuildInfoFile: join(root, "node_modules/.cache/check.json") };
const program = ts.createIncrementalProgram({
  rootNames: [...config.fileNames, ...types, ...astro.flatMap(namesOf)],
  options: kept,
  host: versioned(hostFor(kept)),
});
// The components that Astro brings are not ours to mend.
const own = ({ file }: ts.Diagnostic) => !file?.fileName.includes("/node_modules/");
const faults = [
  ...program.getConfigFileParsingDiagnostics(),
  ...program.getOptionsDiagnostics(),
  ...program.getSyntacticDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...program.getSemanticDiagnostics(),
]
  .filter(own)
  .map(told)
  .filter((fault) => fault !== undefined);
program.emit();
stop([...unreadable(), ...faults]);

/** The compiler tells by a file's version whether it has changed. */
function versioned(host: ts.CompilerHost): ts.CompilerHost {
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  return {
    ...host,
    createHash: digest,
    getSourceFile(...asked) {
      const file = host.getSourceFile(...asked);
      if (file) Object.assign(file, { version: digest(file.text) });
      return file;
    },
  };
}

function stop(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.log(`types: ${astro.length} .astro files, ${lines.length} faults`);
  process.exit(lines.length === 0 ? 0 : 1);
}
