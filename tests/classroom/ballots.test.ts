import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packedIn, readBallots } from "../../src/classroom/ballots.ts";
import { codeOf, type GuessResult } from "../../src/classroom/codes.ts";
import { type ClassDefinition, classNumber } from "../../src/classroom/definition.ts";
import { adviceFor, changesOf, tallyOf } from "../../src/classroom/tally.ts";
import { everything, runs } from "../tier.ts";

const it: ClassDefinition = { kind: "guess", name: "Wednesday", chapter: "turnover" };
const options = [1, 2, 3];
const sent = (device: number, option: number, vote: 1 | 2 = 1): GuessResult => ({
  kind: "guess",
  classNumber: classNumber(it),
  device,
  vote,
  option,
  confidence: 2,
});
/** Three people, one of whom votes twice. */
const codes = [sent(11, 1), sent(22, 2), sent(33, 2), sent(22, 3, 2)].map(codeOf);
const folder = "tests/classroom/chats";
const filled = (name: string) =>
  readFileSync(`${folder}/${name}`, "utf8").replace(/@(\d)/g, (_, at) => codes[Number(at) - 1] ?? "");

describe.each(readdirSync(folder))("%s", (file) => {
  test("three people, who they are, and what each sent", async () => {
    const read = await readBallots(it, filled(file), options);
    expect(read.broken).toEqual([]);
    const found = read.people.map(({ name, device, first, second }) => [
      name,
      device,
      first?.option,
      second?.option,
    ]);
    expect(found).toEqual([
      ["Tony Chou", 11, 1, undefined],
      [expect.stringMatching(/^(阿明|A Ming|Ming|田中)$/), 22, 2, 3],
      [expect.stringMatching(/^(小美|Mei|鈴木)$/), 33, 2, undefined],
    ]);
  });
});

test("bare codes, in groups or not, in one line or many", async () => {
  const read = await readBallots(
    it,
    `${codes[0]} ${codes[1]?.replace("-", "").toLowerCase()}\n\n${codes[2]?.replace("-", " ")}`,
    options,
  );
  expect(read.people.map(({ device }) => device)).toEqual([11, 22, 33]);
  expect(read.people.every(({ name }) => name === "")).toBe(true);
});

test("one name on two devices are two people; a second code of the same vote replaces the first", async () => {
  const lines = [sent(1, 1), sent(2, 2), sent(1, 3)].map((result) => `Lin\t${codeOf(result)}`);
  const read = await readBallots(it, lines.join("\n"), options);
  expect(read.people.map(({ device, first }) => [device, first?.option])).toEqual([
    [1, 3],
    [2, 2],
  ]);
  expect(read.replaced).toBe(1);
});

test("a code of another class is counted, not taken; a broken one is named with its line", async () => {
  const other = codeOf({ ...sent(1, 1), classNumber: (classNumber(it) + 1) % 512 });
  const code = codes[0] as string;
  const broken = code.slice(0, -1) + (code.endsWith("7") ? "8" : "7");
  const read = await readBallots(it, `hello\n${other}\nLin:\n${broken}\n${code.slice(0, -1)}`, options);
  expect(read).toMatchObject({ people: [], others: 1 });
  expect(read.broken).toMatchObject([
    { line: 4, name: "Lin", text: broken, fault: "check" },
    { line: 5, name: "Lin", fault: "length" },
  ]);
});

test("an answer that the class does not have is none", async () => {
  expect((await readBallots(it, codeOf(sent(1, 4)), options)).people).toEqual([]);
});

test("the link of a class is found in its chat", () => {
  expect(packedIn("10:20\tLin\thttps://example.org/class/join/#class=1abcDEF_-123\n")).toBe("1abcDEF_-123");
  expect(packedIn("nothing")).toBeUndefined();
});

/** Words, numbers, times, telephones, addresses and stray groups as they stand in chats. */
function* talk(lines: number): Generator<string> {
  let seed = 12345;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const letters = "etaoinshrdlucmfwypvbgkjqxz";
  const word = () =>
    Array.from({ length: 2 + next(9) }, () => letters[Math.min(next(26), next(26))]).join("");
  const parts = [
    word,
    word,
    word,
    () => String(next(1000)),
    () => `${next(24)}:${String(next(60)).padStart(2, "0")}`,
    () => `09${next(90) + 10}-${next(900) + 100}-${next(900) + 100}`,
    () => `${2 + next(4)}${next(1000)}-${1000 + next(9000)}`,
    () => `${2 + next(2)}${word()}`.slice(0, 8),
    () => Array.from({ length: 8 }, () => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[next(32)]).join(""),
    () => "明天見",
  ];
  for (let line = 0; line < lines; line += 1)
    yield Array.from({ length: 1 + next(7) }, () => (parts[next(parts.length)] as () => string)()).join(" ");
}

test("no talk is a code: a million lines in test:all, fifty thousand here", {
  timeout: 300_000,
}, async () => {
  const lines = [...talk(everything ? 1_000_000 : 50_000)];
  const read = await readBallots(it, lines.join("\n"), options);
  expect(read.lines).toBeGreaterThan(lines.length * 0.9);
  expect(read.people).toEqual([]);
});

test("any text is read without a fault, and a name is one visible line", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
      const name = text.replaceAll("\n", " ");
      const read = await readBallots(it, `10:20\t${name}\t${codes[0]}\n${text}`, options);
      for (const person of read.people) {
        expect(person.name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect([...person.name].length).toBeLessThanOrEqual(60);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("a name of ten thousand characters, markup and directions stays text", async () => {
  const hostile = ["x".repeat(10_000), "<img src=x onerror=alert(1)>", "\u202ereversed", "=cmd()"];
  const lines = hostile.map((name, device) => `10:20\t${name}\t${codeOf(sent(device, 1))}`);
  const { people } = await readBallots(it, lines.join("\n"), options);
  expect(people.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^x{0,60}$/),
    "<img src=x onerror=alert(1)>",
    "reversed",
    "=cmd()",
  ]);
});

describe("a vote counted", () => {
  const people = [1, 1, 2, 3].map((option, device) => ({
    id: String(device),
    name: "",
    device,
    first: sent(device, option),
  }));
  test("counts, voters, share right", () => {
    const { counts, voters, right } = tallyOf(people, "first", options, 1);
    expect([...counts]).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
    expect([voters, right]).toEqual([4, 0.5]);
    expect(tallyOf(people, "first", options, 0).right).toBeUndefined();
    expect(tallyOf(people, "second", options, 1)).toMatchObject({ voters: 0, right: undefined });
  });

  test.each([
    [0, "teach"],
    [0.349, "teach"],
    [0.35, "discuss"],
    [0.7, "discuss"],
    [0.701, "explain"],
    [1, "explain"],
  ] as const)("%d right: %s", (right, advice) => expect(adviceFor(right)).toBe(advice));

  test("who changed, and which way", () => {
    const moves = [
      [1, 1],
      [2, 1],
      [1, 3],
      [2, 3],
    ] as const;
    const both = moves.map(([from, to], device) => ({
      id: String(device),
      name: "",
      device,
      first: sent(device, from),
      second: sent(device, to, 2),
    }));
    expect(changesOf(both, 1)).toMatchObject({ both: 4, stayed: 1, toRight: 1, fromRight: 1, elsewhere: 1 });
  });
});

test("the line of marks above a code is ours; a word between two results is a line without one", async () => {
  const sent = codes.slice(0, 2).map((code) => `\u25e7 Wednesday\n${code}`);
  const { lines, without } = await readBallots(it, sent.join("\nhello\n"), options);
  expect([lines, without]).toEqual([5, 1]);
});
