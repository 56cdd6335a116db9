import { fill } from "../fill.ts";
import type { Ranked } from "../ranking.ts";
import type { WallWords } from "./words.ts";

interface Props {
  readonly ranked: readonly Ranked[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly words: WallWords["shop"];
  readonly quarters: number;
  score(value: number): string;
}

const box = { width: 120, height: 60 };
const capital = 50_000_000;

/** Everybody's cash on one scale, a small picture each, in the order of the ranking. */
export function Paths({ ranked, nameOf, words, quarters, score }: Props) {
  const players = ranked.filter(({ isRival }) => !isRival);
  const most = Math.max(capital * 1.2, ...players.flatMap(({ game }) => game.cash));
  const y = (cents: number) => Math.round((box.height - (Math.max(0, cents) / most) * box.height) * 10) / 10;
  return (
    <ul class="wall-paths">
      {players.map(({ id, game }) => {
        const points = game.cash.map((cents, at) => `${Math.round((at / quarters) * box.width)},${y(cents)}`);
        return (
          <li key={id} data-player={id}>
            <bdi data-user-text>{nameOf.get(id)}</bdi>
            <svg viewBox={`-2 -2 ${box.width + 4} ${box.height + 4}`} aria-hidden="true">
              <path class="path-capital" d={`M0 ${y(capital)}H${box.width}`} />
              <polyline class="path-cash" points={points.join(" ")} />
            </svg>
            <small>
              {words.own} {score(game.score)}
              {game.bankruptMonth !== null && ` · ${fill(words.bankrupt, { month: game.bankruptMonth })}`}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
