import type { Table } from "../../charts/Figure.tsx";
import type { TornadoRow } from "../../charts/Tornado.tsx";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Outcome, Simulator, View } from "../define.ts";
import type { MonteCarloResult } from "../ranges/monte-carlo.ts";
import { signedText } from "../signed.ts";
import type { Drivers } from "./drivers.ts";

/** A tornado in words, bars and a table. */
export interface TornadoData {
  readonly title: string;
  readonly finding: string;
  /** The input to measure first. */
  readonly first: string | undefined;
  readonly rows: readonly TornadoRow[];
  readonly table: Table;
  readonly base: number;
  readonly baseLabel: string;
}

interface Context extends DeferredProps {
  readonly simulator: Simulator;
  readonly view: View;
  readonly outcome: Outcome;
}

/** Longer tornados say nothing more. */
const most = 8;

function namesOf({ simulator, view, outcome, words }: Context) {
  const { unit, digits } = outcome.quantities[view.headline] ?? { unit: "ratio" };
  const viewWords = words.simulator.views[view.id];
  const quantity = (value: number | null) => ({ value, unit, ...(digits !== undefined && { digits }) });
  return {
    headline: viewWords?.figures[view.headline] ?? view.headline,
    labelOf: (key: string) => words.simulator.parameters[key]?.label ?? key,
    size: (value: number | null) => format(quantity(value), words.formats),
    say: (value: number | null) =>
      viewWords
        ? signedText(viewWords, view.headline, quantity(value), words.formats)
        : format(quantity(value), words.formats),
    sayInput: (key: string, value: number) => {
      const parameter = simulator.parameters[key];
      return format(fieldQuantity(value, parameter?.kind === "number" ? parameter.unit : ""), words.formats);
    },
  };
}

/** A name without its remark: a sentence has no room for what stands in brackets. */
export function inSentence(label: string): string {
  return label.replace(/\s*[(\uff08][^)\uff09]*[)\uff09]\s*$/, "");
}

/** A tenth to each side: what the headline becomes. */
export function tornadoOfSteps({ now, list }: Drivers, context: Context): TornadoData {
  const { drivers: texts } = context.texts;
  const { headline, labelOf, say, size, sayInput } = namesOf(context);
  const base = now ?? 0;
  const ranked = list.filter(({ swing }) => swing !== null && swing > Math.abs(base) * 1e-9);
  const [first] = ranked;
  const rows = ranked.slice(0, most).map(({ key, low, high, atLow, atHigh }) => ({
    id: key,
    label: labelOf(key),
    low: atLow ?? base,
    high: atHigh ?? base,
    lowLabel: sayInput(key, low),
    highLabel: sayInput(key, high),
  }));
  return {
    title: texts.chart.replace("{headline}", headline),
    finding: first
      ? texts.first
          .replace("{label}", labelOf(first.key))
          .replace("{low}", sayInput(first.key, first.low))
          .replace("{high}", sayInput(first.key, first.high))
          .replace("{headline}", inSentence(headline))
          .replace("{swing}", size(first.swing))
      : texts.none,
    first: first?.key,
    rows,
    base,
    baseLabel: say(now),
    table: {
      caption: texts.table,
      columns: [texts.input, texts.atLow, texts.atHigh],
      rows: list.map(({ key, low, high, atLow, atHigh }) => [
        labelOf(key),
        `${sayInput(key, low)} → ${say(atLow)}`,
        `${sayInput(key, high)} → ${say(atHigh)}`,
      ]),
    },
  };
}

/**
 * The ranges by their rank correlation with the headline. A range's share of the uncertainty is its squared
 * correlation over the sum of all: right while the inputs are drawn apart and the headline rises or falls with each.
 */
export function tornadoOfRanges({ correlations }: MonteCarloResult, context: Context): TornadoData {
  const { drivers: texts } = context.texts;
  const { headline, labelOf } = namesOf(context);
  const number = (value: number) => format({ value, unit: "ratio", digits: 2 }, context.words.formats);
  const sum = Object.values(correlations).reduce((total, it) => total + it * it, 0);
  const list = Object.entries(correlations)
    .map(([key, correlation]) => ({
      key,
      correlation,
      share: sum === 0 ? 0 : (correlation * correlation) / sum,
    }))
    .sort((p, q) => q.share - p.share);
  const percent = (value: number) => format({ value, unit: "percent", digits: 0 }, context.words.formats);
  const [first] = list.filter(({ share }) => share > 0);
  return {
    title: texts.chartSpan.replace("{headline}", headline),
    finding: first
      ? texts.firstSpan.replace("{label}", labelOf(first.key)).replace("{share}", percent(first.share))
      : texts.none,
    first: first?.key,
    rows: list.slice(0, most).map(({ key, correlation }) => ({
      id: key,
      label: labelOf(key),
      low: Math.min(0, correlation),
      high: Math.max(0, correlation),
      lowLabel: correlation < 0 ? number(correlation) : "",
      highLabel: correlation < 0 ? "" : number(correlation),
    })),
    base: 0,
    baseLabel: "0",
    table: {
      caption: texts.table,
      columns: [texts.input, texts.correlation, texts.share],
      rows: list.map(({ key, correlation, share }) => [labelOf(key), number(correlation), percent(share)]),
    },
  };
}
