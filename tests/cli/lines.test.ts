import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/lines.ts";

async function* stream(...chunks: string[]) {
  yield* chunks;
}
const read = async (most: number, ...chunks: string[]) => {
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(stream(...chunks), most)) lines.push(line);
  return lines;
};

test.each<[string, string[], (string | undefined)[]]>([
  ["a mark at the beginning is dropped", ["\ufeff{}\n{}"], ["{}", "{}"]],
  ["also when it comes alone", ["", "\ufeff", "{}\n"], ["{}"]],
  ["elsewhere it is part of the line", ["{}\n\ufeff{}\n"], ["{}", "\ufeff{}"]],
  ["lines across the seams of a pipe", ["ab", "c\nd", "e\n", "\n", "f"], ["abc", "de", "", "f"]],
  ["a line that is too long is told, and the next is read", ["a".repeat(11), "\nb\n"], [undefined, "b"]],
  ["too long in pieces", ["aaaa", "aaaa", "aaaa", "aa\nb"], [undefined, "b"]],
  ["too long in the middle of a piece", [`b\n${"a".repeat(11)}\nc`], ["b", undefined, "c"]],
  ["too long at the very end", ["b\n", "aaaaaa", "aaaaaa"], ["b", undefined]],
  ["as long as is allowed", ["a".repeat(5), `${"a".repeat(5)}\n`], ["a".repeat(10)]],
  ["what only the end makes too long", ["a".repeat(6), `${"a".repeat(5)}\nb`], [undefined, "b"]],
  ["no line at all", ["", "\ufeff"], []],
])("%s", async (_, chunks, lines) => expect(await read(10, ...chunks)).toEqual(lines));

test("a line of a gigabyte is never held", async () => {
  const piece = "x".repeat(1_000_000);
  async function* gigabyte() {
    for (let at = 0; at < 1000; at++) yield piece;
    yield '\n{"fn":"turnover.ccc"}\n';
  }
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(gigabyte())) lines.push(line);
  expect(lines).toEqual([undefined, '{"fn":"turnover.ccc"}']);
});
