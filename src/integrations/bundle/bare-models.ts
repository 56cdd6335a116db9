import { type Plugin, parseAst } from "vite";

/**
 * Takes the tables of the catalogue (inputs, outputs, rules) out of what a page is sent: they are for the command
 * line, for the worker, which has its own build, and for whoever reads the models. A page calls `compute` with
 * inputs that its own table of parameters keeps within bounds.
 */
export function bareModels(): Plugin {
  return {
    name: "jiusi-bare-models",
    enforce: "pre",
    apply: "build",
    applyToEnvironment: (environment) => environment.config.consumer === "client",
    transform: {
      filter: { id: /\/src\/models\/[a-z/-]+\.ts$/ },
      handler: (code) => ({ code: bare(code), map: null }),
    },
  };
}

const tables = new Set(["name", "inputs", "outputs", "rules"]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** The same code with `calculation({ … })` left with its function alone; the bundler then drops the rows. */
export function bare(code: string): string {
  const cuts: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    if (!isNode(value)) return;
    if (value.type === "CallExpression" && (value["callee"] as Node)["name"] === "calculation") {
      const [table] = value["arguments"] as Node[];
      for (const property of (table?.["properties"] ?? []) as Node[])
        if (tables.has(String((property["key"] as Node | undefined)?.["name"]))) cuts.push(property);
      return;
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(parseAst(code, { lang: "ts" }).body);
  return cuts
    .toReversed()
    .reduce(
      (text, { start, end, key }) =>
        `${text.slice(0, start)}${(key as Node)["name"]}: undefined${text.slice(end)}`,
      code,
    );
}
