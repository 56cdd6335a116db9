import { useEffect, useRef, useState } from "preact/hooks";
import type { Table } from "../../link/scheme.ts";
import { RunError } from "../../runner/run.ts";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { TableParameter } from "../parameters.ts";
import { computeRows } from "../runs/compute.ts";
import type { Encoding } from "./decode.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import type { ReadRows } from "./read-table.ts";

interface Props extends DeferredProps {
  readonly parameter: TableParameter;
  readonly rows: Table;
  onChange(rows: Table): void;
  onSay(text: string): void;
}

/** A text box holds this many letters without making the page wait. */
const boxful = 50_000;

/** A place to paste rows of a spreadsheet into, or to take them from a file. The worker reads them. */
export function Paste({ parameter, rows, words, texts, onChange, onSay }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | undefined>(undefined);
  // A file, or a text too long for the box, and what was read in it.
  const [imported, setImported] = useState<{ source: Blob | string; read: ReadRows }>();
  const [least, most] = parameter.rows;
  const count = (value: number, unit: string) => format({ value, unit }, words.formats);
  useEffect(() => () => running.current?.abort(), []);

  const read = async (source: Blob | string, encoding?: Encoding): Promise<ReadRows | undefined> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const names = words.simulator.names?.[parameter.key];
      return await computeRows({ parameter, source, encoding, names }, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted)
        onSay(error instanceof RunError && error.reason === "slow" ? texts.table.slow : texts.table.broken);
      return undefined;
    }
  };
  const open = async (source: Blob | string, encoding?: Encoding) => {
    onSay(texts.table.reading);
    const found = await read(source, encoding);
    if (!found) return;
    onSay(found.refused ? texts.table[found.refused] : "");
    setImported(found.refused ? undefined : { source, read: found });
  };
  const clear = () => {
    setImported(undefined);
    if (area.current) area.current.value = "";
    if (input.current) input.current.value = "";
  };
  const take = async (append: boolean) => {
    const found = imported?.read ?? (await read(area.current?.value ?? ""));
    if (!found) return;
    const whole = append ? [...rows, ...found.rows] : found.rows;
    if (found.rows.length === 0 || whole.length < least) return onSay(texts.table.nothing);
    onChange(whole.slice(0, most));
    clear();
    const notes = [
      texts.table.pasted.replace("{rows}", count(found.found, "rows")),
      ...(found.unread > 0 ? [texts.table.unreadable.replace("{cells}", count(found.unread, "cells"))] : []),
      ...(found.cut || whole.length > most ? [texts.table.full.replace("{rows}", count(most, "rows"))] : []),
    ];
    onSay(notes.join(""));
  };

  return (
    <details class="more">
      <summary>{texts.table.paste}</summary>
      <p class="drawer-note">{texts.table.pasteNote}</p>
      <textarea
        ref={area}
        class="paste"
        rows={4}
        aria-label={texts.table.paste}
        data-user-text
        spellcheck={false}
        onInput={() => setImported(undefined)}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (text.length <= boxful) return;
          event.preventDefault();
          void open(text);
        }}
      />
      <label class="paste-file">
        {texts.table.file}
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          data-table-file
          onChange={({ currentTarget: { files } }) => files?.[0] && void open(files[0])}
        />
      </label>
      {imported && (
        <ImportPreview
          read={imported.read}
          isFile={typeof imported.source !== "string"}
          rows={count(imported.read.found, "rows")}
          texts={texts}
          onEncoding={(encoding) => void open(imported.source, encoding)}
        />
      )}
      <div class="drawer-actions">
        <button type="button" data-paste="replace" onClick={() => void take(false)}>
          {texts.table.replace}
        </button>
        <button type="button" data-paste="append" onClick={() => void take(true)}>
          {texts.table.append}
        </button>
      </div>
    </details>
  );
}
