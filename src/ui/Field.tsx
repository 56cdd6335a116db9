import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { keepsGroups } from "./draft.ts";
import { type Formats, format, suffixOf, typedOf } from "./format.ts";
import type { Refusal } from "./parse.ts";
import { fetchReader, withReader } from "./reader.ts";
import { Slider } from "./Slider.tsx";
import { selectsAll } from "./select-all.ts";
import type { Range } from "./stops.ts";

export interface FieldWords {
  readonly label: string;
  /** What the number means and why it starts where it does. */
  readonly reason: string;
  /** Where the default comes from: the source, or a teaching default. */
  readonly origin: string;
  /** `{low}` and `{high}`: said when a number was moved to its bounds. */
  readonly clamped: string;
  readonly unreadable: string;
  /** Names of the buttons beside the slider; `{label}`. */
  readonly lower: string;
  readonly higher: string;
  /** `{n}`: said when a number was rounded because only whole ones are taken. */
  readonly whole: string;
  /** Why what was typed does not fit; what is not told here is `unreadable`. */
  readonly unfit: Readonly<Record<Exclude<Refusal, "empty" | "unreadable">, string>>;
}

/** `slide` and `type` are on the way to a number, `leave` is the answer. */
export type How = "slide" | "type" | "leave";

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
  onChange(value: number, how: How): void;
}

/** Percent is 20 in fields and links, 0.2 in a `Quantity`. */
export function fieldQuantity(value: number, unit: string) {
  return { value: unit === "percent" ? value / 100 : value, unit };
}

/**
 * A number as a slider and a box in step. The raw text stays while typing and is put in order on leaving; Enter leaves
 * as well, but never takes away what could not be read. What an input method is still composing is no number yet.
 */
export function Field(props: Props) {
  const { value, range, unit, words, formats } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const typing = useRef<{ text: string; grouped: boolean } | undefined>(undefined);
  const spoken = format(fieldQuantity(value, unit), formats);
  const shown = typedOf(value, unit, formats, 4);
  const box = { unit, formats };
  const say = (number: number) => format(fieldQuantity(number, unit), formats);
  const readable = () => {
    const { text = "", grouped = false } = typing.current ?? {};
    return grouped ? text.replaceAll(",", "") : text;
  };

  const type = (text: string, composing: boolean) => {
    const before = typing.current ?? { text: shown, grouped: shown.includes(",") };
    typing.current = { text, grouped: before.grouped && keepsGroups(before.text, text) };
    setDraft(text);
    if (composing) return;
    const asked = readable();
    withReader((read) => {
      const { value: number } = read(asked, box);
      if (typing.current?.text !== text || number === undefined) return;
      if (number < range.min || number > range.max || (props.integer && !Number.isInteger(number))) return;
      props.onChange(number, "type");
    });
  };

  const leave = (byKey: boolean) => {
    const { current } = typing;
    if (!current) return;
    const asked = readable();
    withReader((read) => {
      if (typing.current !== current) return;
      const { value: number, refused } = read(asked, box);
      if (refused !== undefined) {
        const why = refused === "unreadable" || refused === "empty" ? words.unreadable : words.unfit[refused];
        setNotice(refused === "empty" ? undefined : why.replace("{n}", spoken));
        if (byKey) return;
      }
      typing.current = undefined;
      setDraft(undefined);
      if (number === undefined) return;
      const whole = props.integer ? Math.round(number) : number;
      const bounded = Math.min(range.max, Math.max(range.min, whole));
      setNotice(
        bounded !== whole
          ? words.clamped.replace("{low}", say(range.min)).replace("{high}", say(range.max))
          : whole !== number
            ? words.whole.replace("{n}", say(whole))
            : undefined,
      );
      props.onChange(bounded, "leave");
    });
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
            value={draft ?? shown}
            aria-describedby={`${id}-reason`}
            onInput={(event) => type(event.currentTarget.value, event.isComposing)}
            onCompositionEnd={(event) => type(event.currentTarget.value, false)}
            {...selectsAll}
            onFocus={(event) => {
              selectsAll.onFocus(event);
              void fetchReader();
            }}
            onBlur={() => leave(false)}
            onKeyDown={(event) => {
              // Enter that takes a candidate of an input method; 229 where a browser says so only by the code.
              if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) leave(true);
            }}
          />
          <span class="field-unit">{suffixOf(unit, formats)}</span>
        </span>
        {props.children}
      </div>
      <Slider
        value={value}
        initial={props.initial}
        range={range}
        spoken={spoken}
        words={words}
        onChange={(next) => props.onChange(next, "slide")}
      />
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
