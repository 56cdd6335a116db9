import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import { expect, test } from "vitest";

/** The oldest browsers that README promises. */
const oldest = { safari: "16.4", ios: "16.4", chrome: "111", edge: "111", firefox: "121" };
const targets = Object.entries(oldest).map(([name, version]) => name + version);

const files = readdirSync("dist", { recursive: true }).map(String);
const read = (file: string) => readFileSync(`dist/${file}`, "utf8");

/** What esbuild would have to write otherwise for these browsers: nothing, where the syntax is as old as they are. */
async function newer(code: string, target: string[]): Promise<string | undefined> {
  // esbuild counts `\p{…}` as new wherever the newest scripts of Unicode are not known; ours are old ones.
  const supported = { "regexp-unicode-property-escapes": true };
  const options = { charset: "utf8", minifyWhitespace: true, supported } as const;
  const [asIs, forThem] = await Promise.all([
    transform(code, { ...options, target: "esnext" }),
    transform(code, { ...options, target, logLevel: "silent" }),
  ]);
  if (asIs.code === forThem.code) return undefined;
  let at = 0;
  while (asIs.code[at] === forThem.code[at]) at += 1;
  return asIs.code.slice(Math.max(0, at - 40), at + 60);
}

test("README names the browsers that the built scripts are checked against", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain(`Safari ${oldest.safari}`);
  expect(readme).toContain(`Chrome and Edge ${oldest.chrome}`);
  expect(readme).toContain(`Firefox ${oldest.firefox}`);
});

test("no script of the build, in a file or in a page, has syntax newer than they are", async () => {
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(40);
  const inPages = new Map<string, string>();
  for (const file of files.filter((file) => file.endsWith(".html")))
    for (const [, attributes = "", code = ""] of read(file).matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      if (code !== "" && !attributes.includes("json")) inPages.set(code, file);
  expect(inPages.size).toBeGreaterThan(1);
  const found = await Promise.all(
    [...scripts.map((file) => [read(file), file] as const), ...inPages].map(async ([code, file]) => {
      const at = await newer(code, targets);
      return at === undefined ? [] : [`${file}: ${at}`];
    }),
  );
  expect(found.flat()).toEqual([]);
});

test("the check sees what is too new", async () => {
  expect(await newer("using file = open();", targets)).toBeDefined();
  expect(await newer("const a = b?.c ?? d; class E { static { f(); } #g = 1; }", targets)).toBeUndefined();
});
