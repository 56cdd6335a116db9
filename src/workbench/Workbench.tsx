import { useStore } from "@nanostores/preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { decode, encode } from "../link/text.ts";
import { $saved, keep, startSaved } from "../state/saved.ts";
import { $storageFailed } from "../state/storage.ts";
import { useScenario } from "../state/use.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { Phrase, phrase } from "../ui/phrase.tsx";
import { Banner } from "./Banner.tsx";
import { Choices } from "./Choices.tsx";
import { Comparison } from "./Comparison.tsx";
import { inputsOf, type Pictures, type Simulator, viewOf } from "./define.ts";
import { Fields } from "./Fields.tsx";
import { Figures } from "./Figures.tsx";
import { FlipStrip } from "./FlipStrip.tsx";
import { Tools } from "./Tools.tsx";
import type { Words } from "./words.ts";

export interface WorkbenchProps {
  readonly simulator: Simulator;
  readonly pictures: Pictures;
  readonly words: Words;
}

/** A simulator on the bench: presets, the answer, the picture beside the fields, the turn, the tools. */
export function Workbench(props: WorkbenchProps) {
  const { workbench } = props.words;
  const [scenario] = useScenario(props.simulator.scheme);
  return (
    <Boundary message={workbench.failed} action={workbench.retry} onReset={() => scenario.reset()}>
      <Bench {...props} />
    </Boundary>
  );
}

function Bench({ simulator, pictures, words }: WorkbenchProps) {
  const { workbench, formats } = words;
  const [scenario, now] = useScenario(simulator.scheme);
  const saved = useStore($saved, { ssr: () => ({}) as Record<string, string> });
  const storageFailed = useStore($storageFailed, { ssr: () => false });
  useEffect(startSaved, []);

  const { values } = now;
  const view = viewOf(simulator, values);
  const outcome = view.evaluate(inputsOf(simulator, values));
  const pinned = now.pinned && viewOf(simulator, now.pinned).id === view.id ? now.pinned : undefined;
  const pinnedOutcome = pinned && view.evaluate(inputsOf(simulator, pinned));
  const viewWords = words.simulator.views[view.id];
  const drawing = pictures[view.id];
  if (!viewWords || !drawing)
    throw new Error(`${simulator.slug}: view ${view.id} has no words or no picture`);

  const sentence = viewWords.sentences[outcome.verdict] ?? "";
  const finding = phrase(sentence, outcome.quantities, formats);
  const mine = saved[simulator.slug];

  return (
    <section
      class="bench"
      aria-label={words.simulator.title}
      data-simulator={simulator.slug}
      data-ready={now.ready}
    >
      <Choices
        simulator={simulator}
        values={values}
        words={words}
        mine={mine === undefined ? undefined : decode(simulator.scheme, mine).values}
        onChoose={(chosen) => scenario.set(chosen)}
      />
      <div class="bench-middle">
        <div class="bench-view">
          <p class="bench-answer" data-result>
            <Phrase text={sentence} quantities={outcome.quantities} formats={formats} />
          </p>
          <div class="bench-picture" data-result>
            <drawing.Picture
              outcome={outcome}
              pinned={pinnedOutcome}
              words={viewWords}
              formats={formats}
              finding={finding}
              tableLabel={workbench.table}
            />
          </div>
        </div>
        <Announcer text={now.ready ? finding : ""} />
        <Fields
          // Another view is another form: drafts and notices of the old one must not stay.
          key={view.id}
          simulator={simulator}
          view={view}
          values={values}
          words={words}
          onChange={(key, value) => scenario.set({ [key]: value })}
        />
      </div>
      {view.flip && (
        <FlipStrip simulator={simulator} view={view} values={values} parameter={view.flip} words={words} />
      )}
      <Figures view={view} outcome={outcome} words={viewWords} formats={formats} label={workbench.figures} />
      {pinnedOutcome && <Comparison pinned={pinnedOutcome} present={outcome} view={view} words={words} />}
      <details class="bench-formula">
        <summary>{workbench.formula}</summary>
        <p>{viewWords.formula}</p>
        <div class="table-scroll" tabIndex={0}>
          <drawing.Formula outcome={outcome} formats={formats} />
        </div>
      </details>
      <Tools
        simulator={simulator}
        now={now}
        words={workbench}
        onPin={() => scenario.pin()}
        onUnpin={() => scenario.unpin()}
        onKeep={() => keep(simulator.slug, encode(simulator.scheme, values))}
        onReset={() => scenario.reset()}
      />
      <Banner
        now={now}
        words={workbench}
        onAdopt={() => {
          keep(simulator.slug, encode(simulator.scheme, values));
          scenario.adopt();
        }}
        onReset={() => scenario.reset()}
      />
      {storageFailed && (
        <p class="bench-notice" role="status">
          {workbench.storageFailed}
        </p>
      )}
    </section>
  );
}

/** Says the sentence once the reader has stopped moving things; silent on the first picture. */
function Announcer({ text }: { text: string }) {
  const [spoken, setSpoken] = useState("");
  const first = useRef("");
  useEffect(() => {
    if (text === "") return;
    if (first.current === "") first.current = text;
    if (first.current === text && spoken === "") return;
    const timer = setTimeout(() => setSpoken(text), 600);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return (
    <p class="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
