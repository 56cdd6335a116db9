import { startParts } from "../../link/simulator-class.ts";
import { readNumber } from "../../ui/parse.ts";

/** A simulator as the desk knows it, from `/words/simulators.json`. */
export interface DeskSimulator {
  readonly slug: string;
  readonly title: string;
  /** Of its links. */
  readonly version: number;
  readonly views: readonly {
    readonly id: string;
    readonly label: string;
    readonly keys: readonly string[];
  }[];
  /** In the order of its links. */
  readonly inputs: readonly DeskInput[];
  /** Named states, as their links have them. */
  readonly presets: readonly { readonly id: string; readonly label: string; readonly text: string }[];
}

export type DeskInput =
  | { readonly kind: "table"; readonly key: string; readonly label: string }
  | {
      readonly kind: "choice";
      readonly key: string;
      readonly label: string;
      readonly usual: string;
      readonly options: readonly { readonly id: string; readonly label: string }[];
    }
  | {
      readonly kind: "number";
      readonly key: string;
      readonly label: string;
      readonly usual: string;
      /** What may be typed, to be read: `0–90%`. */
      readonly range: string;
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
      readonly isPercent: boolean;
    };

export type Rule = "locked" | "hidden";

/** The form of a class that explores a simulator, as it stands. */
export interface SimulatorDraft {
  readonly simulator: string;
  /** What was typed, by input; what is not here is as usual. `view` is the view that it opens with. */
  readonly typed: Readonly<Record<string, string>>;
  /** Packed tables of a pasted link, by input. */
  readonly tables: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, Rule>>;
}

export const emptySimulator = (simulator: string): SimulatorDraft => ({
  simulator,
  typed: {},
  tables: {},
  rules: {},
});

/** A number as a link has it, `8~12` for a range; nothing where it cannot be read or does not fit. */
function numberText(text: string, input: DeskInput & { kind: "number" }): string | undefined {
  const ends = text.normalize("NFKC").split("~");
  if (ends.length > 2) return undefined;
  const numbers = ends.map((end) => readNumber(input.isPercent ? end.replace(/%\s*$/, "") : end).value);
  const isFit = (value: number | undefined): value is number =>
    value !== undefined &&
    value >= input.min &&
    value <= input.max &&
    (!input.integer || Number.isInteger(value));
  return numbers.every(isFit) ? numbers.join("~") : undefined;
}

/** The beginning that the form describes, or the label of what cannot be read in it. */
export function startOf(
  { typed, tables }: SimulatorDraft,
  { slug, version, views, inputs }: DeskSimulator,
): { readonly start: string } | { readonly unfit: string } {
  const pairs: string[] = [];
  const [first] = views;
  const view = typed["view"] ?? first?.id;
  if (view !== first?.id && views.some(({ id }) => id === view)) pairs.push(`view:${view}`);
  for (const input of inputs) {
    const text = typed[input.key]?.trim() ?? "";
    if (input.kind === "table" || text === "") continue;
    const value =
      input.kind === "number"
        ? numberText(text, input)
        : input.options.some(({ id }) => id === text)
          ? text
          : undefined;
    if (value === undefined) return { unfit: input.label };
    if (value !== input.usual) pairs.push(`${input.key}:${value}`);
  }
  const own = inputs.filter(({ key, kind }) => kind === "table" && tables[key] !== undefined);
  const parts = [
    ...(pairs.length > 0 ? [`${slug}=${[version, ...pairs].join(",")}`] : []),
    ...own.map(({ key }) => `${slug}.${key}=${tables[key]}`),
  ];
  return { start: parts.join("&") };
}

/** What the form holds for a beginning; nothing where it is of another version or names what the simulator has not. */
export function draftOfStart(
  start: string,
  { slug, version, views, inputs }: DeskSimulator,
): Pick<SimulatorDraft, "typed" | "tables"> | undefined {
  const parts = startParts(slug, start);
  if (!parts) return undefined;
  const typed: Record<string, string> = {};
  const tables: Record<string, string> = {};
  for (const [part, text] of parts) {
    const key = part.slice(slug.length + 1);
    if (key !== "") {
      if (!inputs.some((input) => input.kind === "table" && input.key === key)) return undefined;
      tables[key] = text;
      continue;
    }
    const [head, ...pairs] = text.split(",");
    if (head !== String(version)) return undefined;
    for (const pair of pairs) {
      const [name = "", value = ""] = pair.split(":");
      const isKnown =
        name === "view"
          ? views.some(({ id }) => id === value)
          : name === "seed" || inputs.some((input) => input.key === name && input.kind !== "table");
      if (!isKnown) return undefined;
      // The seed of the draws stays what it is for everybody.
      if (name !== "seed") typed[name] = value;
    }
  }
  return { typed, tables };
}

/** The simulator of a pasted link and its beginning; pins and guesses of it stay out. */
export function startInLink(
  address: string,
  all: readonly DeskSimulator[],
): { readonly simulator: DeskSimulator; readonly start: string } | undefined {
  const plain = safelyDecoded(address.trim());
  for (const simulator of all) {
    const part = new RegExp(
      `[?#&](${simulator.slug}(?:\\.(?!pin|guess|names)\\w+)?=[\\w.,:~-]+)(?=[&#]|$)`,
      "g",
    );
    const found = [...plain.matchAll(part)].map(([, text]) => text as string);
    if (found.length > 0) return { simulator, start: found.join("&") };
  }
  return undefined;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
