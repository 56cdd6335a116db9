import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { type Formats, format, suffixOf, typedOf } from "./format.ts";
import { parseNumber } from "./parse.ts";
import { lastPosition, positionOf, type Range, valueAt } from "./stops.ts";

export interface FieldWords {
  readonly label: string;
  /** What the number means and why it starts where it does. */
  readonly reason: string;
  /** Where the default comes from: the source, or a teaching default. */
  readonly origin: string;
  /** `{low}` and `{high}`: said when a number was moved to its bounds. */
  readonly clamped: string;
  readonly unreadable: string;
}

interface Props {
  readonly id: string;
  readonly value: number;
  readonly initial: number;
  readonly range: Range;
  readonly unit: string;
  readonly tone?: string;
  readonly integer?: boolean;
  readonly words: FieldWords;
  readonly formats: Formats;
  /** Stands beside the box. */
  readonly children?: ComponentChildren;
  onChange(value: number): void;
}

/** Percent is 20 in fields and links, 0.2 in a `Quantity`. */
export function fieldQuantity(value: number, unit: string) {
  return { value: unit === "percent" ? value / 100 : value, unit };
}

/** A number as a slider and a box in step. The raw text stays while typing and is put in order on leaving. */
export function Field(props: Props) {
  const { value, range, unit, words, formats } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const spoken = format(fieldQuantity(value, unit), formats);
  const last = lastPosition(range);

  const type = (text: string) => {
    setDraft(text);
    const number = parseNumber(text);
    if (number === undefined || number < range.min || number > range.max) return;
    props.onChange(props.integer ? Math.round(number) : number);
  };

  const leave = () => {
    if (draft === undefined) return;
    const number = parseNumber(draft);
    setDraft(undefined);
    if (number === undefined) {
      setNotice(draft.trim() === "" ? undefined : words.unreadable);
      return;
    }
    const bounded = Math.min(range.max, Math.max(range.min, props.integer ? Math.round(number) : number));
    const bound = (end: number) => format(fieldQuantity(end, unit), formats);
    setNotice(
      bounded === number || props.integer
        ? undefined
        : words.clamped.replace("{low}", bound(range.min)).replace("{high}", bound(range.max)),
    );
    props.onChange(bounded);
  };

  return (
    <div class={`field tone-${props.tone ?? "none"}`} data-parameter={props.id}>
      <div class="field-head">
        <label for={`${id}-box`}>{words.label}</label>
        <span class="field-box">
          <input
            id={`${id}-box`}
            type="text"
            {...(range.min < 0 ? {} : { inputMode: "decimal" as const })}
            autocomplete="off"
            value={draft ?? typedOf(value, unit, formats, 4)}
            aria-describedby={`${id}-reason`}
            onInput={(event) => type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === "Enter") leave();
            }}
          />
          <span class="field-unit">{suffixOf(unit, formats)}</span>
        </span>
        {props.children}
      </div>
      <div class="field-slide">
        <svg class="field-tick" aria-hidden="true" width="100%" height="6">
          <rect x={`${((100 * positionOf(props.initial, range)) / last).toFixed(2)}%`} width="2" height="6" />
        </svg>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={positionOf(value, range)}
          aria-label={words.label}
          aria-valuetext={spoken}
          onInput={(event) => props.onChange(valueAt(Number(event.currentTarget.value), range))}
          onKeyDown={(event) => {
            const jump = event.key === "PageUp" ? 10 : event.key === "PageDown" ? -10 : 0;
            if (jump === 0) return;
            event.preventDefault();
            props.onChange(valueAt(Math.min(last, Math.max(0, positionOf(value, range) + jump)), range));
          }}
        />
      </div>
      <p class="field-reason" id={`${id}-reason`}>
        {words.reason}
        <span class="field-origin">{words.origin}</span>
      </p>
      {notice && (
        <p class="field-notice" role="status">
          {notice}
        </p>
      )}
    </div>
  );
}
