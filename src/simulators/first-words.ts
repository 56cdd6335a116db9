import type { Simulator, SimulatorWords } from "../workbench/define.ts";
import type { Words } from "../workbench/words.ts";

/**
 * What a page needs of a simulator's words before anything is touched: the first view, its inputs and presets, the
 * names of the other views, and the words that stand in tables, for the picture reckons with them.
 */
export function firstWords(simulator: Simulator, words: Words): Words {
  const { first } = simulator;
  const { views, parameters, presets } = words.simulator;
  const shown = new Set<string>([
    ...first.first,
    ...first.more,
    ...(first.breakEven ? [first.breakEven] : []),
  ]);
  const empty = { sentences: {}, figures: {}, chart: {}, formula: "" };
  const cut: SimulatorWords = {
    ...words.simulator,
    views: mapped(views, (view, id) =>
      id === first.id ? withoutDecisions(view) : { ...empty, label: view.label },
    ),
    parameters: kept(parameters, (key) => shown.has(key) || simulator.parameters[key]?.kind === "table"),
    presets: kept(presets, (id) => {
      const view = simulator.presets.find((preset) => preset.id === id)?.values.view;
      return view === undefined || view === first.id;
    }),
  };
  return { ...words, simulator: cut };
}

/** They come when somebody shares, with all the other words. */
const withoutDecisions = ({ decisions: _, ...view }: SimulatorWords["views"][string]) => view;

function mapped<V, W>(record: Readonly<Record<string, V>>, change: (value: V, key: string) => W) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function kept<V>(record: Readonly<Record<string, V>>, keep: (key: string) => boolean): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}
