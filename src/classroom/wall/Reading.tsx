import type { Ballots } from "../ballots.ts";
import { fill } from "../fill.ts";
import type { WallWords } from "./words.ts";

/** What was found in the text, what was passed over, and what is broken. */
export function Reading({ ballots, words }: { readonly ballots: Ballots; readonly words: WallWords }) {
  const { people, lines, without, others, replaced, broken } = ballots;
  return (
    <div class="wall-reading" role="status">
      <p>{people.length === 0 ? words.nothing : fill(words.found, { n: people.length, lines, without })}</p>
      {others > 0 && <p class="hint">{fill(words.others, { n: others })}</p>}
      {replaced > 0 && <p class="hint">{fill(words.replaced, { n: replaced })}</p>}
      {broken.length > 0 && (
        <details open>
          <summary>{fill(words.broken, { n: broken.length })}</summary>
          <ul data-broken>
            {broken.map(({ line, name, text, fault }) => (
              <li key={`${line} ${text}`}>
                {fill(words.brokenLine, { line })} <bdi data-user-text>{name}</bdi>{" "}
                <bdi data-user-text>{text}</bdi> · {words.faults[fault]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
