import { Figure } from "../../charts/Figure.tsx";
import { frames } from "../../charts/frame.ts";
import { Histogram } from "../../charts/Histogram.tsx";
import { digitsOf, format, isShare } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { MonteCarloResult } from "./monte-carlo.ts";

interface Props extends DeferredProps {
  readonly spread: MonteCarloResult;
  readonly headline: string;
  readonly unit: string;
  onAgain(): void;
}

const rooms = frames.map((frame) => ({
  ...frame,
  height: frame.name === "wide" ? 250 : 220,
  left: 16,
  right: 16,
  top: 12,
}));

/** The distribution of the headline, with its tenth, half and nine tenths marked. */
export function Distribution({ spread, headline, unit, words, texts, onAgain }: Props) {
  const { formats } = words;
  const say = (value: number) => format({ value, unit }, formats);
  const { bins, p10, p50, p90, missing } = spread;
  const quantiles = { low: say(p10), middle: say(p50), high: say(p90) };
  const finding = texts.spread.finding.replace(
    /\{(low|middle|high)\}/g,
    (_, name: keyof typeof quantiles) => quantiles[name],
  );
  const width = (bins.to - bins.from) / bins.counts.length;
  const shown = (value: number) =>
    digitsOf(isShare(unit) ? value * 100 : value, unit, formats, bins.to - bins.from < 10 ? 2 : 0);
  return (
    <section class="bench-spread" data-spread-picture>
      <Figure
        title={texts.spread.title.replace("{headline}", headline)}
        finding={finding}
        tableLabel={words.workbench.table}
        rooms={rooms}
        table={{
          caption: texts.spread.table,
          columns: [texts.spread.start, texts.spread.end, texts.spread.count],
          rows: bins.counts.map((count, index) => [
            say(bins.from + index * width),
            say(bins.from + (index + 1) * width),
            format({ value: count, unit: "runs" }, formats),
          ]),
        }}
        draw={(frame) => (
          <Histogram
            frame={frame}
            from={bins.from}
            to={bins.to}
            counts={bins.counts}
            labelOf={shown}
            marks={[
              { at: p10, label: `${texts.spread.p10} ${quantiles.low}` },
              { at: p50, label: `${texts.spread.p50} ${quantiles.middle}`, strong: true },
              { at: p90, label: `${texts.spread.p90} ${quantiles.high}` },
            ]}
          />
        )}
      />
      <p class="drawer-note">
        {finding}{" "}
        {missing > 0 &&
          texts.spread.missing.replace("{count}", format({ value: missing, unit: "runs" }, formats))}{" "}
        {texts.spread.how}
      </p>
      <button type="button" class="quiet" data-tool="again" onClick={onAgain}>
        {texts.spread.again}
      </button>
    </section>
  );
}
