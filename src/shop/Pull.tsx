import { half } from "../models/math/rounding.ts";
import type { SquareWorth } from "../models/shop/attribution.ts";
import { type Decision, neutral } from "../models/shop/board.ts";
import { previewOf } from "../models/shop/board-preview.ts";
import { spendingOf, spendingSquares } from "../models/shop/spending.ts";
import { valuationOf } from "../models/shop/valuation.ts";
import { count, decimal, exactMoney, fill, share } from "./amounts.ts";
import { joined } from "./cause-sentence.ts";
import type { EndProps } from "./End.tsx";
import { courseOf } from "./game.ts";

/** One money and one boss for nine squares: who got how much of them in this game. */
export function Pull({ now, course, file, formats }: EndProps) {
  const { game } = now;
  const { end, play } = file;
  const words = end.pull;
  const { fixed, squares, profit } = spendingOf(course.played, game.decisions);
  const paid = spendingSquares.filter((square) => squares[square] > 0);
  const gain = half(profit / 100);
  const rows = [
    [words.fixed, half(fixed / 100)] as const,
    ...paid.map((square) => [play.squares[square], half(squares[square] / 100)] as const),
  ];
  // Costs are round sums; what rounding leaves is a yuan in the largest line.
  const total = rows.reduce((sum, [, yuan]) => sum + yuan, gain);
  const most = Math.max(1, total, ...rows.map(([, yuan]) => yuan));
  return (
    <section aria-labelledby="pull-title" data-pull>
      <h3 id="pull-title">{words.title}</h3>
      <p>{words.money}</p>
      <table class="worths">
        <caption class="visually-hidden">{words.money}</caption>
        <tbody>
          {[[words.kept, total] as const, ...rows].map(([name, yuan], index) => (
            <tr key={name} data-spent={yuan}>
              <th scope="row">{name}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 200 14" preserveAspectRatio="none" height="14" aria-hidden="true">
                  <rect
                    class={index === 0 ? "mine" : "others"}
                    y="2"
                    height="10"
                    width={Math.max(1, Math.round((Math.max(0, yuan) / most) * 2000) / 10)}
                  />
                </svg>
              </td>
              <td>{exactMoney(index === 0 ? yuan : -yuan, formats)}</td>
            </tr>
          ))}
          <tr class="sum" data-spent="profit">
            <th scope="row">{gain < 0 ? words.loss : words.profit}</th>
            <td aria-hidden="true" />
            <td>{exactMoney(gain, formats)}</td>
          </tr>
        </tbody>
      </table>
      <Boss course={course} decisions={game.decisions} file={file} formats={formats} />
    </section>
  );
}

/** Matters of the boss against what the goal lets one do, quarter by quarter. */
function Boss({
  course,
  decisions,
  file,
  formats,
}: Pick<EndProps, "course" | "file" | "formats"> & { readonly decisions: readonly Decision[] }) {
  const words = file.end.pull;
  const quarters = course.played.map(({ quarter: { bossLoad, attention } }, at) => ({
    quarter: at + 1,
    load: bossLoad,
    attention,
    capacity: previewOf(decisions[at] as Decision, course.shops[at] as (typeof course.shops)[number])
      .capacity,
  }));
  const over = quarters.filter(({ attention }) => attention < 1);
  const worst = over.toSorted((a, b) => a.attention - b.attention)[0];
  const tall = (matters: number) => Math.round((matters / 6) * 48);
  return (
    <>
      <p data-over={over.length}>
        {worst
          ? fill(words.bossOver, {
              n: count(over.length, formats),
              quarter: count(worst.quarter, formats),
              load: count(worst.load, formats),
              capacity: decimal(worst.capacity, formats),
              share: share(worst.attention, formats),
            })
          : words.bossFits}
      </p>
      <svg class="boss-quarters" viewBox="0 0 240 64" width="240" height="64" aria-hidden="true">
        {quarters.map(({ quarter, load, capacity }) => {
          const x = (quarter - 1) * 30;
          return (
            <g key={quarter}>
              <rect
                class={load > capacity ? "too-many" : ""}
                x={x + 2}
                y={50 - tall(load)}
                width="20"
                height={tall(load)}
              />
              <path d={`M${x} ${50 - tall(capacity)}H${x + 24}`} />
              <text x={x + 12} y="63" text-anchor="middle">
                {quarter}
              </text>
            </g>
          );
        })}
      </svg>
    </>
  );
}

/** Points of squares 2 to 9 one at a time beside all of them at once: whether they help or replace each other. */
export function Together({
  now,
  file,
  formats,
  worths,
}: EndProps & { readonly worths: readonly SquareWorth[] }) {
  const { game } = now;
  const words = file.end.pull;
  const plain = game.decisions.map(({ field }): Decision => ({ ...neutral, field }));
  const score = valuationOf(courseOf(game).shop).score;
  const without = valuationOf(courseOf({ ...game, decisions: plain }).shop).score;
  const single = worths
    .filter(({ square }) => square !== "field")
    .reduce((sum, { thisSeed }) => sum + thisSeed, 0);
  const all = score - without;
  // Where the settings cost more than they brought, helping and replacing are no words for it.
  if (all <= 0)
    return (
      <p data-single={single} data-all={all}>
        {fill(words.burden, { n: decimal(-all, formats, 0) })}
      </p>
    );
  const apart = single - all;
  const reading = Math.abs(apart) < 10 ? words.even : apart > 0 ? words.helping : words.replacing;
  const points = (value: number) => decimal(value, formats, 0);
  return (
    <p data-single={single} data-all={all}>
      {joined([fill(words.together, { single: points(single), all: points(all) }), reading], formats)}
    </p>
  );
}
