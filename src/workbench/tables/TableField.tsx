import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Row, sameValue, type Table } from "../../link/scheme.ts";
import { emptyRow } from "../../link/table.ts";
import type { FieldWords } from "../../ui/Field.tsx";
import { format, suffixOf } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { isBlankRow, nextRow, type TableParameter } from "../parameters.ts";
import { computeCells } from "../runs/compute.ts";
import { Cell } from "./Cell.tsx";
import { Paste } from "./Paste.tsx";
import { namesOf, targetOf } from "./target-of.ts";

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
  const count = (n: number, unit = "rows") => format({ value: n, unit }, words.formats);
  const [brought, setBrought] = useState<{ text: string }>();
  // What the cells are when the worker has read a block for them.
  const latest = useRef(rows);
  latest.current = rows;

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

  /** A block of cells fills the grid from one of them on; a table with its own heading is shown first. */
  const fill = async (text: string, at: number, first: number) => {
    const target = targetOf(parameter, namesOf(parameter, words.simulator));
    try {
      const block = await computeCells({ target, text, first });
      if (block.isTable) return setBrought({ text });
      const filled = [...latest.current];
      for (const [index, cells] of block.rows.entries()) {
        if (at + index >= most) break;
        filled[at + index] = { ...(filled[at + index] ?? emptyRow(parameter)), ...cells };
      }
      onChange(filled);
      setSaid(
        [
          texts.table.filled.replace("{cells}", count(block.cells, "cells")),
          ...(block.unread.length > 0
            ? [texts.table.filledEmpty.replace("{cells}", count(block.unread.length, "cells"))]
            : []),
          ...(block.beyond > 0 ? [texts.table.beyond.replace("{n}", String(block.beyond))] : []),
          ...(at + block.rows.length > most ? [texts.table.full.replace("{rows}", count(most))] : []),
        ].join(""),
      );
    } catch {
      setSaid(texts.table.broken);
    }
  };
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const row = cell?.closest("tr");
    // One cell goes into its box as any text does.
    if (!cell || !row || !/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    void fill(text, row.sectionRowIndex, cell.cellIndex);
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
        <tbody ref={body} onPaste={pasted}>
          {rows.map((row, at) => {
            const nth = texts.table.row.replace("{n}", String(at + 1));
            return (
              <tr key={at}>
                {parameter.columns.map((column) => (
                  <td key={column.key} data-label={own?.columns?.[column.key]}>
                    <Cell
                      column={column}
                      cell={row[column.key] ?? ""}
                      isMissing={
                        column.kind !== "text" && row[column.key] === "" && !isBlankRow(parameter, row)
                      }
                      unit={parameter.units[column.key] ?? ""}
                      label={`${nth} ${own?.columns?.[column.key]}`}
                      rowWords={own?.rows ?? []}
                      names={own?.options}
                      words={words}
                      texts={texts}
                      onSay={setSaid}
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
        brought={brought}
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
