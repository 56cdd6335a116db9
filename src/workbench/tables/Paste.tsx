import { useEffect, useRef, useState } from "preact/hooks";
import type { Encoding } from "../../import/encodings.ts";
import type { Choices } from "../../import/target.ts";
import type { Table } from "../../link/scheme.ts";
import { RunError } from "../../runner/run.ts";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { TableParameter } from "../parameters.ts";
import { computeRows } from "../runs/compute.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import type { ReadTable } from "./read-table.ts";
import { namesOf, targetOf } from "./target-of.ts";

interface Props extends DeferredProps {
  readonly parameter: TableParameter;
  readonly rows: Table;
  /** A table that was pasted into the grid, to be shown here first; another object for another paste. */
  readonly brought: { readonly text: string } | undefined;
  onChange(rows: Table): void;
  onSay(text: string): void;
}

interface Imported {
  readonly source: Blob | string;
  readonly encoding: Encoding | undefined;
  readonly choices: Choices;
  readonly read: ReadTable;
}

/** A text box holds this many letters without making the page wait. */
const boxful = 50_000;
/** Typing rests this long before it is read. */
const rest = 200;

/**
 * A place to paste rows of a spreadsheet into, or to take them from a file. The worker reads them, what it found is
 * told, and nothing enters the table before that.
 */
export function Paste({ parameter, rows, brought, words, texts, onChange, onSay }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | undefined>(undefined);
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [imported, setImported] = useState<Imported>();
  const [least, most] = parameter.rows;
  const count = (value: number, unit: string) => format({ value, unit }, words.formats);
  const stop = () => {
    clearTimeout(typing.current);
    running.current?.abort();
  };
  useEffect(() => stop, []);

  const open = async (source: Blob | string, encoding?: Encoding, choices: Choices = {}) => {
    stop();
    const controller = new AbortController();
    running.current = controller;
    onSay(texts.table.reading);
    try {
      const target = targetOf(parameter, namesOf(parameter, words.simulator));
      const read = await computeRows({ target, source, encoding, choices }, controller.signal);
      if ("refused" in read) {
        setImported(undefined);
        return onSay(texts.table[read.refused]);
      }
      const isNothing = read.table.source.length === 0;
      onSay(isNothing ? texts.table.nothing : "");
      setImported(isNothing ? undefined : { source, encoding, choices, read });
    } catch (error) {
      if (controller.signal.aborted) return;
      onSay(error instanceof RunError && error.reason === "slow" ? texts.table.slow : texts.table.broken);
    }
  };
  const type = (text: string) => {
    stop();
    setImported(undefined);
    if (text.trim() === "") return onSay("");
    typing.current = setTimeout(() => void open(text), rest);
  };
  useEffect(() => {
    if (!brought) return;
    if (fold.current) fold.current.open = true;
    if (area.current && brought.text.length <= boxful) area.current.value = brought.text;
    void open(brought.text);
    area.current?.scrollIntoView({ block: "nearest" });
  }, [brought]);

  const clear = () => {
    setImported(undefined);
    if (area.current) area.current.value = "";
    if (input.current) input.current.value = "";
  };
  const take = (append: boolean) => {
    if (!imported) return;
    const { rows: found, found: total } = imported.read.table;
    const whole = append ? [...rows, ...found] : found;
    if (found.length === 0 || whole.length < least) return onSay(texts.table.nothing);
    onChange(whole.slice(0, most));
    clear();
    const isCut = total > found.length || whole.length > most;
    onSay(
      texts.table.pasted.replace("{rows}", count(Math.min(found.length, whole.length), "rows")) +
        (isCut ? texts.table.full.replace("{rows}", count(most, "rows")) : ""),
    );
  };

  return (
    <details class="more" ref={fold}>
      <summary>{texts.table.paste}</summary>
      <p class="drawer-note">{texts.table.pasteNote}</p>
      <textarea
        ref={area}
        class="paste"
        rows={4}
        aria-label={texts.table.paste}
        data-user-text
        spellcheck={false}
        onInput={({ currentTarget }) => type(currentTarget.value)}
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
        <>
          <ImportPreview
            parameter={parameter}
            read={imported.read}
            choices={imported.choices}
            isFile={typeof imported.source !== "string"}
            words={words}
            texts={texts}
            onEncoding={(encoding) => void open(imported.source, encoding, imported.choices)}
            onChoose={(choices) => void open(imported.source, imported.encoding, choices)}
          />
          {imported.read.table.known && (
            <div class="drawer-actions">
              <button type="button" data-paste="replace" onClick={() => take(false)}>
                {texts.table.replace}
              </button>
              <button type="button" data-paste="append" onClick={() => take(true)}>
                {texts.table.append}
              </button>
            </div>
          )}
        </>
      )}
    </details>
  );
}
