import { useState } from "preact/hooks";
import type { ImportedTable } from "../../import/table.ts";
import type { Choices } from "../../import/target.ts";
import { withReader } from "../../ui/reader.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { TableParameter } from "../parameters.ts";
import { nameOfColumn, titleOf } from "./telling.ts";

interface Props extends DeferredProps {
  readonly parameter: TableParameter;
  readonly table: ImportedTable;
  readonly choices: Choices;
  onChoose(choices: Choices): void;
}

/** A column that is not there but follows from another and a share: only when the person says so, and by which share. */
export function DeriveChoice({ parameter, table, choices, words, texts, onChoose }: Props) {
  const { table: say } = texts;
  const [draft, setDraft] = useState("");
  const { derive } = parameter;
  if (!derive) return null;
  const { share } = choices;
  const name = (key: string) => nameOfColumn({ parameter, words }, key);
  const choose = (next: Choices["share"]) => {
    const { share: _, ...rest } = choices;
    onChoose(next ? { ...rest, share: next } : rest);
  };
  const type = (text: string) => {
    setDraft(text);
    withReader((read) => {
      const { value } = read(text, { unit: "percent", formats: words.formats });
      if (value !== undefined && value >= 0 && value <= 100) choose({ percent: value });
    });
  };
  const radio = (checked: boolean, label: string, onPick: () => void, of: string) => (
    <label class="check">
      <input
        type="radio"
        name={`derive-${parameter.key}`}
        data-derive={of}
        checked={checked}
        onChange={onPick}
      />{" "}
      {label}
    </label>
  );
  return (
    <fieldset class="derive">
      <legend>{say.derive.replace("{column}", name(derive.key)).replace("{from}", name(derive.from))}</legend>
      {radio(!share, say.deriveNot, () => choose(undefined), "not")}
      {table.share !== null &&
        radio(
          share !== undefined && "column" in share,
          say.deriveColumn.replace("{title}", () => titleOf(table, table.share ?? 0, texts)),
          () => choose({ column: table.share ?? 0 }),
          "column",
        )}
      <label class="check">
        {say.derivePercent}{" "}
        <input
          type="text"
          data-derive="percent"
          autocomplete="off"
          value={draft}
          onInput={(event) => type(event.currentTarget.value)}
        />{" "}
        %
      </label>
    </fieldset>
  );
}
