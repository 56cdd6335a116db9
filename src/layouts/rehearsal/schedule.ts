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
  /** The second from which it should be asked. */
  readonly due: number;
  /** Whether the latest answer was wrong. */
  readonly missed: boolean;
}

function cardOf(answers: readonly Answer[]): Card | undefined {
  const [first] = answers;
  if (!first) return undefined;
  return answers.reduce<Card>(
    (card, [at, , right]) =>
      scheduler.next(card, new Date(at * 1000), right === 1 ? Rating.Good : Rating.Again).card,
    createEmptyCard(new Date(first[0] * 1000)),
  );
}

/** Every answered question with the time it is due, the most overdue first. */
export function planOf({ answers }: Pick<Rehearsal, "answers">): Planned[] {
  return Object.entries(answers)
    .flatMap(([id, log]) => {
      const card = cardOf(log);
      return card ? [{ id, due: Math.floor(card.due.getTime() / 1000), missed: log.at(-1)?.[2] === 0 }] : [];
    })
    .sort((p, q) => p.due - q.due || (p.id < q.id ? -1 : 1));
}

/** What to ask now: first what is due until `until`, then what was missed, whatever its day. */
export function queueOf(plan: readonly Planned[], until: number): Planned[] {
  const due = plan.filter((it) => it.due <= until);
  return [...due, ...plan.filter((it) => it.due > until && it.missed)];
}

/** How many are due in each of the days after `until`, at most `most` days that have any. */
export function upcomingOf(
  plan: readonly Planned[],
  until: number,
  most: number,
): { readonly days: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { due } of plan) {
    if (due <= until) continue;
    const days = Math.ceil((due - until) / day);
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
