import { Figure } from "../charts/Figure.tsx";
import { type Line, Lines } from "../charts/Lines.tsx";
import { capital } from "../models/shop/economics.ts";
import type { PolicyName } from "../models/shop/policies.ts";
import { valuationOf } from "../models/shop/valuation.ts";
import { digitsShort } from "../ui/format.ts";
import { fill, money } from "./amounts.ts";
import type { EndProps } from "./End.tsx";
import { useRivals } from "./useRivals.ts";

/** The cash of the eight rivals and one's own, quarter by quarter on the same dice. */
export function Path({ course, opening, file, formats }: Omit<EndProps, "now">) {
  const { path: words, score } = file.end;
  const rivals = useRivals(course.world);
  if (!rivals)
    return (
      <section aria-labelledby="path-title" class="shop-path-waits">
        <h3 id="path-title">{words.title}</h3>
      </section>
    );
  const mine = {
    name: "mine",
    cash: course.shops.map(({ cash }) => cash),
    score: valuationOf(course.shop).score,
  };
  const best = rivals.reduce((first, next) => (next.score > first.score ? next : first));
  const place = 1 + rivals.filter((rival) => rival.score > mine.score).length;
  const finding = fill(words.finding, { n: place });
  const called = (name: string) => (name === "mine" ? words.mine : opening.rivals8[name as PolicyName].name);
  const line = (
    { name, cash }: { readonly name: string; readonly cash: readonly number[] },
    look: Pick<Line, "tone" | "ghost">,
    label = "",
  ): Line => ({
    id: name,
    points: cash.map((cents, quarter) => [quarter, cents / 100] as const),
    label,
    ...look,
  });
  const lines = [
    ...rivals.filter((rival) => rival !== best).map((rival) => line(rival, { tone: "c", ghost: 1 })),
    line(best, { tone: "a" }, called(best.name)),
    line(mine, { tone: "b" }, words.mine),
  ];
  const most = Math.max(...lines.map(({ points }) => points.length)) - 1;
  const ranked = [...rivals, mine].toSorted((a, b) => b.score - a.score);
  return (
    <section aria-labelledby="path-title" data-place={place}>
      <h3 id="path-title">{words.title}</h3>
      <p>{finding}</p>
      <div class="shop-chart">
        <Figure
          title={words.table}
          finding={finding}
          tableLabel={words.table}
          table={{
            caption: words.table,
            columns: [
              words.rival,
              words.score,
              ...Array.from({ length: most }, (_, index) => fill(file.play.quarter, { n: index + 1 })),
            ],
            rows: ranked.map(({ name, score: points, cash }) => [
              called(name),
              fill(score, { n: points }),
              ...Array.from({ length: most }, (_, index) => {
                const cents = cash[index + 1];
                return cents === undefined ? "—" : money(cents, formats);
              }),
            ]),
          }}
          draw={(frame) => (
            <Lines
              frame={frame}
              lines={lines}
              curve="straight"
              x={[0, Math.max(1, most)]}
              xTicks={Array.from({ length: most + 1 }, (_, at) => ({ at, label: String(at) }))}
              unit=""
              floor={Math.min(0, capital)}
              labelOf={(value) => digitsShort(value, formats)}
            />
          )}
        />
      </div>
    </section>
  );
}
