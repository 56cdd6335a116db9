import { useId } from "preact/hooks";
import { isSpan, isTable, type Table, type Value } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Parameter } from "../define.ts";
import { type TableParameter, wordOf } from "../parameters.ts";
import type { Words } from "../words.ts";

interface Props extends DeferredProps {
  readonly parameter: Parameter;
  readonly value: Value;
}

/**
 * An input that a class has locked: its value in a box that takes no typing, so that the keyboard and a screen reader come
 * to it, and hear why.
 */
export function LockedField({ parameter, value, words, texts }: Props) {
  const id = useId();
  const { label = parameter.key, reason = "" } = words.simulator.parameters[parameter.key] ?? {};
  const { tone = "none" } = parameter.kind === "number" ? parameter : {};
  return (
    <div class={`field locked tone-${tone}`} data-parameter={parameter.key} data-locked>
      {parameter.kind === "table" ? (
        <Rows parameter={parameter} rows={isTable(value) ? value : parameter.default} words={words} />
      ) : (
        <div class="field-head">
          <label for={id}>{label}</label>
          <span class="field-box">
            <input
              id={id}
              type="text"
              readOnly
              value={textOf(parameter, value, words)}
              aria-describedby={`${id}-locked`}
            />
          </span>
        </div>
      )}
      <p class="field-reason">
        <span id={`${id}-locked`} class="field-locked">
          {texts.classroom.lockedNote}
        </span>{" "}
        {reason}
      </p>
    </div>
  );
}

function textOf(parameter: Parameter, value: Value, { simulator, formats }: Words): string {
  if (parameter.kind !== "number")
    return simulator.parameters[parameter.key]?.options?.[String(value)] ?? String(value);
  const say = (number: number) => format(fieldQuantity(number, parameter.unit), formats);
  return isSpan(value) ? `${say(value.low)}–${say(value.high)}` : say(Number(value));
}

interface RowsProps {
  readonly parameter: TableParameter;
  readonly rows: Table;
  readonly words: Words;
}

/** A locked table, to be read. */
function Rows({ parameter, rows, words }: RowsProps) {
  const own = words.simulator.parameters[parameter.key];
  const cell = (key: string, value: number | string) => {
    if (typeof value !== "number") return own?.options?.[value] ?? wordOf(value, own?.rows ?? []);
    const unit = parameter.units[key] ?? "";
    return format(fieldQuantity(value, unit), words.formats);
  };
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={own?.label ?? parameter.key}>
      <table>
        <caption>{own?.label ?? parameter.key}</caption>
        <thead>
          <tr>
            {parameter.columns.map(({ key }) => (
              <th key={key} scope="col">
                {own?.columns?.[key] ?? key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {parameter.columns.map(({ key }) => (
                <td key={key} data-user-text>
                  {cell(key, row[key] ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
