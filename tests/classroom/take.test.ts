import { expect, test } from "vitest";
import { codeOf, type GuessResult } from "../../src/classroom/codes.ts";
import { rankingOf } from "../../src/classroom/ranking.ts";
import { csvOf, rankingCsv, rowsOf } from "../../src/classroom/wall/take.ts";
import { playClass, rivalsOf } from "../../src/models/shop/class.ts";

const vote = (device: number): GuessResult => ({
  kind: "guess",
  classNumber: 3,
  device,
  vote: 1,
  option: 2,
  confidence: 3,
});
const columns = {
  name: "名字",
  device: "裝置",
  first: "第一次",
  sureFirst: "把握",
  second: "第二次",
  sureSecond: "把握",
  code: "代碼",
};
const csv = (...names: string[]) =>
  csvOf(
    names.map((name, device) => ({ id: `${device}`, name, device, first: vote(device) })),
    columns,
    String,
  );

test("the table of a class opens in a spreadsheet: a mark of its encoding, a head, a row a person", () => {
  const text = csv("阿明", "Tony Chou");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head, ...rows] = text.slice(1).trim().split("\r\n");
  expect(head).toBe("名字,裝置,第一次,把握,第二次,把握,代碼");
  expect(rows).toEqual([`阿明,0,2,3,,,${codeOf(vote(0))}`, `Tony Chou,1,2,3,,,${codeOf(vote(1))}`]);
});

test.each(["=cmd()", "+1", "-1", "@sum(A1)", '=HYPERLINK("http://x")'])(
  "a name %s is no formula in a spreadsheet",
  (name) => {
    const cell = csv(name).slice(1).split("\r\n")[1] ?? "";
    // After the quotation mark of the file, if there is one, stands none of the signs that begin a formula.
    expect(cell.replace(/^"/, "")).not.toMatch(/^[=+\-@\t\r]/);
  },
);

test("a name with commas, quotation marks and markup stays one cell", () => {
  const cell = csv('a,"b"<img>').slice(1).split("\r\n")[1] ?? "";
  expect(cell.startsWith('"a,""b""<img>",0,')).toBe(true);
});

test("a row of the file that opens the wall again has the name and the code between a tab", () => {
  expect(rowsOf([{ id: "1", name: "阿明", device: 1, first: vote(1) }])).toBe(`阿明\t${codeOf(vote(1))}`);
});

test("the table of a shop's class has the ranking of the wall: place, ties, scores, rivals by name", () => {
  const seed = 7;
  const [best, other] = rivalsOf(seed, 8);
  if (!best || !other) throw new Error("no rivals");
  const players = [best, other, best].map(({ choices }) => choices);
  const games = playClass({ seed, players });
  const ranked = rankingOf(
    players.map((choices, at) => ({
      id: `${at}`,
      choices,
      game: games[at] as (typeof games)[number],
      isRival: at === 1,
    })),
  );
  const shop = { kind: "shop", classNumber: 3, device: 5, choices: best.choices } as const;
  const heads = "place tied name rival mean low high p10 p90 own ownPlace device code".split(" ");
  const text = rankingCsv(
    ranked,
    [{ id: "0", name: "=阿明", device: 5, shop }],
    new Map([
      ["0", "=阿明"],
      ["1", "小店"],
    ]),
    Object.fromEntries(heads.map((head) => [head, head])) as Parameters<typeof rankingCsv>[3],
  );
  const [head, ...rows] = text.slice(1).trim().split("\r\n");
  expect(head).toBe(heads.join(","));
  const cells = rows.map((row) => row.split(","));
  expect(cells.map((row) => row.length)).toEqual([13, 13, 13]);
  expect(cells.map(([place]) => Number(place))).toEqual(ranked.map(({ place }) => place));
  for (const [at, { id, mean, tied, game }] of ranked.entries()) {
    const [, tie, name, rival, expected, , , , , own] = cells[at] as string[];
    expect(tie).toBe(tied ? "tied" : "");
    expect(rival).toBe(id === "1" ? "rival" : "");
    expect(name).not.toMatch(/^[=+@-]/);
    expect(Number(expected)).toBeCloseTo(mean, 2);
    expect(Number(own)).toBeCloseTo(game.score, 2);
  }
  // The same game twice is a tie, and the one whose code is known has it.
  expect(cells.filter(([, tie]) => tie === "tied").length).toBeGreaterThanOrEqual(2);
  expect(text).toContain(codeOf(shop));
});
