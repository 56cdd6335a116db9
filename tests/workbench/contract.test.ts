import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults, isTable, type Value, type Values } from "../../src/link/scheme.ts";
import { decode, encode } from "../../src/link/text.ts";
import { lastPosition, valueAt } from "../../src/ui/stops.ts";
import {
  inputsOf,
  numberParameters,
  type Outcome,
  type Parameter,
  type Simulator,
  type View,
} from "../../src/workbench/define.ts";
import { formatsOf, labelNames, languages, simulatorLabels } from "../content/labels.ts";
import { withoutTables } from "../simulators/tables.ts";
import { simulators } from "../simulators/whole.ts";
import { runs } from "../tier.ts";

/** What every simulator owes the workbench, whichever it is: words for all it has, and nothing more. */
const { units } = formatsOf("zh-TW");
const settings = { seed: 20_260_101, numRuns: 400 };

/** Any state that sliders can reach. */
function reachable(simulator: Simulator): fc.Arbitrary<Values> {
  const values = Object.values(simulator.parameters).map((parameter) => [
    parameter.key,
    fc.oneof(fc.constant(parameter.default), positions(parameter)),
  ]);
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<Value>>);
}

function positions(parameter: Parameter): fc.Arbitrary<Value> {
  if (parameter.kind === "choice") return fc.constantFrom(...parameter.options);
  if (parameter.kind === "table") {
    // Rows left out, said twice, in another order.
    const [least, most] = parameter.rows;
    return fc.array(fc.constantFrom(...parameter.default), {
      minLength: least,
      maxLength: Math.min(most, 2 * parameter.default.length),
    });
  }
  const last = lastPosition(parameter);
  const position = fc.oneof(fc.constantFrom(0, last), fc.integer({ min: 0, max: last }));
  return position.map((at) => valueAt(at, parameter));
}

const outcomeOf = (simulator: Simulator, view: View, values: Values): Outcome =>
  view.evaluate(inputsOf(simulator, { ...defaults(simulator.scheme), ...values }));

/** What a choice offers, or the cells of a table that are choices. */
function optionsOf(parameter: Parameter): string[] | undefined {
  if (parameter.kind === "choice") return [...parameter.options].sort();
  if (parameter.kind !== "table") return undefined;
  const all = parameter.columns.flatMap((column) => (column.kind === "choice" ? column.options : []));
  return all.length === 0 ? undefined : [...new Set(all)].sort();
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

test("simulators are called by their own name, once each, and each has its words", () => {
  const slugs = simulators.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const language of languages) expect(labelNames(language)).toEqual(expect.arrayContaining(slugs));
});

describe.each(simulators.map((simulator) => [simulator.slug, simulator] as const))(
  "%s",
  (slug, simulator) => {
    const { scheme, parameters, views, presets } = simulator;
    const words = languages.map((language) => [language, simulatorLabels(language, slug)] as const);
    /** What many states come to, reckoned once for both languages. */
    const outcomes = new Map<View, readonly (readonly [Values, Outcome])[]>();
    const outcomesOf = (view: View) => {
      const known = outcomes.get(view);
      if (known) return known;
      const states = [
        {},
        ...presets.map(({ values }) => values),
        ...fc.sample(reachable(simulator), settings),
      ];
      const all = states.map((values) => [values, outcomeOf(simulator, view, values)] as const);
      outcomes.set(view, all);
      return all;
    };

    test("every parameter is sound: default and bounds on the slider, a unit that has words", () => {
      for (const parameter of numberParameters(simulator)) {
        const { key, min, max, default: initial, unit, step } = parameter;
        expect(min, key).toBeLessThan(max);
        expect(initial >= min && initial <= max, key).toBe(true);
        expect(step, key).toBeGreaterThan(0);
        expect(units, key).toHaveProperty([unit]);
        expect(key).toMatch(/^[a-z][A-Za-z]*$/);
        if (parameter.integer) expect(Number.isInteger(initial), key).toBe(true);
      }
    });

    test("every position of every slider can stand in a link", () => {
      for (const parameter of numberParameters(simulator)) {
        for (let position = 0; position <= lastPosition(parameter); position++) {
          const values = { ...defaults(scheme), [parameter.key]: valueAt(position, parameter) };
          expect(decode(scheme, encode(scheme, values)), parameter.key).toEqual({ values, dropped: [] });
        }
      }
    });

    test("views show each of their controls once, three to five first, and every parameter is in some view", () => {
      const shown = views.flatMap(({ first, more }) => [...first, ...more]);
      expect(Object.keys(parameters).filter((key) => !shown.includes(key))).toEqual([]);
      for (const { id, first, more, breakEven } of views) {
        expect(new Set([...first, ...more]).size, id).toBe(first.length + more.length);
        // A table is a whole form in itself.
        const listed = (key: string) => parameters[key]?.kind === "table";
        expect(first.length, id).toBeGreaterThanOrEqual(first.some(listed) ? 1 : 3);
        expect(first.length, id).toBeLessThanOrEqual(5);
        for (const key of [...first, ...more, ...(breakEven ? [breakEven] : [])])
          expect(parameters, id).toHaveProperty(key);
      }
    });

    test("every preset is read from its link without loss, and differs from the others", () => {
      const texts = presets.map(({ id, values }) => {
        const whole = { ...defaults(scheme), ...values };
        expect(
          Object.keys(values).filter(
            (key) => !(key in whole) || !scheme.fields.some((field) => field.key === key),
          ),
          id,
        ).toEqual([]);
        const short = { ...defaults(scheme), ...withoutTables(values) };
        expect(decode(scheme, encode(scheme, short)), id).toEqual({ values: short, dropped: [] });
        const tables = Object.entries(values).filter(([, value]) => isTable(value));
        return encode(scheme, whole) + (tables.length > 0 ? JSON.stringify(tables) : "");
      });
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts, "the source's case comes first and is the default").toContain("");
    });

    describe.each(words)("words in %s", (_, labels) => {
      test("name every parameter, preset, view, figure and no other", () => {
        expect(Object.keys(labels.parameters).sort()).toEqual(Object.keys(parameters).sort());
        expect(Object.keys(labels.presets).sort()).toEqual(presets.map(({ id }) => id).sort());
        expect(Object.keys(labels.views).sort()).toEqual(views.map(({ id }) => id).sort());
        for (const view of views)
          expect(Object.keys(labels.views[view.id]?.figures ?? {}).sort()).toEqual(
            [...new Set([...view.figures, view.headline])].sort(),
          );
        for (const parameter of Object.values(parameters)) {
          const own = labels.parameters[parameter.key];
          const options = optionsOf(parameter);
          const columns =
            parameter.kind === "table" ? parameter.columns.map(({ key }) => key).sort() : undefined;
          expect(own?.options && Object.keys(own.options).sort(), parameter.key).toEqual(options);
          expect(own?.columns && Object.keys(own.columns).sort(), parameter.key).toEqual(columns);
        }
        for (const { label, reason } of Object.values(labels.parameters)) {
          expect(label.trim().length).toBeGreaterThan(1);
          expect(reason.trim().length).toBeGreaterThan(3);
        }
      });

      test("have a sentence for every verdict that any state reaches, made of quantities that every verdict has", () => {
        for (const view of views) {
          const { sentences = {} } = labels.views[view.id] ?? {};
          const seen = new Set<string>();
          // An assertion for each of thousands would take longer than the models do.
          const faults: string[] = [];
          for (const [values, { verdict, quantities }] of outcomesOf(view)) {
            seen.add(verdict);
            if (!(verdict in sentences)) faults.push(`${view.id}: ${verdict} has no sentence`);
            // A quantity that is not there, and one without a value.
            for (const name of placeholders(sentences[verdict] ?? ""))
              if ((quantities[name]?.value ?? null) === null)
                faults.push(`{${name}} of ${view.id}.${verdict} at ${JSON.stringify(values)}`);
          }
          expect(faults).toEqual([]);
          // A sentence for a verdict that nothing reaches is a mistyped name.
          const unreached = Object.keys(sentences).filter((verdict) => !seen.has(verdict));
          for (const verdict of unreached) expect(verdict, `${view.id}: never reached`).toBe("tie");
        }
      });

      test("say the same quantities in both languages", () => {
        const other = words.find(([, candidate]) => candidate !== labels)?.[1];
        for (const view of views) {
          const mine = labels.views[view.id];
          const theirs = other?.views[view.id];
          expect(Object.keys(mine?.sentences ?? {}).sort()).toEqual(
            Object.keys(theirs?.sentences ?? {}).sort(),
          );
          expect(Object.keys(mine?.chart ?? {}).sort()).toEqual(Object.keys(theirs?.chart ?? {}).sort());
        }
      });
    });

    test.each(views.map((view) => [view.id, view] as const))(
      "%s: every quantity and figure is finite or has none, with a known unit",
      (_, view) => {
        fc.assert(
          fc.property(reachable(simulator), (values) => {
            const { quantities } = outcomeOf(simulator, view, values);
            for (const name of [...view.figures, view.headline]) expect(quantities).toHaveProperty([name]);
            for (const [name, { value, unit }] of Object.entries(quantities)) {
              expect(
                value === null || Number.isFinite(value),
                `${name} = ${value} at ${JSON.stringify(values)}`,
              ).toBe(true);
              expect(units, name).toHaveProperty([unit]);
            }
          }),
          { ...settings, numRuns: runs(settings.numRuns) },
        );
      },
    );

    test("evaluating changes nothing and gives the same again", () => {
      for (const view of views) {
        const inputs = Object.freeze(inputsOf(simulator, defaults(scheme)));
        expect(view.evaluate(inputs)).toEqual(view.evaluate(inputs));
      }
    });
  },
);
