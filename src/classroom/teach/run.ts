import type { Place, Plan } from "./slides.ts";

/**
 * A session under way: where the class is, what it sees and what the clock has counted. Pure: times are milliseconds, and
 * `now` is handed in. What two windows and a reload share is exactly this.
 */
export interface Run extends Place {
  /** `turnover`, or `shop`. */
  readonly guide: string;
  /** The minutes of the plan: 30, 60 or 90. */
  readonly plan: number;
  readonly isShown: boolean;
  readonly isBlack: boolean;
  /** When the clock was last started; null while it stands. */
  readonly since: number | null;
  /** What each step has taken before that, in milliseconds. */
  readonly spent: readonly number[];
  /** Grows by one with each change: of two states the later one holds. */
  readonly revision: number;
}

/** Nothing has happened yet. */
export const freshRun = (guide: string, plan: number, revision = 0): Run => ({
  guide,
  plan,
  step: 0,
  slide: 0,
  phase: 0,
  isShown: false,
  isBlack: false,
  since: null,
  spent: [],
  revision,
});

/** Whether the clock has begun: then the plan stays as it is until somebody starts over. */
export const hasBegun = ({ since, spent }: Run): boolean => since !== null || spent.some((ms) => ms > 0);

type Change = Partial<Omit<Run, "revision" | "guide">>;
export const changed = (run: Run, change: Change): Run => ({
  ...run,
  ...change,
  revision: run.revision + 1,
});

/** Milliseconds that a clock has run since `since`; a device whose clock was set back counts nothing. */
const running = ({ since }: Run, now: number): number => (since === null ? 0 : Math.max(0, now - since));

/** The time that the clock has counted goes to the step that it ran for. */
function settled(run: Run, now: number): readonly number[] {
  const spent = Array.from(
    { length: Math.max(run.spent.length, run.step + 1) },
    (_, at) => run.spent[at] ?? 0,
  );
  spent[run.step] = (spent[run.step] ?? 0) + running(run, now);
  return spent;
}

export const started = (run: Run, now: number): Run =>
  run.since === null ? changed(run, { since: now }) : run;

export const paused = (run: Run, now: number): Run =>
  run.since === null ? run : changed(run, { since: null, spent: settled(run, now) });

/** To another screen; in another step the clock goes on there. */
export function moved(run: Run, to: Place, now: number): Run {
  const { step, slide, phase } = to;
  if (step === run.step) return changed(run, { slide, phase });
  return changed(run, {
    step,
    slide,
    phase,
    spent: settled(run, now),
    since: run.since === null ? null : now,
  });
}

/** To the first screen of a step; beyond the first and the last there is none. */
export function stepped(run: Run, plan: Plan, by: 1 | -1, now: number): Run {
  const step = run.step + by;
  if (step < 0 || step >= plan.steps.length) return run;
  return moved(run, { step, slide: 0, phase: 0 }, now);
}

const minute = 60_000;

export interface Clock {
  /** Milliseconds left; below zero it has run over. */
  readonly step: number;
  readonly all: number;
}

/** What is left of the step and of the whole. The whole is what was promised less all that was used. */
export function clockOf(run: Run, plan: Plan, now: number): Clock {
  const spent = settled(run, now);
  const used = spent.reduce((sum, ms) => sum + ms, 0);
  return {
    step: (plan.steps[run.step]?.minutes ?? 0) * minute - (spent[run.step] ?? 0),
    all: plan.minutes * minute - used,
  };
}

/** `4:05`, `62:00`: minutes and seconds of a time, without its sign. A second that has begun counts until it is over. */
export function clockText(ms: number): string {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
const isTime = (value: unknown): value is number => isCount(value, Number.MAX_SAFE_INTEGER);

/** A run as it was stored or sent; anything else gives nothing. Never throws. */
export function runOf(data: unknown): Run | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { guide, plan, step, slide, phase, isShown, isBlack, since, spent, revision } = Object.fromEntries(
    Object.entries(data),
  ) as Record<string, unknown>;
  if (typeof guide !== "string" || !/^[a-z]{3,20}$/.test(guide) || !isCount(plan, 600)) return undefined;
  if (!isCount(step, 99) || !isCount(slide, 99) || !isCount(phase, 9) || !isTime(revision)) return undefined;
  if (since !== null && !isTime(since)) return undefined;
  if (!Array.isArray(spent) || spent.length > 100 || !spent.every(isTime)) return undefined;
  return {
    guide,
    plan,
    step,
    slide,
    phase,
    isShown: isShown === true,
    isBlack: isBlack === true,
    since,
    spent,
    revision,
  };
}

/** The run in a guide as it stands now: a place that is gone, after an update of the site, is its step's beginning. */
export function fitted(run: Run, plan: Plan, places: readonly Place[]): Run {
  if (
    places.some(({ step, slide, phase }) => step === run.step && slide === run.slide && phase === run.phase)
  )
    return run;
  return { ...run, step: Math.min(run.step, plan.steps.length - 1), slide: 0, phase: 0 };
}
