import { clockOf, clockText, type Run } from "./run.ts";
import type { Plan } from "./slides.ts";
import { useNow } from "./useSession.ts";
import type { RunWords } from "./words.ts";

interface Props {
  readonly run: Run;
  readonly plan: Plan;
  readonly words: RunWords;
}

/** What is left of the step and of the whole; what runs over says so, and goes on counting. */
export function Clock({ run, plan, words }: Props) {
  const now = useNow(run.since !== null);
  // A change may be younger than the last tick.
  const { step, all } = clockOf(run, plan, Math.max(now, run.since ?? 0));
  const part = (name: string, label: string, left: number) => (
    <span class="clock-part" data-clock={name} data-late={String(left < 0)} data-ms={left}>
      <small>{left < 0 ? `${label} · ${words.late}` : label}</small>
      <b>{clockText(left)}</b>
    </span>
  );
  return (
    <div class="clock" data-running={String(run.since !== null)}>
      <p role="timer">
        {part("step", words.stepLeft, step)}
        {part("all", words.allLeft, all)}
      </p>
      <p role="status" class="visually-hidden">
        {run.since !== null && step < 0 && words.ended}
      </p>
    </div>
  );
}
