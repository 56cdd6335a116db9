import { expect, test } from "vitest";
import type { Ballots, Person } from "../../src/classroom/ballots.ts";
import type { Asked } from "../../src/classroom/question.ts";
import { type Played, rankingOf } from "../../src/classroom/ranking.ts";
import { askedDebrief, shopDebrief } from "../../src/classroom/wall/debrief.ts";

const words = {
  title: "",
  first: "first {voters}: {list}",
  second: "second {voters}: {list}",
  answer: "{answer}={n}",
  comma: ",",
  changed: "{changed} of {both} changed",
  guess: "right {right} of {voters}",
  again: "again {right} of {voters}",
  wrong: "wrong {answers}: {n}",
  certain: "certain {n}",
  certainWrong: "certain {n}, wrong {wrong}",
  cash: "cash {most} {middle} {least}",
  bankrupt: "bankrupt {n} of {all}",
  quarter: "quarter {quarter} fell {fall}",
  lucky: "lucky {place}",
  others: "others {share}",
  shop: "{n} shops {best} {middle} {worst}",
  own: ["a", "b", "c", "d", "e"],
};
const share = (value: number) => `${Math.round(value * 100)}%`;

/** The numbers of the answers are not their places: a chapter's answers keep theirs. */
const asked = (right: number): Asked => ({
  question: "?",
  choices: [3, 1, 2].map((number) => ({ number, text: String(number), reply: "" })),
  right,
  isUserText: true,
});
const vote = (at: number, option: number, confidence: number, vote: 1 | 2 = 1) =>
  ({ kind: "guess", classNumber: 0, device: at, vote, option, confidence }) as const;
const person = (
  at: number,
  first: readonly [number, number],
  second?: readonly [number, number],
): Person => ({
  id: String(at),
  name: "",
  device: at,
  first: vote(at, ...first),
  ...(second && { second: vote(at, ...second, 2) }),
});
const ballots = (people: readonly Person[]): Ballots => ({
  people,
  lines: 0,
  without: 0,
  others: 0,
  replaced: 0,
  broken: [],
});
const four = ballots([
  person(1, [3, 3], [1, 3]),
  person(2, [2, 3], [2, 3]),
  person(3, [1, 1]),
  person(4, [2, 2]),
]);

test("five questions, each with what this class's numbers say, once the answer is shown", () => {
  expect(askedDebrief(asked(1), four, true, words, share)).toEqual([
    { ask: "a", numbers: ["first 4: 1=1,2=1,3=2", "second 2: 1=0,2=1,3=1", "1 of 2 changed"] },
    { ask: "b", numbers: ["right 25% of 4", "again 50% of 2"] },
    { ask: "c", numbers: ["wrong 3: 1"] },
    { ask: "d", numbers: [] },
    { ask: "e", numbers: ["certain 2, wrong 1"] },
  ]);
});

test("before the answer is shown, and where there is none, nothing tells it", () => {
  for (const [right, isAnswered] of [
    [1, false],
    [0, true],
  ] as const) {
    const numbers = askedDebrief(asked(right), four, isAnswered, words, share).map((one) => one.numbers);
    expect(numbers.slice(1)).toEqual([[], [], [], ["certain 2"]]);
  }
});

test("two wrong answers that as many people chose are both named; where nobody is wrong there is none", () => {
  const tie = ballots([person(1, [3, 0]), person(2, [2, 0])]);
  expect(askedDebrief(asked(1), tie, true, words, share)[2]?.numbers).toEqual(["wrong 1,3: 1"]);
  const right = ballots([person(1, [1, 0])]);
  expect(askedDebrief(asked(1), right, true, words, share)[2]?.numbers).toEqual([]);
});

const million = 50_000_000;
const played = (
  id: string,
  scores: readonly number[],
  score: number,
  cash: readonly number[],
  more: Partial<Played> = {},
): Played => ({
  id,
  isRival: false,
  choices: { opening: { field: 0 }, decisions: [] },
  game: { score, bankruptMonth: null, cash: cash.map((part) => part * million), scores },
  ...more,
});

test("the shop's five questions with cash, the hardest quarter, luck and what to expect", () => {
  const broke = played("c", [10, 10], 5, [1, -0.2]);
  const all = [
    played("a", [100, 100], 90, [1, 0.9, 1.4]),
    played("b", [80, 80], 150, [1, 0.5, 0.8]),
    { ...broke, game: { ...broke.game, bankruptMonth: 2 } },
    played("rival", [90, 90], 10, [1, 1, 1], { isRival: true }),
  ];
  const players = rankingOf(all).filter(({ isRival }) => !isRival);
  expect(shopDebrief(words.own, players, words, (value) => value.toFixed(0), share)).toEqual([
    { ask: "a", numbers: ["cash 140 80 -20", "bankrupt 1 of 3"] },
    { ask: "b", numbers: ["quarter 1 fell 50"] },
    { ask: "c", numbers: ["lucky 3", "others 0%"] },
    { ask: "d", numbers: ["3 shops 100 80 10"] },
    { ask: "e", numbers: [] },
  ]);
});

test("a class of which nobody has played has its questions", () => {
  expect(shopDebrief(words.own, [], words, String, share).map(({ numbers }) => numbers)).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});
