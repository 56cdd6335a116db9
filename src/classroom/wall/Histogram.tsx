import { fill } from "../fill.ts";
import type { Asked } from "../question.ts";
import type { Tally } from "../tally.ts";
import { placeOf } from "./VoteWall.tsx";
import type { WallWords } from "./words.ts";

interface Props {
  readonly name: string;
  readonly asked: Asked;
  readonly tally: Tally;
  readonly isAnswered: boolean;
  readonly words: WallWords["votes"];
  share(value: number): string;
}

/** One vote: an answer a row, its bar and how many chose it. The right one shows itself once it is answered. */
export function Histogram({ name, asked, tally, isAnswered, words, share }: Props) {
  const { counts, voters, right } = tally;
  const options = asked.choices.map(({ number }) => number);
  return (
    <section class="histogram" data-voters={voters}>
      <h3>
        {name} <small>{fill(words.voters, { n: voters })}</small>
        {isAnswered && right !== undefined && <b> {fill(words.rightShare, { share: share(right) })}</b>}
      </h3>
      <ol>
        {asked.choices.map(({ number, text }) => {
          const count = counts.get(number) ?? 0;
          const part = voters === 0 ? 0 : count / voters;
          const isRight = isAnswered && number === asked.right;
          return (
            <li key={number} data-option={number} data-count={count} data-right={String(isRight)}>
              <span class="histogram-text">
                <b>{placeOf(options, number)}</b> {asked.isUserText ? <bdi data-user-text>{text}</bdi> : text}
                {isRight && <span class="class-badge">{words.right}</span>}
              </span>
              <svg class="histogram-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="histogram-ground" width="100" height="8" />
                <rect class="histogram-count" width={Math.round(part * 1000) / 10} height="8" />
              </svg>
              <span class="histogram-number">{fill(words.count, { n: count, share: share(part) })}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
