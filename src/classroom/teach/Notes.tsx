import { useEffect, useState } from "preact/hooks";
import { followPart } from "../../state/fragment.ts";
import { Boundary } from "../../ui/Boundary.tsx";
import { fill } from "../fill.ts";
import { Clock } from "./Clock.tsx";
import { Controls } from "./Controls.tsx";
import { changed, fitted } from "./run.ts";
import { beside, phasesOf, placesOf, planIn, slideAt } from "./slides.ts";
import { type Session, useSession } from "./useSession.ts";
import { steer, useSteering } from "./useSteering.ts";
import { useTeachFile } from "./useTeachFile.ts";
import type { RunOpening, TeachPage } from "./words.ts";

interface Props {
  /** Addresses of the guides' files by guide. */
  readonly files: Readonly<Record<string, string>>;
  readonly none: string;
  readonly words: Pick<RunOpening, "loading" | "failed" | "retry">;
}

/** The trainer's window: what the class sees, what to look for, what comes next, and the clock. */
export function Notes({ files, none, words }: Props) {
  const [guide, setGuide] = useState<string>();
  useEffect(
    () => followPart("guide", (name) => setGuide(name !== undefined && name in files ? name : "")),
    [],
  );
  if (guide === "") return <p>{none}</p>;
  if (guide === undefined) return <p class="hint">{words.loading}</p>;
  return (
    <Boundary message={words.failed} action={words.retry} onReset={() => undefined}>
      <Sheet key={guide} guide={guide} address={files[guide] ?? ""} words={words} />
    </Boundary>
  );
}

function Sheet({
  guide,
  address,
  words,
}: {
  readonly guide: string;
  readonly address: string;
  readonly words: Props["words"];
}) {
  const session = useSession(guide, 60);
  const { file, isFailed, again } = useTeachFile(address);
  useSteering(session, file, true);
  const plan = file && planIn(file, session.run.plan);
  if (file && plan) return <Seen session={session} file={file} plan={plan} />;
  if (!isFailed) return <p class="hint">{words.loading}</p>;
  return (
    <p role="alert">
      {words.failed}{" "}
      <button type="button" class="button" onClick={again}>
        {words.retry}
      </button>
    </p>
  );
}

function Seen({
  session,
  file,
  plan,
}: {
  readonly session: Session;
  readonly file: TeachPage;
  readonly plan: TeachPage["plans"][number];
}) {
  const { act } = session;
  const places = placesOf(file, plan);
  const run = fitted(session.run, plan, places);
  const { run: said, notes, screen } = file.words;
  const slide = slideAt(file, plan, run);
  const step = plan.steps[run.step];
  const phase = slide && phasesOf(slide)[run.phase];
  const names = { question: notes.question, answer: screen.answer, wall: screen.wall, try: screen.try };
  const then = beside(places, run, 1);
  const next = slideAt(file, plan, then);
  const nextPhase = next && phasesOf(next)[then.phase];
  const isLast = then.step === run.step && then.slide === run.slide && then.phase === run.phase;
  const following = plan.steps[run.step + 1];
  return (
    <div class="notes" data-notes={file.title} data-step={run.step} data-slide={run.slide} data-phase={phase}>
      <div class="notes-bar">
        <Clock run={run} plan={plan} words={said} />
        <Controls session={session} file={file} plan={plan} words={said} />
      </div>
      <section>
        <h2>
          <small>{fill(said.now, { n: run.step + 1, all: plan.steps.length })}</small> {step?.what}
        </h2>
        <p>{step?.how}</p>
      </section>
      <section class="notes-shown" data-shown={String(run.isShown)}>
        <h3>
          {run.isShown ? notes.shown : notes.hidden}
          {run.isShown && phase && ` · ${run.isBlack ? screen.black : names[phase]}`}
        </h3>
        <p class="notes-text">
          <small>{slide?.head}</small> {slide?.text}
        </p>
        <dl>
          {slide?.notes.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p class="run-tools">
          <button
            type="button"
            class={run.isShown ? "button" : "button primary"}
            data-show
            onClick={() => act((now) => changed(now, { isShown: !now.isShown, isBlack: false }))}
          >
            {run.isShown ? screen.leave : said.show}
          </button>
          <button type="button" class="button" data-screen-back onClick={() => steer(session, file, -1)}>
            {screen.back}
          </button>
          <button
            type="button"
            class={run.isShown ? "button primary" : "button"}
            data-screen-next
            disabled={isLast}
            onClick={() => steer(session, file, 1)}
          >
            {nextPhase === "answer" ? screen.reveal : nextPhase === "wall" ? screen.wall : screen.next}
          </button>
          {run.isShown && (
            <button
              type="button"
              class="button"
              aria-pressed={run.isBlack}
              data-black
              onClick={() => act((now) => changed(now, { isBlack: !now.isBlack }))}
            >
              {screen.black}
            </button>
          )}
        </p>
      </section>
      <section>
        <h3>{notes.following}</h3>
        {!isLast && next && nextPhase && (
          <p data-following>
            <b>{names[nextPhase]}</b> {nextPhase === "answer" ? next.answer : next.text}
          </p>
        )}
        <p>
          {following ? `${fill(said.minutes, { n: following.minutes })} · ${following.what}` : notes.last}
        </p>
      </section>
      <p class="hint">{screen.keys}</p>
    </div>
  );
}
