import type { Ranked } from "../ranking.ts";
import type { WallWords } from "./words.ts";

interface Props {
  readonly ranked: readonly Ranked[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly words: WallWords["shop"];
  score(value: number): string;
}

/** Players and rivals by expectation, with band and luck, and beside it the place that this one draw gives. */
export function Ranking({ ranked, nameOf, words, score }: Props) {
  const most = Math.max(1, ...ranked.map(({ p90 }) => p90));
  const at = (value: number) => Math.round((Math.max(0, value) / most) * 1000) / 10;
  return (
    <div class="table-scroll">
      <table class="wall-ranking">
        <thead>
          <tr>
            {[words.place, words.name, words.mean, words.luck, words.own, words.ownPlace].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ id, isRival, place, tied, mean, low, high, p10, p90, ownPlace, game }) => (
            <tr key={id} data-player={id} data-place={place} data-mean={mean} data-rival={String(isRival)}>
              <td>
                {place}
                {tied && <small> {words.tie}</small>}
              </td>
              <th scope="row">
                {isRival ? nameOf.get(id) : <bdi data-user-text>{nameOf.get(id)}</bdi>}
                {isRival && <small> {words.rival}</small>}
              </th>
              <td>
                <b>{score(mean)}</b>{" "}
                <small>
                  {score(low)}–{score(high)}
                </small>
              </td>
              <td>
                <span class="rank-cell">
                  <svg class="rank-luck" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <path class="rank-spread" d={`M${at(p10)} 5H${at(p90)}`} />
                    <rect
                      class="rank-band"
                      x={at(low)}
                      y="1"
                      width={Math.max(0.6, at(high) - at(low))}
                      height="8"
                    />
                  </svg>
                  <small>
                    {score(p10)}–{score(p90)}
                  </small>
                </span>
              </td>
              <td>{score(game.score)}</td>
              <td>{ownPlace}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
