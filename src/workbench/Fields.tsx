import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { isSpan, isTable, sameValue, type Value, type Values } from "../link/scheme.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { Field } from "../ui/Field.tsx";
import { Deferred } from "./Deferred.tsx";
import type { Parameter, Simulator, View } from "./define.ts";
import { Bar } from "./dock/Bar.tsx";
import { useVisibleWindow } from "./dock/keyboard.ts";
import { bringFieldInSight, bringPictureInSight } from "./dock/place.ts";
import { aroundPoint } from "./spans.ts";
import { fieldWords, type Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly words: Words;
  /** Those that matter in a text; a view that has none of them shows its first two there. */
  readonly numbers?: readonly string[] | undefined;
  onChange(key: string, value: Value): void;
  readonly onFees?: ((opener: HTMLElement) => Promise<void>) | undefined;
}

/**
 * Three to five controls first; the rest behind one step. On a phone the same form is the dock at the thumb, which
 * shows one of them at a time, or, when all are asked for, a list under the picture.
 */
export function Fields({ simulator, view, values, words, numbers, onChange, onFees }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<Shown>({});
  const { chosen, all = false } = shown;
  const keys = [...view.first, ...view.more];
  const parameters = keys.flatMap((key) => simulator.parameters[key] ?? []);
  const currentOf = (key: string) => values[key] ?? (simulator.parameters[key] as Parameter).default;
  const mattering = numbers?.some((key) => view.first.includes(key)) ? numbers : view.first.slice(0, 2);
  const matters = (key: string) => numbers && mattering.includes(key);
  useVisibleWindow();
  useLayoutEffect(() => {
    const dock = form.current;
    if (!dock || (!chosen && !all)) return;
    if (all) bringFieldInSight(dock, chosen);
    else bringPictureInSight(dock);
    if (!shown.byKey || !chosen) return;
    dock.querySelector<HTMLElement>(`[data-slot="${CSS.escape(chosen)}"] :is(input, select)`)?.focus();
  }, [shown]);
  // A keyboard that comes up takes two fifths of the window: the answer goes above what is left of it.
  useEffect(() => {
    const dock = form.current;
    if (!dock || !chosen || all) return;
    const again = () => bringPictureInSight(dock);
    addEventListener("resize", again);
    visualViewport?.addEventListener("resize", again);
    return () => {
      removeEventListener("resize", again);
      visualViewport?.removeEventListener("resize", again);
    };
  }, [chosen, all]);
  const choose = (key: string, byKey: boolean) => {
    // A table needs the whole width and more than a thumb's height.
    if (simulator.parameters[key]?.kind === "table") setShown({ chosen: key, all: true, byKey });
    else setShown(!all && chosen === key ? {} : { chosen: key, byKey });
  };
  const field = (parameter: Parameter) => (
    <div
      key={parameter.key}
      class="slot"
      data-slot={parameter.key}
      data-kind={parameter.kind}
      data-current={chosen === parameter.key}
      data-matters={matters(parameter.key)}
    >
      {simulator.rules?.locked.has(parameter.key) ? (
        <Deferred load={loadLocked} words={words} props={{ parameter, value: currentOf(parameter.key) }} />
      ) : (
        <One parameter={parameter} value={currentOf(parameter.key)} words={words} onChange={onChange} />
      )}
      {onFees && "money" in parameter && (
        <button
          type="button"
          class="fees-on"
          data-fees-for={parameter.key}
          // What did not load can be tried again: the button stays.
          onClick={({ currentTarget }) => void onFees(currentTarget).catch(() => undefined)}
        >
          {words.workbench.tools.fees}
        </button>
      )}
    </div>
  );
  const [first, more] = [parameters.slice(0, view.first.length), parameters.slice(view.first.length)];
  const touched = more.some(({ key, default: usual }) => !sameValue(values[key], usual));
  return (
    <form
      ref={form}
      class="bench-fields"
      data-dock={all ? "all" : chosen ? "one" : "none"}
      aria-label={`${words.simulator.title} · ${words.workbench.fields}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || (!chosen && !all)) return;
        form.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(chosen ?? "")}"]`)?.focus();
        setShown({});
      }}
    >
      {first.map(field)}
      {more.length > 0 && (
        <More
          touched={touched}
          wanted={all || more.some(({ key }) => key === chosen)}
          summary={words.workbench.more}
        >
          {more.map(field)}
        </More>
      )}
      <Bar
        parameters={parameters}
        currentOf={currentOf}
        matters={matters}
        chosen={chosen}
        all={all}
        words={words}
        onChoose={choose}
        onAll={() => setShown(all ? {} : { all: true })}
      />
    </form>
  );
}

/** What the dock shows: nothing but its bar, one number, or all of them with the one that was asked for in sight. */
interface Shown {
  readonly chosen?: string;
  readonly all?: boolean;
  /** Chosen with a key: then the focus goes there. A finger would call the keyboard up. */
  readonly byKey?: boolean;
}

/**
 * The fold stands open where one of its numbers was changed from outside, by a link or a preset. It never closes by
 * itself, least of all on somebody who types in it, and once a person has opened or closed it, it is theirs.
 */
function More({
  touched,
  wanted,
  summary,
  children,
}: {
  touched: boolean;
  /** Whether the dock shows one of its numbers. */
  wanted: boolean;
  summary: string;
  children: ComponentChildren;
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  const ours = useRef(false);
  const theirs = useRef(false);
  useLayoutEffect(() => {
    if (!wanted && (!touched || theirs.current)) return;
    if (!fold.current) return;
    ours.current = true;
    fold.current.open = true;
  }, [touched, wanted]);
  return (
    <details
      class="more"
      ref={fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== ours.current) theirs.current = true;
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface OneProps {
  readonly parameter: Parameter;
  readonly value: Value;
  readonly words: Words;
  onChange(key: string, value: Value): void;
}

/** A field is drawn anew when its own value has changed, not when another's has. */
function One(props: OneProps) {
  const { parameter, value, words, onChange } = props;
  return useMemo(() => <Fitting {...props} />, [parameter, value, words, onChange]);
}

/** The field that fits what is put in. */
function Fitting({ parameter, value, words, onChange: put }: OneProps) {
  const onChange = (next: Value) => put(parameter.key, next);
  const origin = sameValue(value, parameter.default) ? parameter.origin : "yours";
  const texts = fieldWords(words, parameter.key, origin);
  if (parameter.kind === "choice") {
    const { options = {} } = words.simulator.parameters[parameter.key] ?? {};
    return (
      <ChoiceField
        id={parameter.key}
        value={String(value)}
        options={parameter.options.map((option) => ({ value: option, label: options[option] ?? option }))}
        words={texts}
        onChange={onChange}
      />
    );
  }
  if (parameter.kind === "table") {
    const rows = isTable(value) ? value : parameter.default;
    return <Deferred load={loadTable} words={words} props={{ parameter, rows, field: texts, onChange }} />;
  }
  if (isSpan(value)) {
    return (
      <Deferred load={loadSpan} words={words} props={{ parameter, span: value, field: texts, onChange }} />
    );
  }
  const number = typeof value === "number" ? value : parameter.default;
  return (
    <Field
      id={parameter.key}
      value={number}
      initial={parameter.default}
      range={parameter}
      unit={parameter.unit}
      integer={parameter.integer ?? false}
      tone={parameter.tone ?? "none"}
      words={texts}
      formats={words.formats}
      onChange={onChange}
    >
      <button
        type="button"
        class="span-on"
        aria-label={words.workbench.spanOn.replace("{label}", texts.label)}
        title={words.workbench.spanOn.replace("{label}", texts.label)}
        onClick={() => onChange(aroundPoint(parameter, number))}
      >
        ±
      </button>
    </Field>
  );
}

const loadLocked = () => import("./rules/LockedField.tsx").then((file) => file.LockedField);
const loadSpan = () => import("./ranges/SpanField.tsx").then((file) => file.SpanField);
const loadTable = () => import("./tables/TableField.tsx").then((file) => file.TableField);
