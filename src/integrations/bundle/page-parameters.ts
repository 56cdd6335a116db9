import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/**
 * A simulator's `parameters.ts` takes bounds and defaults from the rows of its models. What a page and its worker are
 * sent is the result alone: the table is computed here and written out, so that no model comes along for its numbers.
 */
export function pageParameters(): Plugin {
  return {
    name: "jiusi-page-parameters",
    enforce: "pre",
    apply: "build",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    transform: {
      filter: { id: /\/src\/simulators\/[a-z-]+\/parameters\.ts$/ },
      async handler(_, id) {
        const exports: Record<string, unknown> = await import(pathToFileURL(id).href);
        if (Object.keys(exports).join() !== "parameters")
          this.error(`${id} exports more than its parameters: the rest would be lost`);
        return { code: written(exports["parameters"] as Table), map: null };
      },
    },
  };
}

type Row = Readonly<Record<string, unknown>>;
type Table = Readonly<Record<string, Row>>;

/** Rows of one unit are alike in these; what they have otherwise is their own. */
const alike = ["min", "max", "step", "steps", "unit", "origin", "integer"];
/** Always in one order, which packs better. */
const order = ["default", ...alike, "tone", "myNumber", "money"];

/**
 * The table as source text. Rows of one unit spread what most of them have and name the rest, as one would by hand:
 * so a page is sent no more than it was when the numbers stood there by hand.
 */
export function written(parameters: Table): string {
  const numbers = Object.values(parameters).flatMap(numbersOf);
  const kinds = [...new Set(numbers.map(kindOf))].map((kind, index) => {
    const rows = numbers.filter((row) => kindOf(row) === kind);
    const shared = Object.fromEntries(
      alike
        .filter((key) => rows.every((row) => key in row))
        .map((key) => [key, commonest(rows.map((row) => row[key]))]),
    );
    return [kind, { name: `shared${index}`, shared: rows.length > 1 ? shared : {} }] as const;
  });
  const byKind = new Map(kinds);
  const rowOf = (row: Row): string => {
    const base = isNumber(row) ? byKind.get(kindOf(row)) : undefined;
    if (!base || Object.keys(base.shared).length === 0) return `{ ${entries(row)} }`;
    const own = Object.fromEntries(Object.entries(row).filter(([key, value]) => base.shared[key] !== value));
    return `{ ...${base.name}, ${entries(own)} }`;
  };
  const rows = Object.entries(parameters).map(([key, row]) => {
    const columns = row["columns"] as Table | undefined;
    if (!columns) return `${key}: ${rowOf(row)}`;
    const inner = Object.entries(columns).map(([name, column]) => `${name}: ${rowOf(column)}`);
    const { columns: _, ...rest } = row;
    return `${key}: { columns: { ${inner.join(", ")} }, ${entries(rest)} }`;
  });
  const constants = kinds
    .filter(([, { shared }]) => Object.keys(shared).length > 0)
    .map(([, { name, shared }]) => `const ${name} = { ${entries(shared)} };\n`);
  return `${constants.join("")}export const parameters = { ${rows.join(", ")} };\n`;
}

const isNumber = (row: Row) => row["kind"] === undefined;
const kindOf = (row: Row) => [row["unit"], "integer" in row].join();

function numbersOf(row: Row): readonly Row[] {
  return Object.values((row["columns"] as Table | undefined) ?? { row }).filter(isNumber);
}

function commonest(values: readonly unknown[]): unknown {
  const count = (value: unknown) => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

function entries(row: Row): string {
  const place = (key: string) => order.indexOf(key);
  return Object.entries(row)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(", ");
}
