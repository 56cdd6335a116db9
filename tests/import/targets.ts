import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Target } from "../../src/import/target.ts";
import { toSimplified } from "../../src/integrations/pages/simplified.ts";
import { simulators } from "../../src/simulators/index.ts";
import type { TableNames, TableParameter } from "../../src/workbench/parameters.ts";
import { targetOf } from "../../src/workbench/tables/target-of.ts";

/** A table of the site with the names that it has in the three languages, as the page makes them. */
export function siteTarget(slug: string, key: string): Target {
  const parameter = simulators.find((it) => it.slug === slug)?.parameters[key] as TableParameter;
  const names: { columns: Record<string, string[]>; options: Record<string, string[]> } = {
    columns: {},
    options: {},
  };
  for (const language of ["zh-Hant", "en"]) {
    const words = parse(readFileSync(`content/${language}/labels/${slug}.yaml`, "utf8")).parameters[key];
    const add = (to: Record<string, string[]>, name: string, list: readonly string[]) => {
      to[name] = [...(to[name] ?? []), ...list, ...list.map(toSimplified)];
    };
    for (const [name, word] of Object.entries<string>(words.columns)) add(names.columns, name, [word]);
    for (const [name, word] of Object.entries<string>(words.options ?? {})) add(names.options, name, [word]);
    for (const [name, list] of Object.entries<string[]>(words.also ?? {})) add(names.columns, name, list);
  }
  return targetOf(parameter, names satisfies TableNames);
}
