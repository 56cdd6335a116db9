import { quarterCauses } from "../models/shop/causes.ts";
import { rumourOf, trustOf } from "../models/shop/outlook.ts";
import type { Shop } from "../models/shop/shop.ts";
import { statementOf } from "../models/shop/statement.ts";
import type { Formats } from "../ui/format.ts";
import { count, fill, money } from "./amounts.ts";
import { Books } from "./Books.tsx";
import { cashBridge, cashSentence } from "./cash-bridge.ts";
import { causeSentence, joined } from "./cause-sentence.ts";
import type { Course } from "./game.ts";
import { Months, Moving } from "./Moving.tsx";
import { goOn, happened, type Snapshot } from "./session.ts";
import type { OpeningWords, PlayFile } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  readonly course: Course;
  readonly opening: OpeningWords;
  readonly file: PlayFile;
  readonly formats: Formats;
}

/** A quarter that has been played: first as it happens, then its books. */
export function Statement(props: Props) {
  const { now, course, file, formats } = props;
  const played = course.played.at(-1);
  // Who wants less motion sees the three months standing still, below the books.
  if (!played || !now.happening || matchMedia("(prefers-reduced-motion: reduce)").matches)
    return <Told {...props} />;
  return <Moving months={played.months} words={file.play} formats={formats} onDone={happened} />;
}

/**
 * The guess against the result, what moved it most, the books. Apart from the moving picture: what it reckons (the
 * quarter again without each of its causes) is not to hold up the press that decides.
 */
function Told({ now, course, opening, file, formats }: Props) {
  const { play: words } = file;
  const said = words.statement;
  const of = course.played.length - 1;
  const played = course.played[of];
  const before = course.shops[of] as Shop;
  const decision = now.game.decisions[of];
  if (!played || !decision) return null;
  const { quarter, shop } = played;
  const causes = quarterCauses(course.world, before, decision);
  const guess = now.game.guesses[of] ?? null;
  const gap = guess === null ? 0 : shop.cash - guess;
  const guessed = guess === null ? said.unguessed : gap === 0 ? said.exact : said.guessed;
  const { profit } = statementOf(quarter);
  const bridge = cashBridge(before, shop, profit);
  const heard = rumourOf(course.world, before.quarter, trustOf(before));
  const over = course.ahead === undefined;
  return (
    <div class="shop-statement" data-quarter={quarter.quarter} data-cash={shop.cash}>
      <h2>{fill(said.title, { n: quarter.quarter })}</h2>
      <div aria-live="polite">
        <p class="shop-answer">
          {fill(guessed, {
            guess: money(guess ?? 0, formats),
            cash: money(shop.cash, formats),
            gap: money(Math.abs(gap), formats),
          })}
        </p>
        <p class="shop-cause" data-cause={causes.leading?.cause ?? "none"}>
          {causeSentence(played, causes, decision.price, { words, fields: opening.fields, formats })}
        </p>
        <p data-cash-sentence>
          {cashSentence(bridge, { profit, revenue: quarter.revenue }, words.bridge, formats)}
        </p>
        {shop.bankruptMonth !== null && (
          <p class="shop-bankrupt">{fill(said.bankrupt, { month: shop.bankruptMonth })}</p>
        )}
      </div>
      <GuessPicture guess={guess} cash={shop.cash} start={before.cash} />
      <p data-event={quarter.event}>
        {joined(
          [
            // What the sentence above has named is not said twice.
            causes.leading?.cause === "event" ? "" : words.events[quarter.event].happened,
            fill(heard === quarter.event ? words.heard.right : words.heard.wrong, {
              rumour: words.events[heard].rumour,
            }),
          ],
          formats,
        )}
      </p>
      <p>
        {joined(
          [
            fill(said.facts, {
              wanted: count(quarter.wanted, formats),
              lost: count(quarter.lost, formats),
              regulars: count(shop.privateCustomers, formats),
            }),
            decision.goal !== "stretch" ? "" : quarter.reached ? said.reached : said.missed,
          ],
          formats,
        )}
      </p>
      <Books played={played} bridge={bridge} words={words} formats={formats} />
      <Months months={played.months} words={words} formats={formats} />
      <div class="shop-decide">
        <button type="button" class="primary" data-next onClick={goOn}>
          {over ? said.finish : said.next}
        </button>
      </div>
    </div>
  );
}

/** Guess and result on one line, with what there was before. */
function GuessPicture({
  guess,
  cash,
  start,
}: {
  readonly guess: number | null;
  readonly cash: number;
  readonly start: number;
}) {
  const most = Math.max(1, guess ?? 0, cash, start);
  const at = (value: number) => 4 + Math.round((Math.max(0, value) / most) * 2920) / 10;
  return (
    <svg class="guess-picture" viewBox="0 0 300 34" width="300" height="34" aria-hidden="true">
      <path class="axis" d="M4 22H296" />
      <path class="start" d={`M${at(start)} 14V30`} />
      <rect class="result" x="4" y="18" height="8" width={at(cash) - 4} />
      {guess !== null && <path class="guessed" d={`M${at(guess)} 2l5 9h-10z`} />}
    </svg>
  );
}
