import type { JSX } from "preact";
import type { ChoiceField, NumberField, Scheme, Upgrader, Values } from "../link/scheme.ts";
import type { Formats, Quantity } from "../ui/format.ts";
import type { Range } from "../ui/stops.ts";

/** One input of a simulator: slider, bounds, link key, label and "changed" mark all read this row. */
export interface Parameter extends NumberField, Range {
  readonly unit: string;
  /** `text`: a figure of the source. `teaching`: chosen here, and the page says so. */
  readonly origin: "text" | "teaching";
  readonly tone?: "a" | "b" | "c";
}

/** The values of a table of parameters, in the units of the models: percent as a fraction. */
export type Inputs<P extends Parameters> = { readonly [K in keyof P]: number };
export type Parameters = Readonly<Record<string, Omit<Parameter, "key" | "kind">>>;

/** What a view has found out: everything that is said, shown or drawn comes from here. */
export interface Outcome {
  /** The conclusion. It picks the sentence, and the flip point is where it changes. */
  readonly verdict: string;
  readonly quantities: Readonly<Record<string, Quantity>>;
}

export interface View<P extends Parameters = Parameters, O extends Outcome = Outcome> {
  readonly id: string;
  /** Three to five controls first … */
  readonly first: readonly (keyof P & string)[];
  /** … and the rest behind one step. */
  readonly more: readonly (keyof P & string)[];
  /** Which quantities stand as figures under the sentence, most important first. */
  readonly figures: readonly string[];
  /** The input whose turning point is told in the strip under the picture. */
  readonly flip?: keyof P & string;
  evaluate(inputs: Inputs<P>): O;
}

export interface Simulator {
  readonly slug: string;
  readonly scheme: Scheme;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly views: readonly View[];
  readonly presets: readonly Preset[];
}

/** A named state; what it does not mention is at its default. */
export interface Preset {
  readonly id: string;
  readonly values: Values;
}

/** How a view is drawn: what the parts of the workbench are given. */
export interface PictureProps<O extends Outcome = Outcome> {
  readonly outcome: O;
  readonly pinned: O | undefined;
  readonly words: ViewWords;
  readonly formats: Formats;
  /** The sentence, for the chart's description. */
  readonly finding: string;
  readonly tableLabel: string;
}

export interface Pictures {
  readonly [view: string]: {
    // biome-ignore lint/suspicious/noExplicitAny: each view has an outcome of its own, made by its own evaluate.
    Picture(props: PictureProps<any>): JSX.Element;
    /** The equation with the present numbers put in. */
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    Formula(props: { outcome: any; formats: Formats }): JSX.Element;
  };
}

/** The words of one view, from `content/<locale>/labels/<slug>.yaml`. */
export interface ViewWords {
  readonly label: string;
  /** A sentence for every verdict; `{name}` is a quantity. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly chart: Readonly<Record<string, string>>;
  readonly formula: string;
}

export interface SimulatorWords {
  readonly title: string;
  readonly question: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, { readonly label: string; readonly reason: string }>>;
  readonly presets: Readonly<Record<string, { readonly label: string; readonly note: string }>>;
  readonly views: Readonly<Record<string, ViewWords>>;
}

interface Definition<P extends Parameters> {
  readonly slug: string;
  readonly version: number;
  readonly parameters: P;
  readonly views: readonly View<P>[];
  readonly presets: readonly Preset[];
  readonly upgraders?: Readonly<Record<number, Upgrader>>;
}

/** A simulator from its table of parameters; the order of the table is the order in links. */
export function defineSimulator<const P extends Parameters>(definition: Definition<P>): Simulator {
  const parameters = Object.fromEntries(
    Object.entries(definition.parameters).map(([key, row]) => [
      key,
      { ...row, key, kind: "number" as const },
    ]),
  );
  const views = definition.views as unknown as readonly View[];
  const view: ChoiceField = {
    kind: "choice",
    key: "view",
    default: views[0]?.id ?? "",
    options: views.map(({ id }) => id),
  };
  const { slug, version, presets, upgraders } = definition;
  const fields = [...(views.length > 1 ? [view] : []), ...Object.values(parameters)];
  return {
    slug,
    parameters,
    views,
    presets,
    scheme: { name: slug, version, fields, ...(upgraders && { upgraders }) },
  };
}

/** Helps a view to infer the outcome of its own `evaluate`. */
export function defineView<const P extends Parameters>() {
  return <O extends Outcome>(view: View<P, O>) => view;
}

/** From the values of the page to the inputs of a model: the one place where percent becomes a fraction. */
export function inputsOf(simulator: Simulator, values: Values): Record<string, number> {
  return Object.fromEntries(
    Object.values(simulator.parameters).map(({ key, unit, default: initial }) => {
      const value = values[key];
      const number = typeof value === "number" ? value : initial;
      return [key, unit === "percent" ? number / 100 : number];
    }),
  );
}

export function viewOf(simulator: Simulator, values: Values): View {
  const view = simulator.views.find(({ id }) => id === values.view) ?? simulator.views[0];
  if (!view) throw new Error(`${simulator.slug} has no view`);
  return view;
}
