import { useState } from "preact/hooks";
import { plainText } from "../../link/plain.ts";
import type { Column } from "../../link/scheme.ts";
import { readCell } from "../../link/table.ts";
import { type Formats, typedOf } from "../../ui/format.ts";
import { parseNumber } from "../../ui/parse.ts";
import { wordOf } from "../parameters.ts";

interface Props {
  readonly column: Column;
  readonly cell: string | number;
  readonly unit: string;
  readonly label: string;
  readonly rowWords: readonly string[];
  /** What the options of a choice are called. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly formats: Formats;
  onChange(cell: string | number): void;
}

/** A box of the table. The raw text stays while typing; a number is put in order on leaving. */
export function Cell({ column, cell, unit, label, rowWords, names, formats, onChange }: Props) {
  const [draft, setDraft] = useState<string>();
  if (column.kind === "choice")
    return (
      <select
        class="cell-text"
        aria-label={label}
        value={String(cell)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {column.options.map((option) => (
          <option key={option} value={option}>
            {names?.[option] ?? option}
          </option>
        ))}
      </select>
    );
  const isText = column.kind === "text";
  const shown = typeof cell === "number" ? typedOf(cell, unit, formats, 4) : wordOf(cell, rowWords);
  const type = (text: string) => {
    setDraft(text);
    if (isText) return onChange(plainText(text, column.max));
    const number = parseNumber(text);
    if (number !== undefined && number >= column.min && number <= column.max)
      onChange(readCell(column, number));
  };
  const leave = () => {
    if (draft === undefined) return;
    const number = isText ? undefined : parseNumber(draft);
    if (number !== undefined) onChange(readCell(column, number));
    setDraft(undefined);
  };
  return (
    <input
      type="text"
      class={isText ? "cell-text" : "cell-number"}
      aria-label={label}
      autocomplete="off"
      value={draft ?? shown}
      {...(isText ? { maxLength: column.max, "data-user-text": "" } : {})}
      {...(!isText && column.min >= 0 ? { inputMode: "decimal" as const } : {})}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
