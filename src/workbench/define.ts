import type { ComponentType, JSX } from "preact";
import {
  type Field,
  isSpan,
  isTable,
  type Scheme,
  type Table,
  type Upgrader,
  type Value,
  type Values,
} from "../link/scheme.ts";
import type { SimulatorContent } from "../schemas/simulator.ts";
import type { Formats, Quantity } from "../ui/format.ts";
import {
  type Inputs,
  modelRows,
  type NumberParameter,
  type Parameter,
  type Parameters,
  parametersOf,
  type TableNames,
} from "./parameters.ts";
import { spanPoint } from "./spans.ts";

export type { Inputs, NumberParameter, Parameter, Parameters } from "./parameters.ts";

/** What a view has found out: everything that is said, shown or drawn comes from here. */
export interface Outcome {
  /** The conclusion. It picks the sentence, and the flip point is where it changes. */
  readonly verdict: string;
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** What has to be said beside the sentence: names among the view's `notes`. */
  readonly notes?: readonly string[];
}

/** A heavy calculation of the catalogue that the workbench runs in the worker once the inputs have rested. */
export interface WorkerCalculation {
  readonly calculation: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

export interface View<P extends Parameters = Parameters, O extends Outcome = Outcome> {
  readonly id: string;
  /** Three to five controls first … */
  readonly first: readonly (keyof P & string)[];
  /** … and the rest behind one step. */
  readonly more: readonly (keyof P & string)[];
  /** Which quantities stand as figures under the sentence, most important first. */
  readonly figures: readonly string[];
  /** The columns of a table that the view reckons with, where they are not all of them. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** The input whose turning point is told in the strip under the picture. */
  readonly breakEven?: keyof P & string;
  /** The input that a decision told to a partner turns on, where it is not `breakEven`. */
  readonly decides?: keyof P & string;
  /** The remarks that `evaluate` may add to its sentence; each has its words. */
  readonly notes?: readonly string[];
  /** The quantity the conclusion is about, signed and continuous: ranges, drivers and comparison speak of it. */
  readonly headline: string;
  /** Pure and fast: the worker calls it thousands of times. */
  evaluate(inputs: Inputs<P>): O;
  workerCalculation?(inputs: Inputs<P>): WorkerCalculation | undefined;
}

export interface Simulator {
  readonly slug: string;
  readonly scheme: Scheme;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The view that a page opens with; its code comes with the page. */
  readonly first: View;
  /** The names of all views in the order of the tabs, the first among them. */
  readonly viewNames: readonly string[];
  /** A view by its name: what stands behind the first is fetched when it is first wanted. Rejects unknown names. */
  view(name: string): Promise<View>;
  readonly presets: readonly Preset[];
  readonly rules?: Rules;
}

/** What a class has fixed on a bench (`rules/`). `told` is an outcome without quantities that repeat a hidden input. */
export interface Rules {
  /** The simulator with these rules, what the class is called, and the class as a link carries it. */
  readonly simulator: Simulator;
  readonly name: string;
  readonly packed: string;
  /** What stays as it began: shown (`view` is the open view), and not shown. */
  readonly locked: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  /** A view without what is hidden; `listed` without the figures, too, that `told` has left no value. */
  viewOf(view: View): View;
  listed(view: View, told: Outcome | undefined): View;
  told(values: Values, outcome: Outcome, evaluate: (state: Values) => Outcome): Outcome;
}

/** A named state; what it does not mention is at its default. */
export interface Preset {
  readonly id: string;
  readonly values: Values;
}

/** A state that was put aside: drawn as a ghost, class `ghost pin-1` … `pin-3`. */
export interface Pin<O extends Outcome = Outcome> {
  readonly name: string;
  readonly tone: 1 | 2 | 3;
  readonly outcome: O;
}

/** How a view is drawn: what the parts of the workbench are given. */
export interface PictureProps<O extends Outcome = Outcome> {
  readonly outcome: O;
  readonly pins: readonly Pin<O>[];
  readonly words: ViewWords;
  readonly formats: Formats;
  /** The sentence, for the chart's description. */
  readonly finding: string;
  readonly tableLabel: string;
  /** What `workerCalculation` gave; undefined until it has come, and on the server. */
  readonly workerResult?: unknown;
  /** For pictures that are touched: values in the units of the page. The fields stay the way for keyboards. */
  onChange?(patch: Values): void;
}

export interface Drawing {
  // biome-ignore lint/suspicious/noExplicitAny: each view has an outcome of its own, made by its own evaluate.
  Picture(props: PictureProps<any>): JSX.Element;
  /** The equation with the present numbers put in. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  Formula(props: { outcome: any; formats: Formats }): JSX.Element;
  /** What can be grabbed in the picture and what moves in it (`hand/`): comes once somebody reaches for it. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  hand?(): Promise<ComponentType<any>>;
}

/** How the views are drawn: as in `defineSimulator`, what stands behind the first is a file that exports it by name. */
export interface Pictures {
  readonly first: Drawing;
  readonly later?: Readonly<Record<string, () => Promise<Readonly<Record<string, Drawing>>>>>;
}

/** The words of a simulator from `content/<locale>/labels/<slug>.yaml`; `names` are of all languages. */
export type SimulatorWords = Omit<SimulatorContent, "asked"> & {
  readonly names?: Readonly<Record<string, TableNames>>;
};
export type ViewWords = SimulatorWords["views"][string];
export type ParameterWords = SimulatorWords["parameters"][string];

interface Definition<P extends Parameters, N extends string> {
  readonly slug: string;
  readonly version: number;
  readonly parameters: P;
  /** The view that a page opens with … */
  readonly first: View<P>;
  /** … and those behind it in the order of the tabs: each a file that exports the view by its name. */
  readonly later?: { readonly [Name in N]: () => Promise<NoInfer<Readonly<Record<Name, View<P>>>>> };
  readonly presets: readonly Preset[];
  readonly upgraders?: Readonly<Record<number, Upgrader>>;
}

/** The seed of every draw of a simulator. It is written in links only when somebody has drawn anew. */
const seed: Field = {
  kind: "number",
  key: "seed",
  default: 20_260_101,
  min: 0,
  max: 2_147_483_647,
  integer: true,
  spans: false,
};

/** A simulator from its table of parameters; the order of the table is the order in links. */
export function defineSimulator<const P extends Parameters, N extends string>(
  definition: Definition<P, N>,
): Simulator {
  const parameters = parametersOf(definition.parameters);
  const first = definition.first as unknown as View;
  const later = (definition.later ?? {}) as Record<string, () => Promise<Record<string, View>>>;
  const viewNames = [first.id, ...Object.keys(later)];
  const view: Field = { kind: "choice", key: "view", default: first.id, options: viewNames };
  const { slug, version, presets, upgraders } = definition;
  const fields = [
    ...(viewNames.length > 1 ? [view] : []),
    ...Object.values(parameters),
    ...("seed" in parameters ? [] : [seed]),
  ];
  return {
    slug,
    parameters,
    first,
    viewNames,
    async view(name) {
      const found = name === first.id ? first : (await later[name]?.())?.[name];
      if (!found) throw new Error(`${slug} has no view ${name}`);
      return found;
    },
    presets,
    scheme: { name: slug, version, fields, ...(upgraders && { upgraders }) },
  };
}

/** Helps a view to infer the outcome of its own `evaluate`. */
export function defineView<const P extends Parameters>() {
  return <O extends Outcome>(view: View<P, O>) => view;
}

/** The number that stands for a value: itself, or the median of an interval. */
export function numberOf(parameter: NumberParameter, value: Value | undefined): number {
  if (typeof value === "number") return value;
  return isSpan(value) ? spanPoint(parameter, value) : parameter.default;
}

/** From the page to a model: the one place where percent becomes a fraction; with words, rows carry their names. */
export function inputsOf(
  simulator: Simulator,
  values: Values,
  words?: SimulatorWords["parameters"],
): Inputs<Parameters> {
  const inputs: Record<string, unknown> = { seed: values["seed"] ?? seed.default };
  for (const parameter of Object.values(simulator.parameters)) {
    const { key } = parameter;
    const value = values[key];
    if (parameter.kind === "number") {
      const number = numberOf(parameter, value);
      inputs[key] = parameter.unit === "percent" ? number / 100 : number;
    } else if (parameter.kind === "choice") {
      inputs[key] = typeof value === "string" ? value : parameter.default;
    } else {
      const rows: Table = isTable(value) ? value : parameter.default;
      inputs[key] = modelRows(parameter, rows, words?.[key]?.rows);
    }
  }
  return inputs as Inputs<Parameters>;
}

export function numberParameters(simulator: Simulator): NumberParameter[] {
  return Object.values(simulator.parameters).filter((parameter) => parameter.kind === "number");
}

/** The numbers that a view shows, in its order. */
export function numbersOf(simulator: Simulator, view: View): NumberParameter[] {
  return [...view.first, ...view.more].flatMap((key) => {
    const parameter = simulator.parameters[key];
    return parameter?.kind === "number" ? [parameter] : [];
  });
}

/** The name of the view that a state shows. */
export function viewNameOf(simulator: Simulator, values: Values): string {
  const name = values["view"];
  return typeof name === "string" && simulator.viewNames.includes(name) ? name : simulator.first.id;
}
