import { readdirSync, readFileSync } from "node:fs";
import typescript from "typescript";
import { expect, test } from "vitest";
import { bare } from "../../src/integrations/bundle/bare-models.ts";
import type { AnyCalculation } from "../../src/models/schema.ts";

test.each([
  [
    'export const a = calculation({ name: "a", inputs: { x: num({ range: [0, 1] }) }, compute: ({ x }) => ({ y: x }) });',
    "export const a = calculation({ name: undefined, inputs: undefined, compute: ({ x }) => ({ y: x }) });",
  ],
  [
    "const inputs = given.inputs; list({ name: 1, inputs });",
    "const inputs = given.inputs; list({ name: 1, inputs });",
  ],
])("%s", (code, wanted) => expect(bare(code)).toBe(wanted));

const files = readdirSync("src/models", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"));
const read = (text: string) =>
  typescript.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: typescript.ScriptTarget.ES2022 },
  });

test.each(files)("%s: what is left is whole, and exports what it did", (name) => {
  const code = readFileSync(`src/models/${name}`, "utf8");
  const exportsOf = (text: string) => text.match(/^export (?:async )?(?:const|function|class) \w+/gm);
  expect(read(bare(code)).diagnostics).toEqual([]);
  expect(exportsOf(read(bare(code)).outputText)).toEqual(exportsOf(read(code).outputText));
});

test("no table of a calculation is left, and every function is", async () => {
  const code = readFileSync("src/models/turnover/compound.ts", "utf8");
  const left = bare(code);
  const file: Record<string, AnyCalculation> = await import("../../src/models/turnover/compound.ts");
  expect(left).not.toMatch(/\binputs: \{|\boutputs: \{|\brules: \[/);
  expect(left.match(/^ {2}compute\(/gm)).toHaveLength(Object.keys(file).length);
});
