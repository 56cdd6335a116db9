import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { Values } from "../../link/scheme.ts";
import { encode } from "../../link/text.ts";
import { format } from "../../ui/format.ts";
import { Phrase, phrase } from "../../ui/phrase.tsx";
import type { DeferredProps } from "../Deferred.tsx";
import { inputsOf, type Outcome, type Simulator, type View, type ViewWords } from "../define.ts";
import { inSentence } from "../drivers/tornado-data.ts";
import { type Run, useRun } from "../runs/useRun.ts";
import { signedRange, signedText } from "../signed.ts";
import { Distribution } from "./Distribution.tsx";
import type { MonteCarloResult } from "./monte-carlo.ts";

interface Props extends DeferredProps {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly outcome: Outcome;
  /** Where the picture of the distribution goes, further down. */
  slot(): HTMLElement | null;
  onChange(patch: Values): void;
}

/** What the ranges make of the result: a sentence under the answer, and its distribution below the picture. */
export function Ranges(props: Props) {
  const { simulator, view, values, outcome, words, texts } = props;
  const id = [view.id, encode(simulator.scheme, values)].join();
  const [run, spread] = useRun("monteCarlo", simulator, view, values, id);
  const { unit } = outcome.quantities[view.headline] ?? { unit: "ratio" };
  const headline = words.simulator.views[view.id]?.figures[view.headline] ?? view.headline;

  useEffect(() => {
    const slot = props.slot();
    if (!slot) return;
    const again = () => props.onChange({ seed: nextSeed(inputsOf(simulator, values).seed) });
    const part = spread && (
      <Distribution
        spread={spread}
        headline={headline}
        unit={unit}
        words={words}
        texts={texts}
        onAgain={again}
      />
    );
    render(part ?? null, slot);
  });
  useEffect(() => () => render(null, props.slot() ?? document.createElement("div")), []);

  if (run.kind === "running" && run.shown) return <Progress run={run} words={words} texts={texts} />;
  if (run.kind === "stopped") {
    const text = run.reason === "cancelled" ? texts.spread.cancelled : texts[run.reason];
    return <span role="status">{text}</span>;
  }
  if (!spread) return <span>{"\u00a0"}</span>;
  const viewWords = words.simulator.views[view.id] as ViewWords;
  const { text, quantities } = sentenceOf(
    spread,
    outcome.verdict,
    { unit, name: view.headline, viewWords },
    props,
  );
  return (
    <span data-spread={phrase(text, quantities, words.formats)} aria-busy={run.kind !== "done"}>
      <Phrase
        text={text.replace("{headline}", inSentence(headline))}
        quantities={quantities}
        formats={words.formats}
      />
    </span>
  );
}

function sentenceOf(
  spread: MonteCarloResult,
  verdict: string,
  how: { unit: string; name: string; viewWords: ViewWords },
  { words, texts }: DeferredProps,
) {
  const { p10, p50, p90, runs, verdicts } = spread;
  const of = (value: number) => ({ value: Number.isFinite(value) ? value : null, unit: how.unit });
  const share = (verdicts[verdict] ?? 0) / runs;
  // 99.7% must not read 100%.
  const chance = { value: share, unit: "percent", digits: share > 0.99 || share < 0.01 ? 1 : 0 };
  const quantities = {
    low: of(p10),
    middle: { ...of(p50), tone: "answer" as const },
    high: of(p90),
    chance: { ...chance, tone: "answer" as const },
  };
  if (!Number.isFinite(p50)) return { text: texts.spread.none, quantities };
  if (p10 === p90) return { text: texts.spread.same, quantities };
  const range = signedRange(how.viewWords, how.name, quantities, words.formats, texts.spread);
  if (range === undefined) return { text: texts.spread.sentence, quantities };
  const middle = signedText(how.viewWords, how.name, quantities.middle, words.formats);
  return { text: texts.spread.signed.replace("{range}", range).replace("{middle}", middle), quantities };
}

function Progress(props: DeferredProps & { run: Run<MonteCarloResult> & { kind: "running" } }) {
  const { run, words, texts } = props;
  const share = format({ value: run.share, unit: "percent", digits: 0 }, words.formats);
  return (
    <span class="bench-progress">
      <progress max={1} value={run.share} aria-label={texts.spread.running.replace("{share}", share)} />
      {texts.spread.running.replace("{share}", share)}
      <button type="button" onClick={() => run.cancel()}>
        {texts.spread.cancel}
      </button>
    </span>
  );
}

/** Another sample of the same world, the same one on every machine. */
function nextSeed(seed: number): number {
  return (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
}
