import { encode } from "../link/text.ts";
import type { Locale } from "../site.ts";
import { digitsOf } from "../ui/format.ts";
import { simulatorWords } from "../words.ts";
import { simulators } from "./index.ts";

/** What the desk of a class has to know of the simulators: their inputs with what they are called, views and presets. */
export function deskRows(locale: Locale) {
  return Promise.all(
    simulators.map(async ({ slug, scheme, parameters, presets, viewNames, view }) => {
      const { simulator: words, formats } = await simulatorWords(locale, slug);
      const views = await Promise.all(viewNames.map(view));
      const tables = new Set(
        Object.values(parameters)
          .filter(({ kind }) => kind === "table")
          .map(({ key }) => key),
      );
      return {
        slug,
        title: words.title,
        version: scheme.version,
        views: views.map(({ id, first, more }) => ({
          id,
          label: words.views[id]?.label ?? id,
          keys: [...first, ...more],
        })),
        inputs: Object.values(parameters).map((row) => {
          const own = words.parameters[row.key];
          const named = { key: row.key, label: own?.label ?? row.key };
          if (row.kind === "table") return { ...named, kind: row.kind };
          if (row.kind === "choice") {
            const options = row.options.map((id) => ({ id, label: own?.options?.[id] ?? id }));
            return { ...named, kind: row.kind, usual: row.default, options };
          }
          const unit = formats.units[row.unit] ?? "{n}";
          const { min, max, integer = false } = row;
          // As a field has them: a percent is 20 here.
          const end = (value: number) => digitsOf(value, row.unit === "percent" ? "" : row.unit, formats);
          const bounds = { min, max, integer, isPercent: row.unit === "percent" };
          return {
            ...named,
            kind: row.kind,
            usual: String(row.default),
            range: (typeof unit === "string" ? unit : unit.other).replace("{n}", `${end(min)}–${end(max)}`),
            ...bounds,
          };
        }),
        // A preset with a table of its own travels packed: such a beginning is taken from the simulator's own link.
        presets: presets
          .filter(({ values }) => !Object.keys(values).some((key) => tables.has(key)))
          .flatMap(({ id, values }) => {
            const label = words.presets[id]?.label;
            return label === undefined ? [] : [{ id, label, text: encode(scheme, values) }];
          }),
      };
    }),
  );
}
