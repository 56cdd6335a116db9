import { useState } from "preact/hooks";
import { QrCode } from "../../ui/QrCode.tsx";
import { fill } from "../fill.ts";
import { changed, moved } from "./run.ts";
import type { Plan, Slide } from "./slides.ts";
import type { Session } from "./useSession.ts";
import type { RunWords, TeachPage } from "./words.ts";

interface Props {
  readonly session: Session;
  readonly file: TeachPage;
  readonly plan: Plan;
  readonly words: RunWords;
}

/** The steps with their minutes; the one that is under way is open, and any other can be opened. */
export function Steps({ session, file, plan, words }: Props) {
  const { run, act } = session;
  const show = (step: number, slide: number) =>
    act((now, time) =>
      changed(moved(now, { step, slide, phase: 0 }, time), { isShown: true, isBlack: false }),
    );
  return (
    <ol class="run-steps">
      {plan.steps.map((step, at) => (
        <li key={`${plan.minutes} ${step.what}`} aria-current={at === run.step ? "step" : undefined}>
          {/* Another key when the class moves on: what the trainer opened by hand stays open until then. */}
          <details key={String(at === run.step)} open={at === run.step} data-run-step={at}>
            <summary>
              <span class="run-minutes">{fill(words.minutes, { n: step.minutes })}</span>
              <b>{step.what}</b>
            </summary>
            <ul class="run-slides">
              {step.slides.map((name, slide) => {
                const it = file.slides[name];
                return (
                  it && (
                    <Row
                      key={name}
                      it={it}
                      words={words}
                      wall={file.words.screen.wallOpen}
                      onShow={() => show(at, slide)}
                    />
                  )
                );
              })}
            </ul>
            <details class="run-how">
              <summary>{words.how}</summary>
              <p>{step.how}</p>
            </details>
          </details>
        </li>
      ))}
    </ol>
  );
}

/** One thing to show: its words, its link, its code, and the way to the screen. */
function Row({
  it,
  words,
  wall,
  onShow,
}: {
  readonly it: Slide;
  readonly words: RunWords;
  readonly wall: string;
  readonly onShow: () => void;
}) {
  const [hasCode, setCode] = useState(false);
  return (
    <li>
      <p>
        <small>{it.head}</small>
        {it.text !== it.head && <span>{it.text}</span>}
      </p>
      <p class="run-tools">
        <button type="button" class="button" data-show onClick={onShow}>
          {words.show}
        </button>
        {it.link && (
          <>
            <a class="button" href={it.link} target="_blank" rel="noopener" data-link>
              {words.link}
            </a>
            <button
              type="button"
              class="button"
              aria-expanded={hasCode}
              data-qr
              onClick={() => setCode(!hasCode)}
            >
              {words.qr}
            </button>
          </>
        )}
        {it.wall && (
          <a class="button" href={it.wall} target="jiusi-wall">
            {wall}
          </a>
        )}
      </p>
      {it.link && hasCode && <QrCode text={it.link} label={words.qr} class="run-code" />}
    </li>
  );
}
