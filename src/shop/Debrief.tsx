import type { Debrief } from "../models/shop/debrief.ts";
import { fill, share } from "./amounts.ts";
import { Change } from "./Change.tsx";
import type { EndProps } from "./End.tsx";
import { Together } from "./Pull.tsx";
import { useDebrief } from "./useDebrief.ts";
import { ReadNext, Worths } from "./Worths.tsx";

type Level = "very_low" | "low" | "middle" | "high" | "very_high";

/** How far from the middle of the other dice these were, in five words. */
export function luckLevel(percentile: number): Level {
  if (percentile < 10) return "very_low";
  if (percentile < 35) return "low";
  if (percentile <= 65) return "middle";
  return percentile <= 90 ? "high" : "very_high";
}

/** Luck, what each square was worth, one decision changed: what two hundred other dice say. */
export function DebriefPart(props: EndProps) {
  const { now, file, formats, opening } = props;
  const { game } = now;
  const { end: words, play } = file;
  const choices = { opening: { field: game.field ?? 0 }, decisions: game.decisions };
  const key = JSON.stringify([game.seed, game.field, game.decisions]);
  const [run, again] = useDebrief<Debrief>({ seed: game.seed, ...choices }, key);
  return (
    <>
      <section aria-labelledby="luck-title" data-luck={run.state}>
        <h3 id="luck-title">{words.luck.title}</h3>
        <div aria-live="polite">
          {run.state === "running" && <p class="hint">{words.luck.running}</p>}
          {run.state === "failed" && (
            <p>
              {words.luck.failed}{" "}
              <button type="button" onClick={again}>
                {words.luck.again}
              </button>
            </p>
          )}
          {run.state === "done" && <Luck luck={run.result.luck} words={words} formats={formats} />}
        </div>
      </section>
      {run.state === "done" && (
        <>
          <Worths worths={run.result.worths} words={words.worth} squares={play.squares} formats={formats} />
          <Together {...props} worths={run.result.worths} />
        </>
      )}
      {now.waits ? (
        <p class="hint">{words.change.waits}</p>
      ) : (
        <Change now={now} opening={opening} file={file} formats={formats} />
      )}
      {run.state === "done" && (
        <ReadNext
          worths={run.result.worths}
          words={words.worth}
          squares={play.squares}
          chapters={file.chapters}
          formats={formats}
        />
      )}
    </>
  );
}

function Luck({
  luck,
  words,
  formats,
}: {
  readonly luck: Debrief["luck"];
  readonly words: EndProps["file"]["end"];
  readonly formats: EndProps["formats"];
}) {
  const { percentile, p10, p50, p90, bankrupt } = luck;
  const level = luckLevel(percentile);
  const better = level === "very_low" || level === "low";
  return (
    <>
      <p data-percentile={percentile} data-level={level}>
        {fill(words.luck[level], { share: share((better ? 100 - percentile : percentile) / 100, formats) })}
      </p>
      <p class="hint">{fill(words.luck.range, { p10, p50, p90, bankrupt })}</p>
    </>
  );
}
