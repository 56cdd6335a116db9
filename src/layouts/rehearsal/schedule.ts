import { type Card, createEmptyCard, fsrs, Rating } from "ts-fsrs";
import type { Answer, Rehearsal } from "../../state/rehearsal.ts";

/**
 * When a question comes back: FSRS-6 with its published default weights (github.com/open-spaced-repetition), a
 * wanted retention of 90%, days and no minutes, no chance. The log of answers is replayed, so a better scheduler
 * can take over without asking anybody to begin again.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const day = 86_400;

export interface Planned {
  readonly id: string;
  /** The second from which it should be asked: the beginning of a day where the reader is. */
  readonly due: number;
  /** Whether the latest answer was wrong. */
  readonly missed: boolean;
}

/**
 * The scheduler counts days of UTC, which in Taipei begin at eight in the morning. What counts is the reader's own day:
 * each is given to it as noon of that day in UTC, and what it answers is taken back to that day's beginning here.
 */
function dayOf(second: number): Date {
  const at = new Date(second * 1000);
  return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate(), 12));
}

const beginningOf = (noon: Date) =>
  new Date(noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate()).getTime() / 1000;

function cardOf(answers: readonly Answer[]): Card | undefined {
  const [first] = answers;
  if (!first) return undefined;
  return answers.reduce<Card>(
    (card, [at, , right]) => scheduler.next(card, dayOf(at), right === 1 ? Rating.Good : Rating.Again).card,
    createEmptyCard(dayOf(first[0])),
  );
}

/** Every answered question with the time it is due, the most overdue first. */
export function planOf({ answers }: Pick<Rehearsal, "answers">): Planned[] {
  return Object.entries(answers)
    .flatMap(([id, log]) => {
      const card = cardOf(log);
      return card ? [{ id, due: beginningOf(card.due), missed: log.at(-1)?.[2] === 0 }] : [];
    })
    .sort((p, q) => p.due - q.due || (p.id < q.id ? -1 : 1));
}

/** What to ask now: first what is due until `until`, then what was missed, whatever its day. */
export function queueOf(plan: readonly Planned[], until: number): Planned[] {
  const due = plan.filter((it) => it.due <= until);
  return [...due, ...plan.filter((it) => it.due > until && it.missed)];
}

/** How many are due in each of the days after `until`, the last second of today, at most `most` days that have any. */
export function upcomingOf(
  plan: readonly Planned[],
  until: number,
  most: number,
): { readonly days: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { due } of plan) {
    if (due <= until) continue;
    // The second after `until` begins tomorrow; a day on which clocks change has 23 or 25 hours.
    const days = Math.floor((due - until) / day + 0.25) + 1;
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return [...counts]
    .sort(([p], [q]) => p - q)
    .slice(0, most)
    .map(([days, count]) => ({ days, count }));
}

/**
 * Days from now on which to be reminded: the first day on which something is due, else that of a question just
 * learned, then after each the interval at which a question that is always known comes back.
 */
export function reminderDays(next: number | undefined): readonly [number, number, number] {
  let card = createEmptyCard(new Date(0));
  const intervals = [0, 1, 2].map(() => {
    card = scheduler.next(card, card.due, Rating.Good).card;
    return card.scheduled_days;
  });
  const [first = 3, second = 14, third = 57] = intervals;
  const start = Math.max(1, next ?? first);
  return [start, start + second, start + second + third];
}
