import type { WallWords } from "./words.ts";

interface Props {
  readonly words: WallWords["debrief"];
  /** The questions of the guide, in its order; none for a question of the trainer's own. */
  readonly asks: readonly string[];
  /** This class in numbers. */
  readonly numbers: readonly string[];
}

/** The sheet for the talk afterwards: this class's numbers, then the guide's questions. It prints by itself. */
export function Debrief({ words, asks, numbers }: Props) {
  return (
    <section class="wall-debrief">
      <h2>{words.title}</h2>
      {numbers.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {asks.length > 0 && (
        <ol>
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
