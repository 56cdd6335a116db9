import { useState } from "preact/hooks";
import { type Classes, keepClasses, type MadeClass } from "../../state/classes.ts";
import { exportClasses, importFile, readExport } from "../../state/user-data.ts";
import { saveFile, today } from "../../ui/save-file.ts";
import { definitionOf } from "../definition.ts";
import { keptLine, type Naming } from "../kept-line.ts";
import type { DeskWords } from "./words.ts";

interface Props {
  readonly kept: Classes;
  readonly words: DeskWords;
  readonly naming: Naming;
  onOpen(text: string): void;
  onChanged(): void;
}

/** The classes of this device, newest first; what is deleted can be brought back until the page is left. */
export function Kept({ kept, words, naming, onOpen, onChanged }: Props) {
  const [gone, setGone] = useState<{ readonly id: string; readonly it: MadeClass; readonly name: string }>();
  const [said, setSaid] = useState("");
  const rows = Object.entries(kept.made)
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([id, it]) => {
      const definition = definitionOf(it.text);
      return definition ? [{ id, it, definition }] : [];
    });
  const remove = (id: string, it: MadeClass, name: string) => {
    keepClasses((all) => ({
      ...all,
      made: Object.fromEntries(Object.entries(all.made).filter(([other]) => other !== id)),
    }));
    setGone({ id, it, name });
    onChanged();
  };
  const undo = () => {
    if (gone) keepClasses((all) => ({ ...all, made: { ...all.made, [gone.id]: gone.it } }));
    setGone(undefined);
    onChanged();
  };
  const bring = async (file: File | undefined) => {
    const read = file && readExport(await file.text());
    const text = read?.documents.get("jiusi.classes");
    if (!read || text === undefined) return setSaid(words.unreadable);
    // Whatever else is in the file stays out: this is the desk.
    const own = new Map([["jiusi.classes", text]]);
    const { kept: isKept } = importFile({ ...read, documents: own }, "merge");
    const n = Object.keys(JSON.parse(text).data.made ?? {}).length;
    setSaid(isKept ? words.brought.replace("{n}", String(n)) : words.notKept);
    onChanged();
  };
  const [before = "", after = ""] = words.removed.split("{name}");
  return (
    <section class="desk-kept">
      <h2>{words.kept}</h2>
      {rows.length === 0 && <p class="hint">{words.noneKept}</p>}
      <ul>
        {rows.map(({ id, it, definition }) => (
          <li key={id} data-class={id}>
            <span>
              <bdi data-user-text>{definition.name}</bdi>
              <small data-user-text={definition.kind === "question"}>
                {keptLine(definition, it.at, naming)}
              </small>
            </span>
            <button type="button" class="button" onClick={() => onOpen(it.text)}>
              {words.open}
            </button>
            <button
              type="button"
              class="button"
              data-destructive
              onClick={() => remove(id, it, definition.name)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {gone && (
          <>
            {before}
            <bdi data-user-text>{gone.name}</bdi>
            {after}{" "}
            <button type="button" class="button" onClick={undo}>
              {words.undo}
            </button>
          </>
        )}
        {said}
      </p>
      <p class="class-tools">
        <button
          type="button"
          class="button"
          disabled={rows.length === 0}
          onClick={() =>
            saveFile(
              `jiusi-classes-${today()}.json`,
              new Blob([exportClasses(today())], { type: "application/json" }),
            )
          }
        >
          {words.save}
        </button>
        <label class="button desk-file">
          {words.bring}
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              void bring(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
      </p>
    </section>
  );
}
