import { expect, test } from "vitest";
import { sources } from "../architecture/sources.ts";
import { readLabels } from "./labels.ts";

/**
 * A label that nothing reads any more is translated and sent for nobody. A label counts as read where the code of its
 * part names its key: as a property, in a destructuring or as a literal.
 */
const pages = ["src/pages/", "src/layouts/", "src/words.ts"];
const readers: Readonly<Record<string, readonly string[]>> = {
  "interface.workbench": ["src/workbench/", "src/ui/", "src/simulators/"],
  "interface.drawers": ["src/workbench/"],
  "interface.search": [...pages, "src/search/", "src/integrations/search/"],
  "interface.sums": [...pages, "src/search/"],
  "interface.offline": [...pages, "src/state/"],
  ...Object.fromEntries(
    ["run", "heads", "screen", "notes", "chat", "sheet"].map((part) => [
      `teach.${part}`,
      [...pages, "src/classroom/teach/"],
    ]),
  ),
  "interface.glossary": [...pages, "src/integrations/markdown/"],
};

/** Read by a key that stands in content or in data: an outcome of a case, a unit of a quantity, a reason a cell could not be read. */
const readByData =
  /^interface\.(?:units|sums\.units|cases\.(?:outcomes|marks)|chapter\.marks|search\.(?:kinds|called)|workbench\.(?:origins|unfit)|drawers\.table\.why)\.|^rehearsal\.(?:mine\.(?:names|quantities)|guides\.debriefNames)\./;

const code = sources("src").filter(({ path }) => !path.startsWith("src/schemas/"));

function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

function isRead(leaf: string): boolean {
  const [file, section] = leaf.split(".");
  const folders = readers[`${file}.${section}`] ?? pages;
  const key = leaf.split(".").at(-1);
  const named = new RegExp(`\\.${key}\\b|["'\`]${key}["'\`]|[{,]\\s*${key}\\s*[,}:=]`);
  return code.some(({ path, code }) => folders.some((folder) => path.startsWith(folder)) && named.test(code));
}

test.each(["interface", "rehearsal", "home", "teach"])("every label of %s.yaml is read somewhere", (name) => {
  const leaves = leavesOf(readLabels("en", name), name).filter((leaf) => !readByData.test(leaf));
  expect(leaves.length).toBeGreaterThan(5);
  expect(leaves.filter((leaf) => !isRead(leaf))).toEqual([]);
});

test("a label that nobody reads is found", () => {
  expect(isRead("interface.workbench.pin")).toBe(true);
  expect(isRead("interface.workbench.nobodyReadsThis")).toBe(false);
});
