import { useLayoutEffect, useRef } from "preact/hooks";
import { QrCode } from "../../ui/QrCode.tsx";
import { changed } from "./run.ts";
import { beside, phasesOf, placesOf, planIn, type Slide } from "./slides.ts";
import type { Session } from "./useSession.ts";
import { steer } from "./useSteering.ts";
import type { TeachPage } from "./words.ts";

interface Props {
  readonly session: Session;
  readonly file: TeachPage;
  readonly slide: Slide;
}

/**
 * The screen for the class: one thing, and nothing of the page behind it. A question stands with its code; its answer,
 * the wall and the link to try it each have a screen of their own.
 */
export function ClassScreen({ session, file, slide }: Props) {
  const { run, act } = session;
  const words = file.words.screen;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // No control has the focus, so that every key of a clicker leads on.
    stage.current?.focus();
    return () => dialog.current?.close();
  }, []);
  const phase = phasesOf(slide)[run.phase] ?? "question";
  useLayoutEffect(() => {
    const fit = () => stage.current && fitted(stage.current);
    fit();
    void document.fonts.ready.then(fit);
    stage.current?.scrollTo(0, 0);
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, [run.step, run.slide, phase]);
  const next = phasesOf(slide)[run.phase + 1];
  const plan = planIn(file, run.plan);
  const places = plan ? placesOf(file, plan) : [];
  const isEnd = (by: 1 | -1) => beside(places, run, by) === run;
  const leave = () => act((now) => changed(now, { isShown: false }));
  /** A finger leads on without taking the keys away; who tabs to a button keeps it. */
  const press = (act: () => void) => (event: MouseEvent) => {
    act();
    if (event.detail > 0) stage.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      class="teach-screen"
      aria-label={words.name}
      data-phase={phase}
      data-place={`${run.step}.${run.slide}.${run.phase}`}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <div
        class="teach-stage"
        ref={stage}
        tabIndex={-1}
        aria-live="polite"
        data-long={lengthOf(slide, phase)}
      >
        <Shown slide={slide} phase={phase} words={words} />
      </div>
      <p class="teach-tools">
        <button
          type="button"
          class="button"
          data-screen-back
          aria-disabled={isEnd(-1)}
          onClick={press(() => steer(session, file, -1))}
        >
          {words.back}
        </button>
        <button
          type="button"
          class="button primary"
          data-screen-next
          aria-disabled={isEnd(1)}
          onClick={press(() => steer(session, file, 1))}
        >
          {isEnd(1)
            ? words.last
            : next === "answer"
              ? words.reveal
              : next === "wall"
                ? words.wall
                : words.next}
        </button>
        <span class="teach-keys">{words.keys}</span>
        <button type="button" class="button" data-leave onClick={leave}>
          {words.leave}
        </button>
      </p>
      {run.isBlack && (
        <button
          type="button"
          class="teach-black"
          aria-label={words.black}
          onClick={press(() => act((now) => changed(now, { isBlack: false })))}
        />
      )}
    </dialog>
  );
}

/** What a machine's own typeface sets wider than ours is set smaller, until all of it stands on the screen. */
function fitted(stage: HTMLElement): void {
  for (const size of [1, 0.93, 0.86, 0.8, 0.74, 0.68]) {
    stage.style.setProperty("--fit", String(size));
    if (stage.scrollHeight <= stage.clientHeight + 1) return;
  }
}

type Phase = ReturnType<typeof phasesOf>[number];

/** Long words are set smaller, so that they stand on one screen, and a few large. */
function lengthOf({ text, answer = "" }: Slide, phase: Phase): string {
  const shown = phase === "answer" ? answer : text;
  // A Han character is about as wide as two letters.
  const width = [...shown].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0);
  if (width > 220) return "2";
  return width > 110 ? "1" : width > 48 ? "0" : "few";
}

function Shown({
  slide,
  phase,
  words,
}: {
  readonly slide: Slide;
  readonly phase: Phase;
  readonly words: TeachPage["words"]["screen"];
}) {
  if (phase === "answer")
    return (
      <div class="teach-words">
        <p class="teach-head">{words.answer}</p>
        <h2 class="teach-text" data-answer>
          {slide.answer}
        </h2>
      </div>
    );
  if (phase === "wall")
    return (
      <div class="teach-words">
        <p class="teach-head">{words.wall}</p>
        <h2 class="teach-text">{words.wallNote}</h2>
        <p>
          <a class="button primary" href={slide.wall} target="jiusi-wall" data-wall>
            {words.wallOpen}
          </a>
        </p>
      </div>
    );
  const link = phase === "try" ? slide.after : slide.link;
  return (
    <>
      <div class="teach-words">
        <p class="teach-head">{phase === "try" ? words.try : slide.head}</p>
        <h2 class="teach-text" data-question={phase === "question" ? "" : undefined}>
          {slide.text}
        </h2>
        {phase === "try" && (
          <p>
            <a class="button primary" href={link} target="jiusi-simulator">
              {words.tryOpen}
            </a>
          </p>
        )}
      </div>
      {link && (
        <figure class="teach-code">
          <QrCode text={link} label={words.scan} />
          <figcaption>{words.scan}</figcaption>
        </figure>
      )}
    </>
  );
}
