import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decode } from "../../src/link/text.ts";
import { simulators } from "../../src/simulators/index.ts";
import { content, languages, leaves } from "./labels.ts";

interface Opening {
  readonly slug: string;
  readonly state: string;
}
interface Question {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly { readonly number: number; readonly text: string; readonly reply: string }[];
  readonly right: number;
  readonly simulator?: Opening;
  readonly shop?: string;
}
interface Guide {
  readonly predictions: readonly {
    readonly ask: string;
    readonly answer: string;
    readonly open?: Opening;
    readonly vote: "guess" | { readonly right: number; readonly answers: readonly string[] };
  }[];
  readonly tasks: readonly { readonly open?: Opening }[];
  readonly wrong: readonly unknown[];
  readonly plans: Readonly<
    Record<
      "short" | "middle" | "long",
      readonly { readonly minutes: number; readonly show?: readonly string[]; readonly screen?: string }[]
    >
  >;
}

const slugs = readdirSync(`${content}zh-Hant/chapters`).map((name) => name.replace(/\.mdx$/, ""));

function front(language: string, folder: string, slug: string) {
  const [, text = "", body = ""] = readFileSync(`${content}${language}/${folder}/${slug}.mdx`, "utf8").split(
    /^---$/m,
  );
  return { data: parse(text) as unknown, body };
}
const quizOf = (language: string, slug: string) =>
  (front(language, "chapters", slug).data as { quiz: Question[] }).quiz;
const guideOf = (language: string, slug: string) => front(language, "guides", slug).data as Guide;

/** Why a link would open at other numbers than it names; `undefined` is as it should be. */
function broken({ slug, state }: Opening): string | undefined {
  const found = simulators.find((simulator) => simulator.slug === slug);
  if (!found) return `${slug} is not a simulator`;
  const { dropped } = decode(found.scheme, `${found.scheme.version},${state}`);
  return dropped.length > 0 ? `${slug} at ${state}: ${JSON.stringify(dropped)}` : undefined;
}

/** Pairs of characters: enough to tell two sentences from one sentence twice. */
const pairs = (text: string) => {
  const plain = text.toLowerCase().replace(/[\s\p{P}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
};

function alike(p: Set<string>, q: Set<string>): number {
  const both = [...p].filter((pair) => q.has(pair)).length;
  return both / (p.size + q.size - both);
}

test("there is a guide to each of the nine, in both languages", () => {
  expect(slugs).toHaveLength(9);
  for (const language of languages) {
    expect(readdirSync(`${content}${language}/guides`).sort()).toEqual(slugs.map((slug) => `${slug}.mdx`));
  }
});

describe.each(slugs)("the self-test of %s", (slug) => {
  const [chinese, english] = languages.map((language) => quizOf(language, slug)) as [Question[], Question[]];

  test("has five to nine questions, the same in both languages", () => {
    expect(chinese.length).toBeGreaterThanOrEqual(5);
    expect(chinese.length).toBeLessThanOrEqual(9);
    const shape = (list: Question[]) =>
      list.map(({ id, right, choices, simulator, shop }) => ({
        id,
        right,
        choices: choices.map(({ number }) => number),
        simulator,
        shop,
      }));
    expect(shape(english)).toEqual(shape(chinese));
    expect(new Set(chinese.map(({ id }) => id)).size).toBe(chinese.length);
  });

  test.each(languages)("in %s: one right choice, every choice different and explained", (language) => {
    for (const { id, right, choices } of quizOf(language, slug)) {
      expect(
        choices.map(({ number }) => number),
        id,
      ).toContain(right);
      expect(new Set(choices.map(({ text }) => text)).size, id).toBe(choices.length);
      expect(new Set(choices.map(({ reply }) => reply)).size, id).toBe(choices.length);
      for (const { text, reply } of choices) expect(reply.length, `${id}: ${text}`).toBeGreaterThan(12);
    }
  });

  test("does not give the answer away by its place or its length", () => {
    const places = chinese.map(({ choices, right }) => choices.findIndex(({ number }) => number === right));
    expect(new Set(places).size).toBeGreaterThan(1);
    const longest = chinese.filter(({ choices, right }) => {
      const length = choices.find(({ number }) => number === right)?.text.length;
      return (
        length === Math.max(...choices.map(({ text }) => text.length)) &&
        choices.filter(({ text }) => text.length === length).length === 1
      );
    });
    expect(longest.length).toBeLessThan(chinese.length * 0.75);
  });

  test("opens simulators at states that mean what they say", () => {
    const openings = chinese.flatMap(({ simulator }) => (simulator ? [simulator] : []));
    expect(openings.map(broken).filter(Boolean)).toEqual([]);
    expect(openings.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(slugs)("the guide to %s", (slug) => {
  const [chinese, english] = languages.map((language) => guideOf(language, slug)) as [Guide, Guide];

  test("has the same parts and links in both languages", () => {
    const shape = ({ predictions, tasks, wrong, plans }: Guide) => ({
      predictions: predictions.map(({ open, vote }) => [
        open,
        vote === "guess" ? vote : [vote.right, vote.answers.length],
      ]),
      tasks: tasks.map(({ open }) => open),
      wrong: wrong.length,
      plans: Object.values(plans).map((steps) =>
        steps.map(({ minutes, show, screen }) => [minutes, show, screen !== undefined]),
      ),
    });
    expect(shape(english)).toEqual(shape(chinese));
  });

  test("has plans that fill thirty, sixty and ninety minutes", () => {
    const sums = Object.values(chinese.plans).map((steps) =>
      steps.reduce((sum, step) => sum + step.minutes, 0),
    );
    expect(sums).toEqual([30, 60, 90]);
  });

  test("no question has its answer in it, and the answers of a vote differ", () => {
    for (const guide of [chinese, english])
      for (const { ask, answer, vote } of guide.predictions) {
        expect(ask).not.toContain(answer.replace(/[.\u3002]$/, ""));
        if (vote !== "guess") expect(new Set(vote.answers).size).toBe(vote.answers.length);
      }
  });

  test("sends links that open at what they say", () => {
    const openings = [...chinese.predictions, ...chinese.tasks].flatMap(({ open }) => (open ? [open] : []));
    expect(openings.map(broken).filter(Boolean)).toEqual([]);
    if (openings.length > 0) expect(openings.length).toBeGreaterThanOrEqual(2);
  });
});

test.each(languages)("in %s no two texts of guides and self-tests are nearly the same", (language) => {
  const texts = slugs.flatMap((slug) => [
    ...leaves(guideOf(language, slug)).map(([path, text]) => [`guide ${slug} ${path}`, text] as const),
    ...leaves(quizOf(language, slug)).map(([path, text]) => [`quiz ${slug} ${path}`, text] as const),
    ...front(language, "guides", slug)
      .body.split("\n")
      .map((text, index) => [`guide ${slug} line ${index}`, text] as const),
  ]);
  const long = texts
    // Where a link opens and what a step shows are no texts: a prediction and a task may open the same bench.
    .filter(
      ([place, text]) =>
        !/\.(?:state|shop)$|\.show\.\d+$/.test(place) && text.length >= (language === "en" ? 40 : 16),
    )
    .map(([place, text]) => ({ place, pairs: pairs(text) }));
  expect(long.length).toBeGreaterThan(300);
  const twins: string[] = [];
  for (const [index, one] of long.entries()) {
    for (const other of long.slice(index + 1)) {
      if (Math.min(one.pairs.size, other.pairs.size) < 0.8 * Math.max(one.pairs.size, other.pairs.size))
        continue;
      // What the class reads may be what its trainer is told to ask.
      if (one.place.replace(/\.how$/, "") === other.place.replace(/\.screen$/, "")) continue;
      if (alike(one.pairs, other.pairs) > 0.8) twins.push(`${one.place} = ${other.place}`);
    }
  }
  expect(twins).toEqual([]);
});
