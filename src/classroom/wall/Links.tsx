import { fill } from "../fill.ts";
import type { SentLink } from "../sent-links.ts";
import type { WallWords } from "./words.ts";

interface Props {
  readonly links: readonly SentLink[];
  /** The page of the simulator. */
  readonly page: string;
  /** `class=1…` */
  readonly part: string;
  readonly words: WallWords;
  readonly isNamed: boolean;
}

/** What everybody has made of the simulator, each to be opened. */
export function Links({ links, page, part, words, isNamed }: Props) {
  return (
    <>
      <p class="class-tools">
        <a class="button primary" href={`${page}#${part}`} target="jiusi-simulator" data-show-simulator>
          {words.links.show}
        </a>
      </p>
      <p class="hint">{words.links.showNote}</p>
      <h2>{fill(words.links.title, { n: links.length })}</h2>
      <p class="hint">{words.links.note}</p>
      <ol class="wall-links" data-links={links.length}>
        {links.map(({ name, state, line }) => (
          <li key={line + state}>
            <a href={`${page}${state}`} target="_blank" rel="noopener">
              {isNamed && name !== "" ? <bdi data-user-text>{name}</bdi> : `${words.unknown} ${line}`}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
