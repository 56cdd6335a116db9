import { type Setting, settingNames } from "../models/shop/board.ts";
import type { Choices } from "../models/shop/choices.ts";
import type { ClassGame } from "../models/shop/class.ts";
import { deviation, mean } from "../models/shop/worlds.ts";

/** A player, or one of the named rivals, with what came of the game. */
export interface Played {
  readonly id: string;
  readonly choices: Choices;
  readonly game: ClassGame;
  readonly isRival: boolean;
}

export interface Ranked extends Played {
  /** 1 is the best; players whose bands overlap with the first of a place share it. */
  readonly place: number;
  readonly tied: boolean;
  /** What to expect: the mean over the other dice, and its 95% band. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How far luck carries it: eight times in ten the score lies between. */
  readonly p10: number;
  readonly p90: number;
  /** The place by the class's own dice, 1 for the best; equal scores share it. */
  readonly ownPlace: number;
}

/** By expectation over the other dice, not by this one draw. */
export function rankingOf(all: readonly Played[]): Ranked[] {
  const rows = all
    .map((played) => {
      const { scores } = played.game;
      const middle = mean(scores);
      const band = (1.96 * deviation(scores)) / Math.sqrt(scores.length);
      const sorted = scores.toSorted((a, b) => a - b);
      const rank = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] as number;
      const ownPlace = 1 + all.filter(({ game }) => game.score > played.game.score).length;
      return {
        ...played,
        mean: middle,
        low: middle - band,
        high: middle + band,
        p10: rank(10),
        p90: rank(90),
        ownPlace,
      };
    })
    .sort((a, b) => b.mean - a.mean || (a.id < b.id ? -1 : 1));
  const places: number[] = [];
  let first = 0;
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.high < (rows[first] as (typeof rows)[number]).low) first = at;
    places.push(first + 1);
  }
  return rows.map((row, at) => {
    const place = places[at] as number;
    return { ...row, place, tied: places.filter((other) => other === place).length > 1 };
  });
}

/** In what share of the other dice somebody else than the first of the ranking has the best score. */
export function otherWinners(ranked: readonly Ranked[]): number {
  const [best, ...rest] = ranked;
  if (!best || rest.length === 0) return 0;
  const { scores } = best.game;
  const lost = scores.filter((score, world) =>
    rest.some(({ game }) => (game.scores[world] as number) > score),
  );
  return lost.length / scores.length;
}

/** What the best did otherwise than the rest: a setting, the word, and how often each of them chose it. */
export interface Difference {
  readonly setting: Setting | "vip";
  readonly word: string;
  readonly best: number;
  readonly others: number;
}

const wordsIn = ({ decisions }: Choices, setting: Setting | "vip"): string[] =>
  decisions.map((decision) => (setting === "vip" ? (decision.vip ? "on" : "off") : decision[setting]));

/** The best quarter of the players against the others, the largest differences first; none with fewer than four. */
export function differencesOf(ranked: readonly Ranked[], most = 5): Difference[] {
  const players = ranked.filter(({ isRival }) => !isRival);
  if (players.length < 4) return [];
  const cut = Math.max(1, Math.round(players.length / 4));
  const share = (group: readonly Ranked[], setting: Setting | "vip") => {
    const words = group.flatMap(({ choices }) => wordsIn(choices, setting));
    return (word: string) => words.filter((other) => other === word).length / words.length;
  };
  const all = [...settingNames, "vip" as const].flatMap((setting): Difference[] => {
    const [best, others] = [share(players.slice(0, cut), setting), share(players.slice(cut), setting)];
    const words = new Set(players.flatMap(({ choices }) => wordsIn(choices, setting)));
    return [...words].map((word) => ({ setting, word, best: best(word), others: others(word) }));
  });
  const gap = ({ best, others }: Difference) => best - others;
  // Of each setting the word that the best chose more often than the others did.
  const largest = [...settingNames, "vip" as const].flatMap((setting) => {
    const [first] = all.filter((it) => it.setting === setting).sort((a, b) => gap(b) - gap(a));
    return first && gap(first) >= 0.1 ? [first] : [];
  });
  return largest.sort((a, b) => gap(b) - gap(a)).slice(0, most);
}
