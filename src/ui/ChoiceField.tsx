import { useId } from "preact/hooks";
import type { FieldWords } from "./Field.tsx";

interface Props {
  readonly id: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly words: FieldWords;
  onChange(value: string): void;
}

/** One of a few: chips that are radio buttons underneath. */
export function ChoiceField({ id, value, options, words, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="field one-of" data-parameter={id} aria-describedby={`${name}-reason`}>
      <legend>{words.label}</legend>
      <div class="chips">
        {options.map((option) => (
          <label key={option.value} class="chip">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <p class="field-reason" id={`${name}-reason`}>
        {words.reason}
        <span class="field-origin">{words.origin}</span>
      </p>
    </fieldset>
  );
}
