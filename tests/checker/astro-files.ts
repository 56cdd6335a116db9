import { readFileSync } from "node:fs";
import { convertToTsx } from "@astrojs/astro2tsx";
import ts from "typescript";

/** A `.astro` file as TypeScript sees it, and where in the file each piece of it stood. */
interface Twin {
  readonly source: string;
  readonly code: string;
  readonly spans: readonly (readonly [from: number, length: number, at: number])[];
  readonly faults: readonly { readonly message: string; readonly at: number }[];
}

/** `Page.astro.tsx` is the file itself, `Page.astro.0.mts` its first script. */
const twinName = /^(.*\.astro)\.(?:tsx|(\d+)\.mts)$/;

const twins = new Map<string, Twin>();

function read(file: string): readonly Twin[] {
  const source = readFileSync(file, "utf8");
  const { code, mappings, scripts, diagnostics } = convertToTsx(source, { filename: file });
  const page: Twin = {
    source,
    code,
    spans: mappings.flatMap(([from, length, at, there]) =>
      length > 0 && there > 0 ? [[from, Math.min(length, there), at] as const] : [],
    ),
    faults: diagnostics
      .filter(({ severity }) => severity === 1)
      .map(({ message, position }) => ({ message, at: position.start })),
  };
  const own = scripts
    .filter(({ type }) => type === "processed-module" || type === "module")
    .map(({ content, position }): Twin => {
      // A file of its own scope, as the browser runs it.
      const spans = [[0, content.length, position.start] as const];
      return { source, code: `${content}\nexport {};`, spans, faults: [] };
    });
  return [page, ...own];
}

/** The names that `file` has for the compiler. */
export function namesOf(file: string): string[] {
  const [page, ...scripts] = read(file);
  const named = [
    [`${file}.tsx`, page as Twin] as const,
    ...scripts.map((script, index) => [`${file}.${index}.mts`, script] as const),
  ];
  for (const [name, twin] of named) twins.set(name, twin);
  return named.map(([name]) => name);
}

/** A compiler's host that finds `Page.astro.tsx` where an import says `./Page.astro`. */
export function hostFor(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  const twinOf = (name: string) => {
    const [, file = ""] = twinName.exec(name) ?? [];
    if (file !== "" && !twins.has(name) && fileExists(file)) namesOf(file);
    return twins.get(name);
  };
  host.fileExists = (name) => twinOf(name) !== undefined || fileExists(name);
  host.readFile = (name) => twinOf(name)?.code ?? readFile(name);
  host.getSourceFile = (name, languageOptions) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, languageOptions, true);
  };
  return host;
}

/** What a twin says of itself and Astro allows: a return at the top, the same attribute twice. */
const allowed = new Set([1108, 1208, 17001]);

/** `file:line:column message`, or nothing for what stands in the twin alone. */
export function told({ file, start = 0, code, messageText }: ts.Diagnostic): string | undefined {
  const message = `${ts.flattenDiagnosticMessageText(messageText, "\n")} (${code})`;
  if (!file) return message;
  const twin = twins.get(file.fileName);
  if (!twin) return `${placeIn(file.text, file.fileName, start)} ${message}`;
  const span = twin.spans.find(([from, length]) => start >= from && start < from + length);
  if (allowed.has(code) || !span) return undefined;
  const name = file.fileName.replace(twinName, "$1");
  return `${placeIn(twin.source, name, span[2] + start - span[0])} ${message}`;
}

/** What the conversion itself found wrong in the files that were read. */
export function unreadable(): string[] {
  return [...twins].flatMap(([name, { source, faults }]) =>
    faults.map(({ message, at }) => `${placeIn(source, name.replace(twinName, "$1"), at)} ${message}`),
  );
}

function placeIn(text: string, name: string, at: number): string {
  const before = text.slice(0, at).split("\n");
  return `${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
