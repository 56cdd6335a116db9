import { useEffect, useRef } from "preact/hooks";
import { type Decision, type Square, squares } from "../models/shop/board.ts";
import type { Formats } from "../ui/format.ts";
import { fill, money } from "./amounts.ts";
import { optionsOf, type SettingKey } from "./settings.ts";
import type { ChapterLink, Named, PlayWords } from "./words.ts";

interface Props {
  readonly square: Square;
  readonly draft: Decision;
  /** The board as the quarter began. */
  readonly present: Decision;
  readonly place: { readonly field: number; readonly quarter: number };
  readonly fields: readonly Named[];
  readonly words: PlayWords;
  readonly chapter: ChapterLink;
  readonly formats: Formats;
  /** What each market promises, as on the opening: a hint for the square of the field. */
  readonly promise: readonly number[];
  readonly promiseLabel: string;
  /** One line of what can be known before it is set; "" for none. */
  readonly known: string;
  onChange(part: Partial<Decision>): void;
  onClose(): void;
}

/** A square's settings, over the board from below: what is chosen holds at once, and the sheet stays where it is. */
export function Sheet({ square, draft, present, place, fields, words, chapter, formats, ...on }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const keys: readonly SettingKey[] = squares[square];
  const names = { settings: words.settings, fields };
  const { sheet } = words;
  return (
    <dialog
      ref={dialog}
      class="shop-sheet"
      aria-labelledby="sheet-title"
      data-sheet={square}
      onClose={on.onClose}
      {...{ closedby: "any" }}
    >
      <div class="sheet-inside">
        <header>
          <h2 id="sheet-title">{words.squares[square]}</h2>
          <a href={chapter.href}>
            {sheet.chapter}
            <span class="visually-hidden">: {chapter.title}</span>
          </a>
        </header>
        {on.known !== "" && <p class="sheet-known">{on.known}</p>}
        <div class="sheet-scroll">
          {keys.map((key) => {
            const now = optionsOf(key, present, place, names).find(({ chosen }) => chosen);
            return (
              <fieldset key={key} data-setting={key}>
                <legend class={keys.length > 1 ? "" : "visually-hidden"}>
                  {(words.parts as Readonly<Record<string, string>>)[key] ?? words.squares[square]}
                </legend>
                {optionsOf(key, draft, place, names).map((option) => (
                  <label key={option.id} class="option" data-option={option.id}>
                    <input
                      type="radio"
                      name={`set-${key}`}
                      value={option.id}
                      checked={option.chosen}
                      onChange={() => on.onChange({ [key]: option.value })}
                    />
                    <span class="option-name">
                      <b>{option.name}</b>
                      <span class="option-cost">
                        {option.monthly > 0 && fill(sheet.perMonth, { n: money(option.monthly, formats) })}
                        {option.once > 0 && fill(sheet.once, { n: money(option.once, formats) })}
                        {option.boss && <i>{sheet.boss}</i>}
                        {now?.id === option.id && <i>{sheet.now}</i>}
                      </span>
                    </span>
                    <span class="option-line">
                      {option.line}
                      {key === "field" && (
                        <span class="option-promise">
                          {on.promiseLabel} {money(on.promise[Number(option.id)] ?? 0, formats)}
                        </span>
                      )}
                    </span>
                  </label>
                ))}
              </fieldset>
            );
          })}
        </div>
        <button type="button" class="primary" data-done onClick={close}>
          {sheet.done}
        </button>
      </div>
    </dialog>
  );
}
