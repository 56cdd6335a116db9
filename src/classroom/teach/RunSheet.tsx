import { useEffect, useRef, useState } from "preact/hooks";
import { Boundary } from "../../ui/Boundary.tsx";
import { fill } from "../fill.ts";
import { Chat } from "./Chat.tsx";
import { ClassScreen } from "./ClassScreen.tsx";
import { Clock } from "./Clock.tsx";
import { Controls } from "./Controls.tsx";
import { fitted, freshRun, hasBegun } from "./run.ts";
import { Steps } from "./Steps.tsx";
import { placesOf, planIn, slideAt } from "./slides.ts";
import { useSession } from "./useSession.ts";
import { useSteering } from "./useSteering.ts";
import { useTeachFile } from "./useTeachFile.ts";
import type { RunOpening } from "./words.ts";

export interface RunSheetProps {
  readonly guide: string;
  /** The plans by their minutes, and the one that is chosen first. */
  readonly plans: readonly number[];
  readonly first: number;
  /** The address of the trainer's window. */
  readonly notes: string;
  /** The guide's file in each language, that of the page first. */
  readonly languages: readonly { readonly name: string; readonly lang: string; readonly file: string }[];
  readonly words: RunOpening;
}

/** The run sheet of a guide: it stays in view, and what the class sees is opened from it. */
export function RunSheet(props: RunSheetProps) {
  const { words } = props;
  const given = useSession(props.guide, props.first);
  const { act, isReady, hasChannel } = given;
  // It is taller than what stood in its place: unasked it would push the text away from who is reading it.
  const [isAsked, setAsked] = useState(false);
  const isOpen = isReady && (isAsked || hasBegun(given.run) || given.run.isShown);
  const { file, isFailed, again } = useTeachFile(isOpen ? (props.languages[0]?.file ?? "") : "");
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (isAsked) bar.current?.querySelector("button")?.focus();
  }, [isAsked, file]);
  const [isSure, setSure] = useState(false);
  const [isBlocked, setBlocked] = useState(false);
  const plan = file && planIn(file, given.run.plan);
  const run = file && plan ? fitted(given.run, plan, placesOf(file, plan)) : given.run;
  const session = { ...given, run };
  useSteering(session, file, run.isShown);
  const slide = file && plan && slideAt(file, plan, run);
  const begun = hasBegun(run);
  const said = file?.words.run;
  const openNotes = () => {
    const opened = window.open(
      `${props.notes}#guide=${props.guide}`,
      "jiusi-notes",
      "popup,width=900,height=800",
    );
    setBlocked(opened === null);
    opened?.focus();
  };
  return (
    <Boundary message={words.failed} action={words.retry} onReset={again}>
      <div class="run-sheet" data-ready={String(isReady)} data-begun={String(begun)} data-plan={run.plan}>
        <fieldset class="run-plans" disabled={begun}>
          <legend>{words.choose}</legend>
          {props.plans.map((minutes) => (
            <label key={minutes}>
              <input
                type="radio"
                name="run-plan"
                value={minutes}
                checked={run.plan === minutes}
                onChange={() =>
                  act((now) => (hasBegun(now) ? now : freshRun(now.guide, minutes, now.revision + 1)))
                }
              />
              {fill(words.minutes, { n: minutes })}
            </label>
          ))}
        </fieldset>
        {file && plan && said ? (
          <>
            <div ref={bar} class="run-bar">
              <Clock run={run} plan={plan} words={said} />
              <p class="run-now">
                <small>{fill(said.now, { n: run.step + 1, all: plan.steps.length })}</small>
                <b>{plan.steps[run.step]?.what}</b>
              </p>
              <Controls session={session} file={file} plan={plan} words={said} />
            </div>
            <Steps session={session} file={file} plan={plan} words={said} />
            <p class="run-tools">
              {hasChannel ? (
                <button type="button" class="button" data-second onClick={openNotes}>
                  {said.second}
                </button>
              ) : (
                <span class="hint">{said.noSecond}</span>
              )}
              {begun && !isSure && (
                <button type="button" class="button" data-over onClick={() => setSure(true)}>
                  {said.over}
                </button>
              )}
              {begun && isSure && (
                <>
                  <button
                    type="button"
                    class="button"
                    data-destructive
                    data-over-sure
                    onClick={() => {
                      act((now) => freshRun(now.guide, now.plan, now.revision + 1));
                      setSure(false);
                    }}
                  >
                    {said.sure}
                  </button>
                  <button type="button" class="button" onClick={() => setSure(false)}>
                    {said.keep}
                  </button>
                </>
              )}
              <span role="status">{isBlocked && said.blocked}</span>
            </p>
            <Chat file={file} minutes={plan.minutes} languages={props.languages} />
            {run.isShown && slide && <ClassScreen session={session} file={file} slide={slide} />}
          </>
        ) : (
          <p class="run-tools">
            <button type="button" class="button primary" data-open onClick={() => setAsked(true)}>
              {words.open}
            </button>
            <span role="status">{isOpen && !isFailed && words.loading}</span>
            {isFailed && (
              <span role="alert">
                {words.failed}{" "}
                <button type="button" class="button" onClick={again}>
                  {words.retry}
                </button>
              </span>
            )}
          </p>
        )}
      </div>
    </Boundary>
  );
}
