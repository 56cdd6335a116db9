import { followRehearsal, forget, nothing, type Rehearsal } from "../../state/rehearsal.ts";
import { ask } from "./ask.ts";
import { calendarOf } from "./calendar.ts";
import { dateAfter, endOfDay, stampOf } from "./dates.ts";
import type { Question } from "./question.ts";
import { showRetired } from "./retired.ts";
import type { ReviewWords } from "./review-words.ts";
import { planOf, queueOf, reminderDays, upcomingOf } from "./schedule.ts";
import { fill } from "./score.ts";

interface Parts {
  readonly stage: HTMLElement;
  readonly upcoming: HTMLElement;
  readonly words: ReviewWords;
}

/** The review: asks what is due or was missed, one question at a time, and says what comes next. */
export async function startReview(page: HTMLElement): Promise<void> {
  const stage = page.querySelector<HTMLElement>("[data-stage]");
  const upcoming = page.querySelector<HTMLElement>("[data-upcoming]");
  if (!stage || !upcoming) return;
  const words = JSON.parse(page.dataset.words ?? "{}") as ReviewWords;
  const parts = { stage, upcoming, words };
  let kept: Rehearsal | undefined;
  let retired: readonly Question[] = [];
  /** What can be asked again: answers to retired questions are kept and shown, never due. */
  const live = (it: Rehearsal): Rehearsal => {
    const gone = new Set(retired.map(({ id }) => id));
    return { ...it, answers: Object.fromEntries(Object.entries(it.answers).filter(([id]) => !gone.has(id))) };
  };
  followRehearsal((it) => {
    kept = it;
    showUpcoming(live(it), parts);
    showRetired(page, it, retired, words);
  });
  startCalendar(page, words, () => kept && live(kept));
  startForget(page, words);
  if (!kept || Object.keys(kept.answers).length === 0) return;

  say(stage, words.loading);
  let questions: Question[];
  try {
    const response = await fetch(page.dataset.questions ?? "");
    if (!response.ok) throw new Error(String(response.status));
    questions = (await response.json()) as Question[];
  } catch {
    say(stage, words.failed);
    return;
  }
  retired = questions.filter((question) => question.retired);
  const known = new Map(questions.map((question) => [question.id, question]));
  followDays((until, onDone) => {
    const it = live(kept ?? nothing);
    showUpcoming(it, parts);
    showRetired(page, kept ?? nothing, retired, words);
    const queue = queueOf(planOf(it), until).flatMap((planned) => {
      const question = known.get(planned.id);
      return question ? [{ question, reason: planned.due <= until ? words.due : words.missed }] : [];
    });
    ask(stage, queue, words, onDone);
  });
}

/**
 * Calls `start` with the last second of today, and again on each new day that begins while the page is open: at once when
 * nothing is being asked, else behind the last question.
 */
function followDays(start: (until: number, onDone: () => void) => void): void {
  let until = 0;
  let isAsking = false;
  const look = () => {
    const now = endOfDay(new Date());
    if (isAsking || now === until) return;
    until = now;
    isAsking = true;
    start(until, () => {
      isAsking = false;
      queueMicrotask(look);
    });
  };
  look();
  // A timer to midnight does not run on while the device sleeps.
  setInterval(look, 20_000);
  document.addEventListener("visibilitychange", look);
  addEventListener("pageshow", look);
}

function say(stage: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.textContent = text;
  stage.replaceChildren(line);
}

function showUpcoming(it: Rehearsal, { upcoming, words }: Parts): void {
  const rows = upcomingOf(planOf(it), endOfDay(new Date()), 4).map(({ days, count }) =>
    fill(days === 1 ? words.tomorrow : words.inDays, { days, n: count }),
  );
  upcoming.textContent = rows.length === 0 ? "" : `${words.upcoming} ${rows.join(" · ")}`;
}

function startCalendar(page: HTMLElement, words: ReviewWords, kept: () => Rehearsal | undefined): void {
  page.querySelector("[data-calendar]")?.addEventListener("click", () => {
    const now = new Date();
    const it = kept();
    const next = it && upcomingOf(planOf(it), endOfDay(now), 1)[0]?.days;
    const text = calendarOf({
      title: words.calendar.event,
      text: words.calendar.note,
      url: page.dataset.address ?? "",
      dates: reminderDays(next).map((days) => dateAfter(now, days)),
      stamp: stampOf(now),
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = "jiusi.ics";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}

/** Deleting takes two presses: the first says what the second does. */
function startForget(page: HTMLElement, words: ReviewWords): void {
  const button = page.querySelector<HTMLButtonElement>("[data-forget]");
  const said = page.querySelector<HTMLElement>("[data-forgotten]");
  button?.addEventListener("click", () => {
    if (button.dataset.sure === undefined) {
      button.dataset.sure = "";
      if (said) said.textContent = words.forget.sure;
      return;
    }
    delete button.dataset.sure;
    const kept = forget();
    const { done, newer, full } = words.forget;
    if (said) said.textContent = { stored: done, newer, full, large: full }[kept];
    const stage = page.querySelector<HTMLElement>("[data-stage]");
    if (stage) say(stage, words.empty);
  });
}
