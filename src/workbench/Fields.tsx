import type { Values } from "../link/scheme.ts";
import { Field } from "../ui/Field.tsx";
import type { Simulator, View } from "./define.ts";
import { fieldWords, type Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly view: View;
  readonly values: Values;
  readonly words: Words;
  onChange(key: string, value: number): void;
}

/** Three to five controls first; the rest behind one step. */
export function Fields({ simulator, view, values, words, onChange }: Props) {
  const field = (key: string) => {
    const parameter = simulator.parameters[key];
    const value = values[key];
    if (!parameter || typeof value !== "number") return null;
    const origin = value === parameter.default ? parameter.origin : "yours";
    return (
      <Field
        key={key}
        id={key}
        value={value}
        initial={parameter.default}
        range={parameter}
        unit={parameter.unit}
        integer={parameter.integer ?? false}
        tone={parameter.tone ?? "none"}
        words={fieldWords(words, key, origin)}
        formats={words.formats}
        onChange={(next) => onChange(key, next)}
      />
    );
  };
  const touched = view.more.some((key) => values[key] !== simulator.parameters[key]?.default);
  return (
    <form
      class="bench-fields"
      aria-label={`${words.simulator.title} · ${words.workbench.fields}`}
      onSubmit={(event) => event.preventDefault()}
    >
      {view.first.map(field)}
      {view.more.length > 0 && (
        <details class="more" open={touched}>
          <summary>{words.workbench.more}</summary>
          {view.more.map(field)}
        </details>
      )}
    </form>
  );
}
