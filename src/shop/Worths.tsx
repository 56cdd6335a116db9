import type { SquareWorth } from "../models/shop/attribution.ts";
import type { Square } from "../models/shop/board.ts";
import type { Formats } from "../ui/format.ts";
import { decimal, fill } from "./amounts.ts";
import type { EndWords } from "./end-words.ts";
import type { ChapterLink, PlayWords } from "./words.ts";

interface Props {
  readonly worths: readonly SquareWorth[];
  readonly words: EndWords["worth"];
  readonly squares: PlayWords["squares"];
  readonly formats: Formats;
}

const width = 200;

/** A square whose own dice say the opposite of the mean, the furthest apart; both are at least three points. */
function misled(worths: readonly SquareWorth[]): SquareWorth | undefined {
  return worths
    .filter(({ thisSeed, mean }) => thisSeed * mean < 0 && Math.min(Math.abs(thisSeed), Math.abs(mean)) >= 3)
    .toSorted((a, b) => Math.abs(b.thisSeed - b.mean) - Math.abs(a.thisSeed - a.mean))[0];
}

/** The nine squares: points on these dice, and the mean of two hundred others in the same market. */
export function Worths({ worths, words, squares, formats }: Props) {
  const all = worths.flatMap(({ thisSeed, mean }) => [thisSeed, mean]);
  const [low, high] = [Math.min(0, ...all), Math.max(1, ...all)];
  const x = (value: number) => Math.round(((value - low) / (high - low)) * width * 10) / 10;
  const bar = (value: number) => ({
    x: x(Math.min(0, value)),
    width: Math.max(1, x(Math.abs(value)) - x(0)),
  });
  const points = (value: number) => decimal(value, formats, Math.abs(value) < 10 ? 1 : 0);
  const wrong = misled(worths);
  const top = (of: "thisSeed" | "mean") => worths.reduce((best, next) => (next[of] > best[of] ? next : best));
  const [mine, usual] = [top("thisSeed"), top("mean")];
  const worst = worths.reduce((least, next) => (next.thisSeed < least.thisSeed ? next : least));
  // Under three points is as good as nothing: then there is none that helped most.
  const finding =
    mine.thisSeed < 3 ? words.findingNone : mine.square === usual.square ? words.findingSame : words.finding;
  return (
    <section aria-labelledby="worth-title">
      <h3 id="worth-title">{words.title}</h3>
      <p data-best={mine.square} data-best-mean={usual.square}>
        {fill(finding, {
          worst: squares[worst.square],
          worstPoints: points(worst.thisSeed),
          mine: squares[mine.square],
          minePoints: points(mine.thisSeed),
          usual: squares[usual.square],
          usualPoints: points(usual.mean),
        })}
      </p>
      <p class="hint">{words.note}</p>
      {wrong && (
        <p class="shop-notice" data-misled={wrong.square}>
          {fill(words.sign, {
            square: squares[wrong.square],
            mine: points(wrong.thisSeed),
            other: points(wrong.mean),
          })}
        </p>
      )}
      <table class="worths">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.square}</th>
            <td aria-hidden="true" />
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.other}</th>
          </tr>
        </thead>
        <tbody>
          {worths.map(({ square, thisSeed, mean }) => (
            <tr key={square} data-worth={square} data-this-seed={thisSeed} data-mean={mean}>
              <th scope="row">{squares[square]}</th>
              <td aria-hidden="true">
                <svg viewBox={`0 0 ${width} 22`} preserveAspectRatio="none" height="22" aria-hidden="true">
                  <rect class="mine" y="2" height="9" {...bar(thisSeed)} />
                  <rect class="others" y="12" height="7" {...bar(mean)} />
                  <path d={`M${x(0)} 0V22`} />
                </svg>
              </td>
              <td>{points(thisSeed)}</td>
              <td>{points(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Why = "readBest" | "readAlso" | "readWorst" | "readUnused";

/**
 * Three chapters: of the square that did most on average, of the one that cost most, and of those never touched, in
 * that order and each once; where nothing cost or all were used, the next best.
 */
export function chaptersToRead(worths: readonly SquareWorth[]) {
  const by = worths.toSorted((a, b) => b.mean - a.mean);
  const best = by[0] as SquareWorth;
  const worst = by.at(-1) as SquareWorth;
  const unused = by.filter(({ mean, sd }) => mean === 0 && sd === 0);
  const wanted: { square: Square; mean: number; why: Why }[] = [];
  const add = ({ square, mean }: SquareWorth, why: Why) => {
    if (wanted.length < 3 && !wanted.some((one) => one.square === square)) wanted.push({ square, mean, why });
  };
  if (worst.mean < 0) add(worst, "readWorst");
  for (const one of unused) if (wanted.length < 2) add(one, "readUnused");
  add(best, "readBest");
  for (const one of by.slice(1)) if (one.mean > 0) add(one, "readAlso");
  return wanted;
}

export function ReadNext({
  worths,
  words,
  squares,
  chapters,
  formats,
}: Props & { readonly chapters: Readonly<Record<Square, ChapterLink>> }) {
  return (
    <section aria-labelledby="read-title">
      <h3 id="read-title">{words.read}</h3>
      <ul class="read-next">
        {chaptersToRead(worths).map(({ square, mean, why }) => (
          <li key={square} data-read={square}>
            <a href={chapters[square].href}>{chapters[square].title}</a>
            <span class="hint">
              {squares[square]} · {fill(words[why], { n: decimal(Math.abs(mean), formats, 0) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
