import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Row, sameValue, type Table } from "../../link/scheme.ts";
import type { FieldWords } from "../../ui/Field.tsx";
import { format, suffixOf } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { nextRow, type TableParameter } from "../parameters.ts";
import { Cell } from "./Cell.tsx";
import { Paste } from "./Paste.tsx";

interface Props extends DeferredProps {
  readonly parameter: TableParameter;
  readonly rows: Table;
  readonly field: FieldWords;
  onChange(rows: Table): void;
}

/** A list that the reader brings: one row a thing, on a phone one card a thing. */
export function TableField({ parameter, rows, field, words, texts, onChange }: Props) {
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [said, setSaid] = useState("");
  const own = words.simulator.parameters[parameter.key];
  const [least, most] = parameter.rows;
  const count = (n: number) => format({ value: n, unit: "rows" }, words.formats);

  // The row may not be drawn yet when it is asked for, so the focus goes there once it is.
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const row = wanted.current === undefined ? undefined : body.current?.rows[wanted.current];
    if (!row) return;
    wanted.current = undefined;
    row.querySelector<HTMLElement>("input, select")?.focus();
  }, [rows]);
  const focusRow = (at: number) => {
    wanted.current = at;
  };
  const change = (at: number, key: string, cell: string | number) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: cell } : row)));
  const add = () => {
    if (rows.length >= most) return setSaid(texts.table.full.replace("{rows}", count(most)));
    focusRow(rows.length);
    onChange([...rows, nextRow(parameter, rows)]);
  };
  const remove = (at: number) => {
    if (rows.length <= least) return setSaid(texts.table.least.replace("{rows}", count(least)));
    focusRow(Math.max(0, at - 1));
    onChange(rows.filter((_, index) => index !== at));
  };
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= rows.length) return;
    const moved = [...rows];
    [moved[at], moved[to]] = [moved[to] as Row, moved[at] as Row];
    focusRow(to);
    onChange(moved);
  };

  return (
    <fieldset
      class="field table-field"
      data-parameter={parameter.key}
      data-rows={rows.length}
      aria-describedby={`${id}-reason`}
    >
      <legend>{field.label}</legend>
      <table class="table-editor">
        <thead>
          <tr>
            {parameter.columns.map(({ key }) => (
              <th key={key} scope="col">
                {own?.columns?.[key]}{" "}
                <span class="field-unit">{suffixOf(parameter.units[key] ?? "", words.formats)}</span>
              </th>
            ))}
            <th scope="col">{texts.table.actions}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => {
            const nth = texts.table.row.replace("{n}", String(at + 1));
            return (
              <tr key={at}>
                {parameter.columns.map((column) => (
                  <td key={column.key} data-label={own?.columns?.[column.key]}>
                    <Cell
                      column={column}
                      cell={row[column.key] ?? ""}
                      unit={parameter.units[column.key] ?? ""}
                      label={`${nth} ${own?.columns?.[column.key]}`}
                      rowWords={own?.rows ?? []}
                      names={own?.options}
                      formats={words.formats}
                      onChange={(cell) => change(at, column.key, cell)}
                    />
                  </td>
                ))}
                <td class="row-actions">
                  <button
                    type="button"
                    aria-label={`${nth} ${texts.table.up}`}
                    title={texts.table.up}
                    aria-disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`${nth} ${texts.table.down}`}
                    title={texts.table.down}
                    aria-disabled={at === rows.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    aria-label={`${nth} ${texts.table.remove}`}
                    title={texts.table.remove}
                    data-destructive
                    onClick={() => remove(at)}
                  >
                    ×
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="drawer-actions">
        <button type="button" data-row-add onClick={add}>
          {texts.table.add}
        </button>
        {!sameValue(rows, parameter.default) && (
          <button type="button" data-destructive onClick={() => onChange(parameter.default)}>
            {texts.table.reset}
          </button>
        )}
      </div>
      <Paste
        parameter={parameter}
        rows={rows}
        words={words}
        texts={texts}
        onChange={onChange}
        onSay={setSaid}
      />
      <p class="field-notice" role="status">
        {said}
      </p>
      <p class="field-reason" id={`${id}-reason`}>
        {field.reason}
        <span class="field-origin">{field.origin}</span>
      </p>
    </fieldset>
  );
}
