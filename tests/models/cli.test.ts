import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogue, runModel } from "../../src/models/index.ts";
import { everything, sample } from "../tier.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function finish(child: ChildProcess, input: string) {
  child.stdin?.end(input);
  const code = new Promise((resolve) => child.on("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout as never), text(child.stderr as never)]);
  return { out, err, code: await code };
}

/** The command as npm starts it: under the Node of node_modules. */
function simulate(args: readonly string[], input = "") {
  return finish(spawn("node_modules/.bin/node", ["src/cli/simulate.ts", ...args], { cwd: root }), input);
}

const failure = (code: string, field: string) => `${JSON.stringify({ error: { code, field } })}\n`;
const result = (fn: string, inputs = {}) => `${JSON.stringify(runModel(fn, inputs))}\n`;

// A process each: in `npm test` every third, the lines below go the same ways.
describe("one calculation", () => {
  const calls: [string, string[], string][] = [
    ["with inputs", ["turnover.compare", '{"marginA":0.25}'], result("turnover.compare", { marginA: 0.25 })],
    ["at its defaults", ["turnover.ccc"], result("turnover.ccc")],
    ["that does not exist", ["turnover.nope", "{}"], failure("unknown_function", "fn")],
    ["with an input out of range", ["turnover.ccc", '{"cogs":0}'], failure("out_of_range", "cogs")],
    ["with what is no JSON", ["turnover.ccc", "{cogs:1}"], failure("bad_type", "inputs")],
    ["with JSON that is no object", ["turnover.ccc", "[1]"], failure("bad_type", "inputs")],
  ];
  test.each(sample(calls, 3))("%s", async (_, args, out) => {
    expect(await simulate(args)).toEqual({ out, err: "", code: 0 });
  });

  test("through npm, as the README says", async () => {
    const child = spawn("npm", ["run", "-s", "simulate", "--", "turnover.ccc", '{"deposits":5}'], {
      cwd: root,
    });
    expect((await finish(child, "")).out).toBe(result("turnover.ccc", { deposits: 5 }));
  });
});

test("a line in, a line out, in order, whatever the lines hold", async () => {
  const conversation: [string, string][] = [
    ['{"fn":"turnover.ccc","inputs":{"deposits":5}}', result("turnover.ccc", { deposits: 5 })],
    ["not JSON", failure("bad_type", "line")],
    ["", failure("bad_type", "line")],
    ["[]", failure("bad_type", "line")],
    ['{"fn":"turnover.ccc"}', result("turnover.ccc")],
    ['{"fn":"turnover.ccc","inputs":null}', failure("bad_type", "inputs")],
    ['{"fn":"turnover.ccc","inputs":"{}"}', failure("bad_type", "inputs")],
    ['{"fn":"__proto__","inputs":{}}', failure("unknown_function", "fn")],
    ['{"fn":["turnover.ccc"],"inputs":{}}', failure("unknown_function", "fn")],
    ['{"inputs":{}}', failure("unknown_function", "fn")],
    ['{"fn":"turnover.ccc","inputs":{"cogs":1e999}}', failure("not_finite", "cogs")],
    ['{"fn":"turnover.ccc","inputs":{"__proto__":{"cogs":0}}}', result("turnover.ccc")],
    ['{"fn":"a\u2028b","inputs":{}}', failure("unknown_function", "fn")],
    ['{"fn":"turnover.ccc","inputs":{}}\r', result("turnover.ccc")],
    ['{"fn":"turnover.ccc","inputs":{"deposits":6}}', result("turnover.ccc", { deposits: 6 })],
  ];
  const { out, code } = await simulate([], conversation.map(([line]) => line).join("\n"));
  expect(out.split(/(?<=\n)/)).toEqual(conversation.map(([, reply]) => reply));
  expect(code).toBe(0);
});

test("thousands of lines are answered, also across the seams of a pipe", async () => {
  const count = everything ? 10_000 : 2000;
  const margins = Array.from({ length: count }, (_, i) => i / 20_000);
  const lines = margins.map(
    (marginA) => `${JSON.stringify({ fn: "turnover.compare", inputs: { marginA } })}\n`,
  );
  const { out } = await simulate([], lines.join(""));
  const answers = out.trimEnd().split("\n");
  expect(answers.length).toBe(count);
  expect(answers.at(-1)).toBe(JSON.stringify(runModel("turnover.compare", { marginA: margins.at(-1) })));
});

test("a byte order mark costs no line, and a line of 40 MB no run", async () => {
  const line = '{"fn":"turnover.ccc","inputs":{}}';
  const { out, code } = await simulate([], `\ufeff${line}\n"${"x".repeat(40_000_000)}"\n${line}\n`);
  expect(out).toBe(result("turnover.ccc") + failure("bad_type", "line") + result("turnover.ccc"));
  expect(code).toBe(0);
});

test("lines split over two processes that run side by side give the answers of one", async () => {
  const lines = Array.from(
    { length: 200 },
    (_, i) => `${JSON.stringify({ fn: "turnover.compare", inputs: { marginA: i / 400 } })}\n`,
  );
  const [whole, first, second] = await Promise.all([
    simulate([], lines.join("")),
    simulate([], lines.slice(0, 77).join("")),
    simulate([], lines.slice(77).join("")),
  ]);
  expect(first.out + second.out).toBe(whole.out);
  expect(whole.out.trimEnd().split("\n")).toHaveLength(200);
});

test("no lines, no answers", async () => {
  expect(await simulate([])).toEqual({ out: "", err: "", code: 0 });
});

test("--help lists every calculation", async () => {
  const { out, code } = await simulate(["--help"]);
  for (const name of catalogue.keys()) expect(out).toContain(`  ${name} `);
  expect(code).toBe(0);
});

test.each(sample([[["turnover.ccc", "{}", "{}"]], [["--version"]]], 2))(
  "a wrong call %j ends with code 2",
  async (args) => {
    const { out, err, code } = await simulate(args);
    expect([out, code]).toEqual(["", 2]);
    expect(err).toContain("Usage");
  },
);
