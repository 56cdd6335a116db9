import { type ClassDefinition, definitionOf, longest, textOf } from "../definition.ts";
import { fill } from "../fill.ts";
import { partOf } from "../link.ts";
import type { Plan, Slide, TeachFile } from "./slides.ts";

/** Made at build: a guide's frontmatter as what a class is shown. Links of classes come from the desk's own function. */

interface PlanStep {
  readonly minutes: number;
  readonly what: string;
  readonly how: string;
  readonly show: readonly string[];
  readonly screen?: string | undefined;
}

type Lines<Key extends string> = Readonly<Record<Key, string>>;

/** What a page says, and where its addresses lead. */
export interface Setting {
  readonly title: string;
  /** The learner's page and the wall, with the host. */
  readonly join: string;
  readonly wall: string;
  readonly answer: string;
  readonly listen: string;
  readonly chat: Lines<"ask" | "answer" | "try" | "task" | "see" | "debrief" | "link">;
  /** Words of a class are written in the language of the page before they are packed. */
  readonly write: (text: string) => string;
}

/** Throws where a class would not read as it was written, so that no build sends a question that was cut. */
export async function classLinks(
  definition: ClassDefinition,
  { join, wall, write }: Setting,
): Promise<{ readonly link: string; readonly wall: string }> {
  const text = write(textOf(definition));
  const read = definitionOf(text);
  const part = read && textOf(read) === text ? await partOf(read) : undefined;
  if (!part) throw new Error(`this makes no class: ${text}`);
  return { link: `${join}#${part}`, wall: `${wall}#${part}` };
}

/** A name that fits into a class. */
export const classNameOf = (title: string): string => [...title].slice(0, longest.name).join("").trim();

export const questionSlide = (
  head: string,
  ask: string,
  note: readonly (readonly [string, string])[],
  { chat }: Setting,
): Slide => ({ head, text: ask, notes: note, messages: [fill(chat.debrief, { ask })] });

/** The steps of a plan; one that shows nothing has its own name on the screen, so that every step can be shown. */
export function planWith(
  minutes: number,
  steps: readonly PlanStep[],
  slides: Record<string, Slide>,
  make: (name: string, step: PlanStep) => Slide | undefined,
  all: Readonly<Record<string, readonly string[]>>,
): Plan {
  return {
    minutes,
    steps: steps.map((step, at) => {
      const named = step.show.flatMap((name) => all[name] ?? [name]);
      const own = `${minutes}.${at + 1}`;
      const names = [...(step.screen || named.length === 0 ? [own] : []), ...named];
      for (const name of names)
        if (name === own)
          slides[own] = { head: step.what, text: step.screen ?? step.what, notes: [], messages: [] };
      const shown = names.map((name) => {
        if (slides[name]) return name;
        const made = make(name, step);
        if (!made) throw new Error(`there is no ${name} to show`);
        // What says the step's own words belongs to that step alone.
        const key = made.text === step.what ? `${own}.${name}` : name;
        slides[key] = made;
        return key;
      });
      return { minutes: step.minutes, what: step.what, how: step.how, slides: shown };
    }),
  };
}

interface Prediction {
  readonly ask: string;
  readonly answer: string;
  readonly spread: string;
  readonly vote: "guess" | { readonly right: number; readonly answers: readonly string[] };
  readonly address?: string | undefined;
}

export interface GuideSource {
  readonly chapter: string;
  readonly predictions: readonly Prediction[];
  readonly tasks: readonly {
    readonly title: string;
    readonly do: string;
    readonly see: string;
    readonly address?: string | undefined;
  }[];
  readonly plans: Readonly<Record<"short" | "middle" | "long", readonly PlanStep[]>>;
  readonly debrief: Readonly<Record<string, { readonly ask: string; readonly listen: string }>>;
  readonly exit: { readonly ask: string; readonly answer: string };
  readonly simulator: { readonly title: string; readonly address: string };
  /** The address of the chapter. */
  readonly reading: string;
  readonly heads: Lines<"prediction" | "chapter" | "simulator"> & {
    readonly debrief: Readonly<Record<string, string>>;
    readonly spread: string;
    readonly exit: string;
  };
}

/** The file of a chapter's guide. */
export async function guideFile(guide: GuideSource, setting: Setting): Promise<TeachFile> {
  const { chat, answer: answered } = setting;
  const slides: Record<string, Slide> = {};
  const name = classNameOf(setting.title);
  for (const [at, { ask, answer, spread, vote, address }] of guide.predictions.entries()) {
    const definition: ClassDefinition =
      vote === "guess"
        ? { kind: "guess", name, chapter: guide.chapter }
        : { kind: "question", name, question: ask, answers: vote.answers, right: vote.right };
    const { link, wall } = await classLinks(definition, setting);
    slides[`prediction.${at + 1}`] = {
      head: guide.heads.prediction,
      text: ask,
      answer,
      link,
      wall,
      ...(address && { after: address }),
      notes: [
        [answered, answer],
        [guide.heads.spread, spread],
      ],
      messages: [
        fill(chat.ask, { ask, link }),
        fill(chat.answer, { answer }),
        ...(address ? [fill(chat.try, { link: address })] : []),
      ],
    };
  }
  for (const [at, { title, do: doing, see, address }] of guide.tasks.entries())
    slides[`task.${at + 1}`] = {
      head: title,
      text: doing,
      answer: see,
      ...(address && { link: address }),
      notes: [[answered, see]],
      messages: [fill(chat.task, { title, do: doing, link: address ?? "" }).trim(), fill(chat.see, { see })],
    };
  const questions = Object.keys(guide.debrief);
  for (const each of questions) {
    const { ask, listen } = guide.debrief[each] as { ask: string; listen: string };
    slides[`debrief.${each}`] = questionSlide(
      guide.heads.debrief[each] ?? "",
      ask,
      [[setting.listen, listen]],
      setting,
    );
  }
  slides["exit"] = {
    head: guide.heads.exit,
    text: guide.exit.ask,
    answer: guide.exit.answer,
    notes: [[answered, guide.exit.answer]],
    messages: [guide.exit.ask, fill(chat.answer, { answer: guide.exit.answer })],
  };
  const linked = (head: string, { what }: PlanStep, link: string): Slide => ({
    head,
    text: what,
    link,
    notes: [],
    messages: [fill(chat.link, { what, link })],
  });
  const make = (shown: string, step: PlanStep): Slide | undefined => {
    const [kind, second = "", third = ""] = shown.split(".");
    if (kind === "simulator") return linked(guide.simulator.title, step, guide.simulator.address);
    if (kind === "chapter") return linked(guide.heads.chapter, step, `${guide.reading}#${second}`);
    const rows = second === "task" ? guide.tasks : guide.predictions;
    const address = kind === "open" ? rows[Number(third) - 1]?.address : undefined;
    return address ? linked(guide.heads.simulator, step, address) : undefined;
  };
  const all = { debrief: questions.map((each) => `debrief.${each}`) };
  const { short, middle, long } = guide.plans;
  const plans = ([30, 60, 90] as const).map((minutes) =>
    planWith(minutes, minutes === 30 ? short : minutes === 60 ? middle : long, slides, make, all),
  );
  return { title: setting.title, plans, slides };
}

/** The file of the shop's guide: everybody in one market, and the five questions. */
export async function shopFile(
  guide: {
    readonly plans: Readonly<Record<"sixty" | "ninety", readonly PlanStep[]>>;
    readonly debrief: readonly { readonly ask: string; readonly listen: string }[];
    readonly questions: string;
    readonly head: string;
    readonly aim: string;
    readonly seed: number;
    /** The message of the desk, with `{name}`, `{n}` and `{link}`. */
    readonly message: string;
  },
  setting: Setting,
): Promise<TeachFile> {
  const name = classNameOf(setting.title);
  const quarters = 8;
  const { link, wall } = await classLinks(
    { kind: "shop", name, seed: guide.seed, quarters, squares: "" },
    setting,
  );
  const slides: Record<string, Slide> = {
    shop: {
      head: guide.head,
      text: guide.aim,
      link,
      wall,
      notes: [],
      messages: [fill(guide.message, { name, n: quarters, link })],
    },
  };
  for (const [at, { ask, listen }] of guide.debrief.entries())
    slides[`debrief.${at + 1}`] = questionSlide(guide.questions, ask, [[setting.listen, listen]], setting);
  const none = () => undefined;
  const plans = ([60, 90] as const).map((minutes) =>
    planWith(minutes, minutes === 60 ? guide.plans.sixty : guide.plans.ninety, slides, none, {}),
  );
  return { title: setting.title, plans, slides };
}
