import { paused, started, stepped } from "./run.ts";
import { type Plan, planIn } from "./slides.ts";
import type { Session } from "./useSession.ts";
import type { RunWords, TeachPage } from "./words.ts";

interface Props {
  readonly session: Session;
  readonly file: TeachPage;
  readonly plan: Plan;
  readonly words: RunWords;
}

/** Start, pause, back, next: the same in both windows. */
export function Controls({ session, file, plan, words }: Props) {
  const { run, act } = session;
  const isRunning = run.since !== null;
  const begin = run.spent.length > 0 ? words.resume : words.start;
  const go = (by: 1 | -1) =>
    act((now, time) => {
      const chosen = planIn(file, now.plan);
      return chosen ? stepped(now, chosen, by, time) : now;
    });
  return (
    <p class="run-tools">
      <button
        type="button"
        class={isRunning ? "button" : "button primary"}
        data-start
        onClick={() => act(isRunning ? paused : started)}
      >
        {isRunning ? words.pause : begin}
      </button>
      <button type="button" class="button" data-back disabled={run.step === 0} onClick={() => go(-1)}>
        {words.back}
      </button>
      <button
        type="button"
        class="button"
        data-next
        disabled={run.step === plan.steps.length - 1}
        onClick={() => go(1)}
      >
        {words.next}
      </button>
    </p>
  );
}
