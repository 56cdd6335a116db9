import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decode } from "../../src/link/text.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { simulatorOf } from "../simulators/whole.ts";
import { content, languages } from "./labels.ts";

interface Prediction {
  readonly ask: string;
  readonly answer: string;
  readonly open?: { readonly slug: string; readonly state: string };
  /** The chapter's own guess has its numbers read with the chapter's. */
  readonly vote: unknown;
}
const predictionsOf = (language: string, file: string) => {
  const [, text = ""] = readFileSync(`${content}${language}/guides/${file}`, "utf8").split(/^---$/m);
  return (parse(text) as { predictions: Prediction[] }).predictions;
};

interface Found {
  /** What the view counts, and all that it hands to its picture and its table. */
  readonly quantities: readonly number[];
  readonly all: readonly number[];
}
const numbersOf = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : [];

/** The live stream on the board has two hundred times the viewers of the simulator's. */
const larger: Readonly<Record<string, number>> = { "machine:live": 200 };

/** Every number that a view finds, at the state of a link and at its defaults. */
function foundAt({ slug, state }: NonNullable<Prediction["open"]>): Found {
  const simulator = simulatorOf(slug);
  const { values } = decode(simulator.scheme, `${simulator.scheme.version},${state}`);
  const id = String(values.view ?? simulator.views[0]?.id);
  const view = simulator.views.find((it) => it.id === id);
  const defaults = decode(simulator.scheme, `${simulator.scheme.version},view:${id}`).values;
  const times = larger[state] ?? 1;
  const outcomes = [values, defaults].map((each) => view?.evaluate(inputsOf(simulator, each)));
  return {
    quantities: outcomes.flatMap((it) => numbersOf(it?.quantities)).map((value) => value * times),
    all: outcomes.flatMap(numbersOf).map((value) => value * times),
  };
}

const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) => found.replaceAll(",", ""));

/** As it is, as a share, in 萬, in cents, rounded as it is said; or what two quantities are together, or differ by. */
function says({ quantities, all }: Found, said: string): boolean {
  const places = said.split(".")[1]?.length ?? 0;
  const step = 10 ** (said.length > 3 ? (/0*$/.exec(said)?.[0].length ?? 0) : 0);
  const is = (value: number) =>
    [1, 100, 1e-4, 1e-2].some((scale) => {
      const shown = Math.abs(value * scale);
      return places > 0
        ? shown.toFixed(places) === Number(said).toFixed(places)
        : Math.round(shown / step) * step === Number(said);
    });
  return (
    all.some(is) ||
    quantities.some((p) => quantities.some((q) => q !== 0 && (is(p + q) || is(p - q) || is(p / q - 1))))
  );
}

describe.each(languages)("in %s", (language) => {
  test.each(readdirSync(`${content}${language}/guides`))(
    "%s: an answer says what the link beside it finds",
    (file) => {
      const wrong = predictionsOf(language, file).flatMap(({ ask, answer, open, vote }) => {
        if (!open || vote === "guess") return [];
        const given = numbersIn(ask);
        const found = foundAt(open);
        return numbersIn(answer)
          .filter((said) => !given.includes(said) && !says(found, said))
          .map((said) => `${said} in “${answer}”`);
      });
      expect(wrong).toEqual([]);
    },
  );
});
