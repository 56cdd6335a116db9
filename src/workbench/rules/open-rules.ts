import { unpack } from "../../link/pack.ts";
import { sameValue, type Values } from "../../link/scheme.ts";
import { type SimulatorClass, simulatorClassOf, startParts } from "../../link/simulator-class.ts";
import { unpackParts } from "../../state/packed.ts";
import { read } from "../../state/parts.ts";
import type { Scenario } from "../../state/scenario.ts";
import { numberOf, type Outcome, type Rules, type Simulator, type View } from "../define.ts";
import { loadStyle } from "../tools/load-style.ts";

/**
 * Reads the class of an address and puts the bench to its beginning: before the rest of the address is read, so that what
 * is fixed stays fixed whatever else stands there. Nothing where the class is not one of this simulator.
 */
export async function openRules(
  packed: string,
  simulator: Simulator,
  scenario: Scenario,
): Promise<Rules | undefined> {
  const it = simulatorClassOf((await unpack(packed)) ?? "");
  if (it?.simulator !== simulator.slug) return undefined;
  const { scheme } = simulator;
  const parts = startParts(simulator.slug, it.start) ?? new Map<string, string>();
  const [unpacked] = await Promise.all([
    unpackParts(scheme, parts),
    loadStyle(new URL("../../styles/rules.css", import.meta.url)),
  ]);
  const { values, dropped } = read(scheme, parts, unpacked);
  const fixed = fixedKeys(it, simulator);
  scenario.begin(values, fixed, dropped);
  return rulesOf(it, packed, simulator, values);
}

/** The inputs of a simulator that a class fixes; what it has no longer is passed over. */
const fixedKeys = ({ locked, hidden }: SimulatorClass, { scheme }: Simulator): string[] =>
  scheme.fields.map(({ key }) => key).filter((key) => locked.includes(key) || hidden.includes(key));

export function rulesOf(it: SimulatorClass, packed: string, simulator: Simulator, start: Values): Rules {
  const fixed = fixedKeys(it, simulator);
  const hidden = new Set(it.hidden.filter((key) => key !== "view"));
  const locked = new Set(fixed.filter((key) => !hidden.has(key)));
  const views = new Map<View, View>();
  const rules = {
    name: it.name,
    packed,
    locked,
    hidden,
    viewOf(view: View): View {
      const known = views.get(view) ?? withoutHidden(view, hidden);
      views.set(view, known);
      return known;
    },
    told: (values: Values, outcome: Outcome, evaluate: (state: Values) => Outcome) =>
      hidden.size === 0 ? outcome : withoutEchoes(simulator, hidden, values, outcome, evaluate),
    listed: (view: View, told: Outcome | undefined): View =>
      hidden.size === 0
        ? view
        : {
            ...view,
            figures: view.figures.filter((name) => (told?.quantities[name]?.value ?? null) !== null),
          },
  };
  // A preset means the same always: those that would move what is fixed are not offered, and none where its name or its
  // note might tell what is hidden.
  const presets = simulator.presets.filter(
    ({ values }) =>
      hidden.size === 0 &&
      simulator.scheme.fields.every(
        ({ key, default: usual }) => !fixed.includes(key) || sameValue(values[key] ?? usual, start[key]),
      ),
  );
  const bare: Simulator = { ...simulator, presets };
  const whole = { ...rules, simulator: bare };
  (bare as { rules?: Rules }).rules = whole;
  return whole;
}

function withoutHidden(view: View, hidden: ReadonlySet<string>): View {
  const { breakEven, decides, ...rest } = view;
  const isShown = (key: string) => !hidden.has(key);
  return {
    ...rest,
    first: view.first.filter(isShown),
    more: view.more.filter(isShown),
    ...(breakEven !== undefined && isShown(breakEven) && { breakEven }),
    ...(decides !== undefined && isShown(decides) && { decides }),
  };
}

/**
 * Some quantities of a sentence only repeat an input. Those that repeat a hidden one have no value here: found by moving
 * the input and looking what moves along with it, to the same number.
 */
function withoutEchoes(
  simulator: Simulator,
  hidden: ReadonlySet<string>,
  values: Values,
  outcome: Outcome,
  evaluate: (state: Values) => Outcome,
): Outcome {
  const echoes = new Set<string>();
  for (const key of hidden) {
    const row = simulator.parameters[key];
    if (row?.kind !== "number") continue;
    const now = numberOf(row, values[key]);
    const moved = now + row.step <= row.max ? now + row.step : now - row.step;
    const scale = row.unit === "percent" ? 100 : 1;
    const after = evaluate({ ...values, [key]: moved }).quantities;
    for (const [name, quantity] of Object.entries(outcome.quantities)) {
      const says = (value: number | null | undefined, number: number) =>
        typeof value === "number" && Math.abs(value * scale - number) <= 1e-9 * Math.max(1, Math.abs(number));
      if (says(quantity.value, now) && says(after[name]?.value, moved)) echoes.add(name);
    }
  }
  const quantities = Object.fromEntries(
    Object.entries(outcome.quantities).map(([name, quantity]) => [
      name,
      echoes.has(name) ? { ...quantity, value: null } : quantity,
    ]),
  );
  return { ...outcome, quantities };
}
