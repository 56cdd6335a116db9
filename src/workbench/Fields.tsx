import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { isSpan, isTable, sameValue, type Value, type Values } from "../link/scheme.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { Field } from "../ui/Field.tsx";
import { Deferred } from "./Deferred.tsx";
import type { Parameter, Simulator, View } from "./define.ts";
import { aroundPoint } from "./spans.ts";
import { fieldWords, type Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly words: Words;
  onChange(key: string, value: Value): void;
}

/** Three to five controls first; the rest behind one step. */
export function Fields({ simulator, view, values, words, onChange }: Props) {
  const field = (key: string) => {
    const parameter = simulator.parameters[key];
    if (!parameter) return null;
    return (
      <One
        key={key}
        parameter={parameter}
        value={values[key] ?? parameter.default}
        words={words}
        onChange={onChange}
      />
    );
  };
  const touched = view.more.some((key) => !sameValue(values[key], simulator.parameters[key]?.default));
  return (
    <form
      class="bench-fields"
      aria-label={`${words.simulator.title} · ${words.workbench.fields}`}
      onSubmit={(event) => event.preventDefault()}
    >
      {view.first.map(field)}
      {view.more.length > 0 && (
        <More touched={touched} summary={words.workbench.more}>
          {view.more.map(field)}
        </More>
      )}
    </form>
  );
}

/**
 * The fold stands open where one of its numbers was changed from outside, by a link or a preset. It never closes by
 * itself, least of all on somebody who types in it, and once a person has opened or closed it, it is theirs.
 */
function More({
  touched,
  summary,
  children,
}: {
  touched: boolean;
  summary: string;
  children: ComponentChildren;
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  const ours = useRef(false);
  const theirs = useRef(false);
  useLayoutEffect(() => {
    if (!touched || theirs.current || !fold.current) return;
    ours.current = true;
    fold.current.open = true;
  }, [touched]);
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

const loadSpan = () => import("./ranges/SpanField.tsx").then((file) => file.SpanField);
const loadTable = () => import("./tables/TableField.tsx").then((file) => file.TableField);
