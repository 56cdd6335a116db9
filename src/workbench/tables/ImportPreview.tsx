import { type Encoding, encodings } from "../../import/encodings.ts";
import type { Choices } from "../../import/target.ts";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { type TableParameter, wordOf } from "../parameters.ts";
import { DeriveChoice } from "./DeriveChoice.tsx";
import type { ReadTable } from "./read-table.ts";
import { nameOfColumn, tellings, titleOf } from "./telling.ts";

interface Props extends DeferredProps {
  readonly parameter: TableParameter;
  readonly read: ReadTable;
  readonly choices: Choices;
  /** A file has an encoding; what was pasted has none to choose. */
  readonly isFile: boolean;
  onEncoding(encoding: Encoding): void;
  onChoose(choices: Choices): void;
}

/** What was read, in words and by column, before it goes into the table; a column is changed by choosing another. */
export function ImportPreview(props: Props) {
  const { parameter, read, choices, isFile, words, texts, onEncoding, onChoose } = props;
  const { table, encoding, sure } = read;
  const { table: say } = texts;
  const context = { parameter, words, texts };
  const place = (key: string, to: number | null) => {
    // A column of the source is one of ours, but for a date, which is two.
    const others = Object.entries(table.places).flatMap(([other, at]) =>
      to !== null && at === to && other !== key ? [[other, null] as const] : [],
    );
    onChoose({ ...choices, places: { ...table.places, ...Object.fromEntries(others), [key]: to } });
  };
  const shown = (key: string): string => {
    const at = table.places[key];
    const raw = typeof at === "number" ? (table.source[at]?.cells[0] ?? "") : "";
    const cell = table.rows[0]?.[key] ?? "";
    const own = words.simulator.parameters[parameter.key];
    const unit = parameter.units[key] ?? "";
    const value =
      typeof cell === "number"
        ? format({ value: unit === "percent" ? cell / 100 : cell, unit }, words.formats)
        : cell === ""
          ? say.blank
          : (own?.options?.[cell] ?? wordOf(cell, own?.rows ?? []));
    if (raw === "") return typeof cell === "number" ? value : "";
    return say.example.replace("{text}", () => raw).replace("{value}", () => value);
  };

  return (
    <div class="brought" data-found={table.found} data-known={table.known} data-encoding={encoding}>
      {isFile && (
        <label>
          {say.encoding}{" "}
          <select
            value={encoding}
            onChange={({ currentTarget }) => onEncoding(currentTarget.value as Encoding)}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!sure && <p class="drawer-note">{say.doubt}</p>}
      <p>{say.preview}</p>
      <p data-user-text role="status" data-told>
        {tellings(table, context).join("")}
      </p>
      <ul class="columns">
        {parameter.columns.map(({ key }) => {
          const name = nameOfColumn(context, key);
          return (
            <li key={key} data-column={key}>
              <label>
                <span>{name}</span>
                <select
                  aria-label={say.which.replace("{column}", name)}
                  value={String(table.places[key] ?? "")}
                  onChange={({ currentTarget: { value } }) => place(key, value === "" ? null : Number(value))}
                >
                  <option value="">{say.nowhere}</option>
                  {table.source.map((_, at) => (
                    <option key={at} value={String(at)}>
                      {titleOf(table, at, texts)}
                    </option>
                  ))}
                </select>
              </label>
              <bdi data-user-text>{shown(key)}</bdi>
            </li>
          );
        })}
      </ul>
      {table.derivable && <DeriveChoice {...{ parameter, table, choices, words, texts, onChoose }} />}
      {table.totals.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            data-with-totals
            checked={table.withTotals}
            onChange={({ currentTarget: { checked } }) => onChoose({ ...choices, withTotals: checked })}
          />{" "}
          {say.withTotals}
        </label>
      )}
    </div>
  );
}
