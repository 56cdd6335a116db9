import { isSpan, type Values } from "../../link/scheme.ts";
import { random } from "../../models/math/random.ts";
import { inputsOf, type NumberParameter, type Simulator, type View } from "../define.ts";
import { quantile, rankCorrelation } from "./ranks.ts";
import { spanValue } from "./span-value.ts";

/** What becomes of the headline when some inputs are intervals. */
export interface MonteCarloResult {
  readonly runs: number;
  /** Runs in which the headline has no value. */
  readonly missing: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** How many runs ended in each conclusion. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Counts in bins of equal width between `from` and `to`: the middle 98% of the runs. */
  readonly bins: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
  /** Spearman's rank correlation of each uncertain input with the headline, −1 to 1. */
  readonly correlations: Readonly<Record<string, number>>;
}

export const runs = 5000;
const slice = 250;
const binCount = 36;

/** The inputs of a view that stand as intervals. */
export function spansOf(simulator: Simulator, view: View, values: Values): NumberParameter[] {
  return [...view.first, ...view.more].flatMap((key) => {
    const parameter = simulator.parameters[key];
    return parameter?.kind === "number" && isSpan(values[key]) ? [parameter] : [];
  });
}

/**
 * Every interval is drawn once a run, from a stream of its own that hangs on its name, so that another interval
 * changes none of its draws and the same seed gives the same bytes everywhere.
 */
export async function monteCarlo(
  simulator: Simulator,
  view: View,
  values: Values,
  report: (share: number) => void | Promise<void>,
): Promise<MonteCarloResult> {
  const seed = typeof values["seed"] === "number" ? values["seed"] : inputsOf(simulator, values).seed;
  const uncertain = spansOf(simulator, view, values).map((parameter) => ({
    parameter,
    span: values[parameter.key],
    chance: random(seed, streamOf(parameter.key)),
    drawn: new Float64Array(runs),
  }));
  const headline = new Float64Array(runs);
  const verdicts: Record<string, number> = {};
  const drawn: Record<string, Values[string]> = { ...values };
  for (let run = 0; run < runs; run++) {
    if (run % slice === 0 && run > 0) await report(run / runs);
    for (const it of uncertain) {
      if (!isSpan(it.span)) continue;
      const value = spanValue(it.parameter, it.span, it.chance.nextNormal());
      it.drawn[run] = value;
      drawn[it.parameter.key] = value;
    }
    const { verdict, quantities } = view.evaluate(inputsOf(simulator, drawn));
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    headline[run] = quantities[view.headline]?.value ?? Number.NaN;
  }
  const sorted = headline.filter((value) => Number.isFinite(value)).sort();
  return {
    runs,
    missing: runs - sorted.length,
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    verdicts,
    bins: binsOf(sorted),
    correlations: Object.fromEntries(
      uncertain.map((it) => [it.parameter.key, rankCorrelation(it.drawn, headline)]),
    ),
  };
}

/** FNV-1a of the key, at least 65,536: the streams below belong to models (`src/models/math/random.ts`). */
export function streamOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash | 0x10000) >>> 0;
}

function binsOf(sorted: Float64Array): MonteCarloResult["bins"] {
  const from = quantile(sorted, 0.01);
  const to = quantile(sorted, 0.99);
  if (!(to > from)) return { from, to: from, counts: [sorted.length] };
  const counts = new Array<number>(binCount).fill(0);
  for (const value of sorted) {
    if (value < from || value > to) continue;
    const bin = Math.min(binCount - 1, Math.floor(((value - from) / (to - from)) * binCount));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, to, counts };
}
