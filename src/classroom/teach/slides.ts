/** What a class is shown, and in which order; the file that a run sheet fetches holds it. */

/** One thing before the class: a question, a task, or a line that says what is being done. */
export interface Slide {
  /** The small line over it. */
  readonly head: string;
  readonly text: string;
  /** Shown when asked for, on a screen of its own. */
  readonly answer?: string;
  /** Where the class answers or works: the code stands beside the question, never beside the answer. */
  readonly link?: string;
  /** Where everybody tries it once the answer is known. */
  readonly after?: string;
  /** The wall of this question. */
  readonly wall?: string;
  /** For the trainer alone: what it is, and what to look or listen for. */
  readonly notes: readonly (readonly [name: string, text: string])[];
  /** What is posted in a class that meets in a chat only, in this order. */
  readonly messages: readonly string[];
}

export interface Step {
  readonly minutes: number;
  readonly what: string;
  readonly how: string;
  /** Names of slides; every step has one at least. */
  readonly slides: readonly string[];
}

export interface Plan {
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** A guide as `/words/teach/<guide>.json` holds it. */
export interface TeachFile {
  readonly title: string;
  readonly plans: readonly Plan[];
  readonly slides: Readonly<Record<string, Slide>>;
}

/** The screens of a slide in their order: its answer is never on the screen of its question. */
export type Phase = "question" | "answer" | "wall" | "try";

export const phasesOf = ({ answer, wall, after }: Slide): readonly Phase[] => [
  "question",
  ...(answer === undefined ? [] : (["answer"] as const)),
  ...(wall === undefined ? [] : (["wall"] as const)),
  ...(after === undefined ? [] : (["try"] as const)),
];

/** Where a class is: step, slide of the step, screen of the slide, each from 0. */
export interface Place {
  readonly step: number;
  readonly slide: number;
  readonly phase: number;
}

/** The plan of so many minutes; where a guide has none, its first. */
export const planIn = ({ plans }: TeachFile, minutes: number): Plan | undefined =>
  plans.find((plan) => plan.minutes === minutes) ?? plans[0];

export const slideAt = (file: TeachFile, plan: Plan, { step, slide }: Place): Slide | undefined =>
  file.slides[plan.steps[step]?.slides[slide] ?? ""];

/** Every screen of a plan in its order, as a clicker goes through them. */
export function placesOf(file: TeachFile, plan: Plan): readonly Place[] {
  return plan.steps.flatMap(({ slides }, step) =>
    slides.flatMap((name, slide) => {
      const it = file.slides[name];
      return it ? phasesOf(it).map((_, phase) => ({ step, slide, phase })) : [];
    }),
  );
}

/** The screen that follows a place, or stands before it; the place itself at either end. */
export function beside(places: readonly Place[], now: Place, by: 1 | -1): Place {
  const at = places.findIndex(
    ({ step, slide, phase }) => step === now.step && slide === now.slide && phase === now.phase,
  );
  return places[at < 0 ? 0 : at + by] ?? now;
}
