import { useEffect, useRef, useState } from "preact/hooks";
import { type Classes, classTime, keepClasses, newClassId, noClasses } from "../../state/classes.ts";
import { Boundary } from "../../ui/Boundary.tsx";
import { type ClassDefinition, definitionOf, textOf } from "../definition.ts";
import { partOf } from "../link.ts";
import { allSquares, classOfDraft, type Draft, draftOf } from "./draft.ts";
import { Explored, useSimulators } from "./Explored.tsx";
import { Kept } from "./Kept.tsx";
import { focusLack } from "./lacking.ts";
import { Made } from "./Made.tsx";
import { OwnQuestion } from "./OwnQuestion.tsx";
import { emptySimulator } from "./simulators.ts";
import { useKeptClasses } from "./useKeptClasses.ts";
import type { DeskProps } from "./words.ts";

const kinds = ["guess", "question", "shop", "simulator"] as const;

/** The trainer's desk: a class is described, and comes out as a link. */
export function Desk(props: DeskProps) {
  const empty: Draft = {
    kind: "guess",
    name: "",
    chapter: props.chapters[0]?.slug ?? "",
    question: "",
    answers: ["", ""],
    right: 1,
    seed: String(props.seed),
    quarters: 4,
    squares: allSquares,
    explored: emptySimulator(props.chapters[0]?.slug ?? ""),
  };
  const [draft, setDraft] = useState(empty);
  const [ready, setReady] = useState(false);
  const [made, setMade] = useState<{ readonly it: ClassDefinition; readonly part: string }>();
  const [fault, setFault] = useState("");
  const [kept, refresh] = useKeptClasses();
  const form = useRef<HTMLFormElement>(null);
  const [stored, setStored] = useState(true);
  useEffect(() => setReady(true), []);
  // A class that was made before is put back into the form, which has to know its simulator.
  const isExploring =
    draft.kind === "simulator" ||
    Object.values(kept.made).some(({ text }) => text.startsWith('[1,"simulator"'));
  const simulators = useSimulators(`${props.files}simulators.json`, isExploring);
  const { words } = props;
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setFault("");
  };

  const show = async (it: ClassDefinition): Promise<boolean> => {
    const part = await partOf(it);
    setFault(part ? "" : words.faults.long);
    if (part) setMade({ it, part });
    return part !== undefined;
  };
  const make = async () => {
    const it = classOfDraft(draft, simulators.all);
    if ("fault" in it) {
      setFault(words.faults[it.fault].replace("{label}", it.label ?? ""));
      if (form.current) focusLack(form.current, it, draft, simulators.all);
      return;
    }
    if (!(await show(it))) return;
    const text = textOf(it);
    const known = Object.values(kept.made).some((other) => other.text === text);
    const add = (all: Classes = noClasses): Classes => ({
      ...all,
      made: { ...all.made, [newClassId()]: { text, at: classTime() } },
    });
    if (!known) setStored(keepClasses(add));
    refresh();
  };
  const reopen = (text: string) => {
    const it = definitionOf(text);
    if (!it) return;
    setDraft(draftOf(it, empty, simulators.all));
    void show(it);
  };

  return (
    <Boundary message={props.failed} action={props.retry} onReset={() => setDraft(empty)}>
      <div class="desk" data-ready={String(ready)}>
        <form
          class="desk-form"
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <fieldset class="desk-kinds">
            <legend>{words.step}</legend>
            {kinds.map((kind) => (
              <label key={kind} class="desk-kind" data-kind={kind}>
                <input
                  type="radio"
                  name="kind"
                  value={kind}
                  checked={draft.kind === kind}
                  onChange={() => change({ kind })}
                />
                <span>
                  <b>{words.kinds[kind].name}</b>
                  <small>{words.kinds[kind].line}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="desk-field">
            <label for="class-name">{words.name}</label>
            <input
              id="class-name"
              type="text"
              maxLength={40}
              autocomplete="off"
              value={draft.name}
              aria-describedby="class-name-hint"
              onInput={({ currentTarget }) => change({ name: currentTarget.value })}
            />
            <small id="class-name-hint">{words.nameHint}</small>
          </p>
          {draft.kind === "guess" && <Chapters {...{ props, draft, change }} />}
          {draft.kind === "question" && <OwnQuestion {...{ words, draft, change }} />}
          {draft.kind === "simulator" && simulators.failed && (
            <p role="alert">
              {props.failed}{" "}
              <button type="button" class="button" onClick={simulators.retry}>
                {props.retry}
              </button>
            </p>
          )}
          {draft.kind === "simulator" && (
            <Explored
              {...{ words }}
              draft={draft.explored}
              all={simulators.all}
              change={(explored) => change({ explored })}
            />
          )}
          {draft.kind === "shop" && <Market {...{ props, draft, change }} />}
          <p class="class-tools">
            <button type="submit" class="button primary" data-make>
              {words.make}
            </button>
          </p>
          <p role="alert" class="desk-fault">
            {fault}
          </p>
          {!stored && <p role="status">{words.notKept}</p>}
        </form>
        {made && <Made key={made.part} {...made} props={props} />}
        <Kept kept={kept} words={words} naming={props.naming} onOpen={reopen} onChanged={refresh} />
      </div>
    </Boundary>
  );
}

interface PartProps {
  readonly props: DeskProps;
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
}

function Chapters({ props, draft, change }: PartProps) {
  const { words, chapters } = props;
  const chosen = chapters.find(({ slug }) => slug === draft.chapter);
  return (
    <p class="desk-field">
      <label for="class-chapter">{words.chapter}</label>
      <select
        id="class-chapter"
        value={draft.chapter}
        aria-describedby="class-chapter-asked"
        onChange={({ currentTarget }) => change({ chapter: currentTarget.value })}
      >
        {chapters.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
      <small id="class-chapter-asked">{chosen?.question}</small>
    </p>
  );
}

function Market({ props, draft, change }: PartProps) {
  const { words, squares } = props;
  const toggle = (digit: string) => {
    const open = draft.squares.includes(digit)
      ? draft.squares.replace(digit, "")
      : [...draft.squares, digit].sort().join("");
    change({ squares: open });
  };
  return (
    <>
      <p class="desk-field">
        <label for="class-seed">{words.seed}</label>
        <input
          id="class-seed"
          type="text"
          inputMode="numeric"
          value={draft.seed}
          aria-describedby="class-seed-hint"
          onInput={({ currentTarget }) => change({ seed: currentTarget.value })}
        />
        <small id="class-seed-hint">{words.seedHint}</small>
      </p>
      <p class="desk-field">
        <label for="class-quarters">{words.quarters}</label>
        <select
          id="class-quarters"
          value={String(draft.quarters)}
          onChange={({ currentTarget }) => change({ quarters: Number(currentTarget.value) })}
        >
          {Array.from({ length: 8 }, (_, at) => at + 1).map((n) => (
            <option key={n} value={String(n)}>
              {words.quarter.replace("{n}", String(n))}
            </option>
          ))}
        </select>
      </p>
      <fieldset class="desk-squares">
        <legend>{words.squares}</legend>
        {squares.map((name, at) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={draft.squares.includes(String(at + 1))}
              onChange={() => toggle(String(at + 1))}
            />
            {name}
          </label>
        ))}
        <small>{words.squaresHint}</small>
      </fieldset>
    </>
  );
}
