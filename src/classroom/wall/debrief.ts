import type { Ballots } from "../ballots.ts";
import { fill } from "../fill.ts";
import type { Asked } from "../question.ts";
import { otherWinners, type Ranked } from "../ranking.ts";
import { changesOf, type Tally, tallyOf } from "../tally.ts";
import type { WallWords } from "./words.ts";

/** A question of the debrief with what this class's numbers say about it; none where they say nothing. */
export interface DebriefAsk {
  readonly ask: string;
  readonly numbers: readonly string[];
}

/** The questions in their order, with the numbers of each. */
const together = (asks: readonly string[], numbers: readonly (readonly string[])[]): DebriefAsk[] =>
  asks.map((ask, at) => ({ ask, numbers: numbers[at] ?? [] }));

type Share = (value: number) => string;

/** "1: 3, 2: 10": how many chose each answer, by its place on the page. */
function spreadOf({ choices }: Asked, { counts }: Tally, item: string): string[] {
  return choices.map(({ number }, at) => fill(item, { answer: at + 1, n: counts.get(number) ?? 0 }));
}

/** The wrong answers that most people chose; nothing where nobody is wrong. */
function mostWrong(
  { choices, right }: Asked,
  { counts }: Tally,
): { answers: number[]; n: number } | undefined {
  const wrong = choices.flatMap(({ number }, at) =>
    number === right ? [] : [{ answer: at + 1, n: counts.get(number) ?? 0 }],
  );
  const n = Math.max(0, ...wrong.map((one) => one.n));
  return n === 0 ? undefined : { answers: wrong.filter((one) => one.n === n).map((one) => one.answer), n };
}

/**
 * The five questions after a guess: what was predicted, what happened, which assumption, one's own shop, when it is
 * wrong. What would tell the answer is left out until it has been shown.
 */
export function askedDebrief(
  asked: Asked,
  { people }: Ballots,
  isAnswered: boolean,
  words: WallWords["debrief"],
  share: Share,
): DebriefAsk[] {
  const options = asked.choices.map(({ number }) => number);
  const first = tallyOf(people, "first", options, asked.right);
  const second = tallyOf(people, "second", options, asked.right);
  const changes = changesOf(people, asked.right);
  const lastVotes = people.flatMap(({ first, second }) => second ?? first ?? []);
  const certain = lastVotes.filter(({ confidence }) => confidence === 3);
  const told = isAnswered && asked.right > 0;
  const wrong = told ? mostWrong(asked, second.voters > 0 ? second : first) : undefined;
  const list = (tally: Tally) => spreadOf(asked, tally, words.answer).join(words.comma);
  const predicted = [
    fill(words.first, { voters: first.voters, list: list(first) }),
    ...(second.voters > 0 ? [fill(words.second, { voters: second.voters, list: list(second) })] : []),
    ...(changes.both > 0
      ? [fill(words.changed, { both: changes.both, changed: changes.changed.length })]
      : []),
  ];
  const happened = [
    ...(told && first.right !== undefined
      ? [fill(words.guess, { voters: first.voters, right: share(first.right) })]
      : []),
    ...(told && second.right !== undefined
      ? [fill(words.again, { voters: second.voters, right: share(second.right) })]
      : []),
  ];
  const assumption = wrong
    ? [fill(words.wrong, { answers: wrong.answers.join(words.comma), n: wrong.n })]
    : [];
  const fooled = told
    ? [
        fill(words.certainWrong, {
          n: certain.length,
          wrong: certain.filter(({ option }) => option !== asked.right).length,
        }),
      ]
    : [fill(words.certain, { n: certain.length })];
  return together(asked.file?.debrief ?? words.own, [predicted, happened, assumption, [], fooled]);
}

/** Of an ordered list the one in the middle; the lower of two. */
const middleOf = <T>(ordered: readonly T[]): T | undefined => ordered[Math.floor((ordered.length - 1) / 2)];
const capital = 50_000_000;

/** The cash of the middle shop after each quarter, as far as shops were open; 100 = the opening capital. */
function middleCash(players: readonly Ranked[]): number[] {
  const most = Math.max(0, ...players.map(({ game }) => game.cash.length));
  return Array.from({ length: most }, (_, at) => {
    const cash = players.flatMap(({ game }) => game.cash[at] ?? []).toSorted((a, b) => a - b);
    return (100 * (middleOf(cash) ?? 0)) / capital;
  });
}

/** The five questions after the shop: cash, the hardest quarter, luck, what the model lacks, one's own shop. */
export function shopDebrief(
  asks: readonly string[],
  players: readonly Ranked[],
  words: WallWords["debrief"],
  score: (value: number) => string,
  share: Share,
): DebriefAsk[] {
  const [best] = players;
  const worst = players.at(-1);
  const middle = middleOf(players);
  if (!best || !worst || !middle) return together(asks, []);
  const last = players.map(({ game }) => game.cash.at(-1) as number).toSorted((a, b) => a - b);
  const inScore = (cents: number | undefined) => score((100 * (cents ?? 0)) / capital);
  const bankrupt = players.filter(({ game }) => game.bankruptMonth !== null).length;
  const path = middleCash(players);
  const falls = path.slice(1).map((cash, at) => (path[at] as number) - cash);
  const deepest = Math.max(0, ...falls);
  const lucky = players.filter(
    ({ ownPlace }) => ownPlace === Math.min(...players.map((one) => one.ownPlace)),
  );
  return together(asks, [
    [
      fill(words.cash, {
        most: inScore(last.at(-1)),
        middle: inScore(middleOf(last)),
        least: inScore(last[0]),
      }),
      fill(words.bankrupt, { n: bankrupt, all: players.length }),
    ],
    deepest > 0 ? [fill(words.quarter, { quarter: falls.indexOf(deepest) + 1, fall: score(deepest) })] : [],
    players.length > 1
      ? [
          fill(words.lucky, { place: Math.min(...lucky.map(({ place }) => place)) }),
          fill(words.others, { share: share(otherWinners(players)) }),
        ]
      : [],
    [
      fill(words.shop, {
        n: players.length,
        best: score(best.mean),
        middle: score(middle.mean),
        worst: score(worst.mean),
      }),
    ],
  ]);
}
