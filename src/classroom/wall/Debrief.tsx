import type { DebriefAsk } from "./debrief.ts";

interface Props {
  readonly title: string;
  readonly asks: readonly DebriefAsk[];
}

/** The sheet for the talk afterwards: five questions, each with what this class's numbers say. It prints by itself. */
export function Debrief({ title, asks }: Props) {
  return (
    <section class="wall-debrief">
      <h2>{title}</h2>
      <ol>
        {asks.map(({ ask, numbers }) => (
          <li key={ask}>
            {ask}
            {numbers.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
