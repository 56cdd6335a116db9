import type { Formats } from "../ui/format.ts";
import { fill, money } from "./amounts.ts";
import { guessCash } from "./session.ts";
import type { PlayWords } from "./words.ts";

/** 5,000 yuan, in cents. */
const step = 500_000;

/** Where the slider ends: twice what is there, a million at least. */
const mostOf = (cash: number): number => Math.max(100_000_000, Math.ceil((2 * cash) / step) * step);

interface Props {
  readonly cash: number;
  readonly guess: number | null;
  readonly words: PlayWords["guess"];
  readonly formats: Formats;
}

/** The guess before the decision: cash at the quarter's end, on a slider that begins at the present. */
export function Guess({ cash, guess, words, formats }: Props) {
  const most = mostOf(cash);
  const shown = guess ?? Math.round(cash / step) * step;
  const at = Math.round((cash / most) * 1000) / 10;
  const take = (event: Event) => guessCash(Number((event.currentTarget as HTMLInputElement).value));
  return (
    <section class="guess-cash" aria-labelledby="guess-title">
      <h3 id="guess-title">{words.title}</h3>
      <p class="guess-said" aria-hidden="true">
        <b class={guess === null ? "" : "number"} data-guess={guess ?? ""}>
          {guess === null ? words.hint : fill(words.made, { n: money(guess, formats) })}
        </b>
      </p>
      <input
        type="range"
        min={0}
        max={most}
        step={step}
        value={shown}
        aria-label={words.label}
        aria-valuetext={money(shown, formats)}
        onInput={take}
        onPointerUp={take}
      />
      <svg class="guess-now" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect x={at - 0.3} width="0.6" height="6" />
      </svg>
      <p class="hint">{fill(words.now, { n: money(cash, formats) })}</p>
    </section>
  );
}
