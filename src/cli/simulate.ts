/**
 * The models on the command line.
 *
 *   npm run -s simulate -- turnover.compare '{"marginA":0.25}'    one result
 *   npm run -s simulate < lines.jsonl                            {"fn":…,"inputs":…} a line, one result a line
 *
 * Bad input is data: it gives an error object in its place and the next line is read. Only a wrong call of the
 * command itself ends with exit code 2.
 */
import { once } from "node:events";
import { catalogue, runModel } from "../models/index.ts";
import type { InputTable } from "../models/schema.ts";
import { failure, isRecord } from "../models/validate.ts";
import { linesOf } from "./lines.ts";

const usage = `Usage:
  npm run -s simulate -- <calculation> ['<inputs as JSON>']    one result
  npm run -s simulate < lines.jsonl                            {"fn":"…","inputs":{…}} a line, one result a line
  npm run -s simulate -- --help                                this text

Calculations and their inputs (* has no default):
`;

function describeInputs(inputs: InputTable): string {
  return Object.entries(inputs)
    .map(([key, input]) => (input.default === undefined ? `${key}*` : key))
    .join(" ");
}

function help(): string {
  const names = [...catalogue.keys()];
  const width = Math.max(...names.map((name) => name.length));
  const lines = [...catalogue.values()].map(
    ({ name, inputs }) => `  ${name.padEnd(width)}  ${describeInputs(inputs)}`,
  );
  return `${usage}${lines.join("\n")}\n`;
}

/** The value of a JSON text, or undefined if it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer(fn: unknown, inputs: unknown): object {
  return runModel(fn as string, inputs as Record<string, unknown>);
}

function answerLine(text: string): object {
  const line = parse(text);
  if (!isRecord(line)) return failure("bad_type", "line");
  return answer(line["fn"], line["inputs"] === undefined ? {} : line["inputs"]);
}

async function answerLines(): Promise<void> {
  for await (const line of linesOf(process.stdin.setEncoding("utf8"))) {
    const reply = line === undefined ? failure("bad_type", "line") : answerLine(line);
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`)) await once(process.stdout, "drain");
  }
}

async function main(args: readonly string[]): Promise<number> {
  const [fn, json, ...rest] = args;
  if (fn === "--help" || fn === "-h" || (fn === undefined && process.stdin.isTTY)) {
    process.stdout.write(help());
    return 0;
  }
  if (fn === undefined) {
    await answerLines();
    return 0;
  }
  if (rest.length > 0 || fn.startsWith("-")) {
    process.stderr.write(usage);
    return 2;
  }
  process.stdout.write(`${JSON.stringify(answer(fn, json === undefined ? {} : parse(json)))}\n`);
  return 0;
}

// The reader of a pipe may leave early, as `head` does; that is no fault of the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
