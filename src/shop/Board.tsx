import { useState } from "preact/hooks";
import { type Square, squareNames } from "../models/shop/board.ts";
import { previewOf } from "../models/shop/board-preview.ts";
import { fixedCost } from "../models/shop/economics.ts";
import type { Outlook } from "../models/shop/outlook.ts";
import type { Formats } from "../ui/format.ts";
import { Ahead } from "./Ahead.tsx";
import { count, decimal, fill, money, share } from "./amounts.ts";
import { Guess } from "./Guess.tsx";
import { boardOf, type Course, type OpenSquares, openSquares, sameSquare, withClosed } from "./game.ts";
import { builtOf, knownOf } from "./known.ts";
import { Sheet } from "./Sheet.tsx";
import { change, decide, openAllSquares, type Snapshot, undo } from "./session.ts";
import { squareText } from "./settings.ts";
import type { OpeningWords, PlayFile } from "./words.ts";

interface Props {
  readonly now: Snapshot;
  readonly course: Course;
  readonly ahead: Outlook;
  readonly opening: OpeningWords;
  readonly file: PlayFile;
  readonly formats: Formats;
}

/** A quarter before it is decided: what can be seen, the nine squares, the guess. */
export function Board({ now, course, ahead, opening, file, formats }: Props) {
  const { game } = now;
  const { play: words, chapters } = file;
  const [square, setSquare] = useState<Square>();
  const [asked, setAsked] = useState(false);
  const [closed, setClosed] = useState(false);
  const { shop } = course;
  const squares = openSquares(game, course);
  const draft = withClosed(game.draft, squares.open);
  const place = { field: shop.field, quarter: shop.quarter };
  const present = boardOf(game, course);
  const go = () => {
    setAsked(game.guess === null);
    if (game.guess !== null) decide();
  };
  return (
    <div class="shop-board">
      <Head course={course} quarters={now.quarters} words={words} opening={opening} formats={formats} />
      <Ahead ahead={ahead} words={words} opening={opening} formats={formats} />
      <section aria-labelledby="board-title">
        <h3 id="board-title">{words.board.title}</h3>
        <p class="hint">{words.board.hint}</p>
        <Story squares={squares} words={words} formats={formats} />
        <ol class="nine-board">
          {squareNames.map((name) => {
            const isOpen = squares.open.has(name);
            const changed = !sameSquare(draft, present, name);
            return (
              <li key={name}>
                <button
                  type="button"
                  data-square={name}
                  aria-disabled={!isOpen}
                  class={`square${changed ? " changed" : ""}${isOpen ? "" : " closed"}`}
                  onClick={() => (isOpen ? setSquare(name) : setClosed(true))}
                >
                  <b>{words.squares[name]}</b>
                  <span>
                    {isOpen
                      ? squareText(name, draft, place, { settings: words.settings, fields: opening.fields })
                      : words.board.closed}
                  </span>
                  <em>{isOpen && builtOf(name, shop, draft, words.built, formats)}</em>
                  {changed && <small>{words.board.changed}</small>}
                </button>
              </li>
            );
          })}
        </ol>
        {squares.open.size < 9 && (
          <p class="hint closed-note" role="status">
            {closed ? words.board.closedNote : ""}
          </p>
        )}
        <p class="board-tools">
          <button type="button" data-undo aria-disabled={!now.canUndo} onClick={undo}>
            {words.board.undo}
          </button>
          {game.squares === "story" && squares.open.size < 9 && (
            <button type="button" data-open-all onClick={openAllSquares}>
              {words.board.openAll}
            </button>
          )}
        </p>
      </section>
      <Burden draft={draft} course={course} file={file} formats={formats} />
      {shop.quarter === 7 && <p class="hint">{words.board.lastNote}</p>}
      <Guess cash={shop.cash} guess={game.guess} words={words.guess} formats={formats} />
      <div class="shop-decide">
        <button type="button" class="primary" data-decide aria-disabled={game.guess === null} onClick={go}>
          {words.decide}
        </button>
        <p class="hint" role="status">
          {asked && game.guess === null ? words.decideFirst : ""}
        </p>
      </div>
      {square && (
        <Sheet
          square={square}
          draft={draft}
          present={present}
          place={place}
          fields={opening.fields}
          words={words}
          chapter={chapters[square]}
          formats={formats}
          promise={ahead.promise}
          promiseLabel={opening.promise}
          known={knownOf(square, { shop, ahead, words: words.known, formats })}
          onChange={change}
          onClose={() => setSquare(undefined)}
        />
      )}
    </div>
  );
}

type PartProps = Pick<Props, "course" | "opening" | "formats"> & { readonly words: PlayFile["play"] };

interface HeadProps extends PartProps {
  /** Of the class. */
  readonly quarters?: number | undefined;
}

/** Where the shop stands: quarter, market, cash, stock, regulars. */
export function Head({ course, quarters = 8, words, opening, formats }: HeadProps) {
  const { shop } = course;
  const quarter = Math.min(8, shop.quarter + 1);
  // Who goes on when the class has stopped has all eight before him.
  const all = quarter > quarters ? 8 : quarters;
  return (
    <header class="shop-head">
      <h2>
        {fill(words.quarter, { n: quarter })} <small>{fill(words.of, { n: all })}</small>
      </h2>
      <p class="shop-where">
        {words.months[(quarter - 1) % 4]} · {opening.fields[shop.field]?.name}
      </p>
      <dl class="shop-figures">
        {[
          ["cash", words.cash, money(shop.cash, formats)],
          ["stock", words.stock, money(shop.inventoryCost, formats)],
          ["regulars", words.regulars, count(shop.privateCustomers, formats)],
          ["rank", words.rank, share(shop.rank, formats)],
          ["morale", words.morale, share(shop.morale, formats)],
        ].map(([key, label, text]) => (
          <div key={key} data-figure={key}>
            <dt>{label}</dt>
            <dd class="number">{text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{words.figures.title}</summary>
        <p class="hint">{words.figures.rank}</p>
        <p class="hint">{words.figures.morale}</p>
        <p class="hint">{words.figures.regulars}</p>
      </details>
    </header>
  );
}

function Story({
  squares,
  words,
  formats,
}: {
  readonly squares: OpenSquares;
  readonly words: PlayFile["play"];
  readonly formats: Formats;
}) {
  if (squares.fresh.length === 0) return null;
  return (
    <ul class="story">
      {squares.fresh.map(({ square, why, number }) => (
        <li key={square}>
          <b>{words.squares[square]}</b>{" "}
          {fill(words.story[why], {
            n: why === "information" ? money(number, formats) : count(number, formats),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What the board asks of the boss and of the till. */
function Burden({
  draft,
  course,
  file,
  formats,
}: {
  readonly draft: Snapshot["game"]["draft"];
  readonly course: Course;
  readonly file: PlayFile;
  readonly formats: Formats;
}) {
  const { board } = file.play;
  const { load, capacity, attention, monthly, once } = previewOf(draft, course.shop);
  const over = attention < 1;
  const text = load === 0 ? board.bossNone : over ? board.bossOver : board.bossFits;
  const most = Math.max(load, 4);
  return (
    <section class="burden" aria-live="polite">
      <p class={over ? "over" : ""} data-load={load} data-capacity={capacity}>
        <b>{board.boss}</b>{" "}
        <svg viewBox={`0 0 ${most * 18} 14`} width={most * 18} height="14" aria-hidden="true">
          {Array.from({ length: load }, (_, index) => (
            <rect
              key={index}
              x={index * 18}
              y="2"
              width="14"
              height="10"
              class={index + 1 > capacity ? "too-many" : ""}
            />
          ))}
          <path d={`M${capacity * 18 - 2} 0V14`} />
        </svg>{" "}
        {fill(text, {
          load: count(load, formats),
          capacity: decimal(capacity, formats),
          share: share(attention, formats),
        })}
      </p>
      <p data-monthly={monthly}>
        <b>{board.spend}</b> <span class="number">{money(fixedCost + monthly, formats)}</span>{" "}
        <span class="hint">
          {fill(board.spendNote, { fixed: money(fixedCost, formats), chosen: money(monthly, formats) })}
          {once > 0 && ` · ${fill(board.once, { once: money(once, formats) })}`}
        </span>
      </p>
    </section>
  );
}
