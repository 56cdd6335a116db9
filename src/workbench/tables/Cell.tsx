import { useRef, useState } from "preact/hooks";
import { plainText } from "../../link/plain.ts";
import type { Column } from "../../link/scheme.ts";
import { keepsGroups } from "../../ui/draft.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format, typedOf } from "../../ui/format.ts";
import { fetchReader, withReader } from "../../ui/reader.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { wordOf } from "../parameters.ts";

interface Props extends DeferredProps {
  readonly column: Column;
  readonly cell: string | number;
  /** Whether a number should stand here and nobody has given it. */
  readonly isMissing: boolean;
  readonly unit: string;
  readonly label: string;
  readonly rowWords: readonly string[];
  /** What the options of a choice are called. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  onChange(cell: string | number): void;
  onSay(text: string): void;
}

/** A box of the table. The raw text stays while typing; on leaving a number is put in order, and what was changed is told. */
export function Cell(props: Props) {
  const { column, cell, isMissing, unit, label, rowWords, names, words, texts, onChange, onSay } = props;
  const [draft, setDraft] = useState<string>();
  const typing = useRef<{ text: string; grouped: boolean } | undefined>(undefined);
  if (column.kind === "choice")
    return (
      <select
        class="cell-text"
        aria-label={label}
        aria-invalid={isMissing}
        value={String(cell)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {cell === "" && <option value="">{texts.table.blank}</option>}
        {column.options.map((option) => (
          <option key={option} value={option}>
            {names?.[option] ?? option}
          </option>
        ))}
      </select>
    );
  const isText = column.kind === "text";
  const { formats } = words;
  const shown = typeof cell === "number" ? typedOf(cell, unit, formats, 4) : wordOf(cell, rowWords);
  const say = (value: number) => format(fieldQuantity(value, unit), formats);
  const readable = () =>
    typing.current?.grouped ? typing.current.text.replaceAll(",", "") : (typing.current?.text ?? "");

  const type = (text: string, composing: boolean) => {
    const before = typing.current ?? { text: shown, grouped: shown.includes(",") };
    typing.current = { text, grouped: before.grouped && keepsGroups(before.text, text) };
    setDraft(text);
    if (composing) return;
    if (column.kind === "text") return onChange(plainText(text, column.max));
    const asked = readable();
    withReader((read) => {
      const { value } = read(asked, { unit, formats });
      if (typing.current?.text !== text || value === undefined) return;
      if (value < column.min || value > column.max || (column.integer && !Number.isInteger(value))) return;
      onChange(value);
    });
  };
  const leave = () => {
    const { current } = typing;
    if (!current) return;
    if (column.kind === "text") {
      typing.current = undefined;
      return setDraft(undefined);
    }
    const asked = readable();
    withReader((read) => {
      if (typing.current !== current) return;
      typing.current = undefined;
      setDraft(undefined);
      const { value, refused } = read(asked, { unit, formats });
      if (refused === "empty") return onChange("");
      if (value === undefined) {
        const still = typeof cell === "number" ? say(cell) : texts.table.blank;
        return onSay(
          texts.table.kept
            .replace("{text}", () => current.text.slice(0, 40))
            .replace("{why}", texts.table.why[refused])
            .replace("{n}", still),
        );
      }
      const whole = column.integer ? Math.round(value) : value;
      const bounded = Math.min(column.max, Math.max(column.min, whole));
      const { clamped, whole: rounded } = words.workbench;
      if (bounded !== whole)
        onSay(clamped.replace("{low}", say(column.min)).replace("{high}", say(column.max)));
      else onSay(whole === value ? "" : rounded.replace("{n}", say(whole)));
      onChange(bounded);
    });
  };
  return (
    <input
      type="text"
      class={isText ? "cell-text" : "cell-number"}
      aria-label={label}
      aria-invalid={isMissing}
      autocomplete="off"
      value={draft ?? shown}
      {...(isMissing ? { placeholder: texts.table.blank } : {})}
      {...(isText ? { maxLength: column.max, "data-user-text": "" } : {})}
      {...(!isText && column.min >= 0 ? { inputMode: "decimal" as const } : {})}
      onFocus={() => void fetchReader()}
      onInput={(event) => type(event.currentTarget.value, event.isComposing)}
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.isComposing && event.keyCode !== 229) leave();
      }}
    />
  );
}
