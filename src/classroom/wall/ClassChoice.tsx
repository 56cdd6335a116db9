import type { ClassDefinition } from "../definition.ts";
import { definitionOf } from "../definition.ts";
import { useKeptClasses } from "../desk/useKeptClasses.ts";
import { keptLine, type Naming } from "../kept-line.ts";
import type { Open } from "./Wall.tsx";
import type { WallWords } from "./words.ts";

interface Props {
  readonly open: Open | undefined;
  readonly words: WallWords;
  readonly naming: Naming;
  onChoose(it: ClassDefinition): void;
}

/** Which class this is: from the address, from the chat, or one that was made on this device. */
export function ClassChoice({ open, words, naming, onChoose }: Props) {
  const [kept] = useKeptClasses();
  const made = Object.entries(kept.made)
    .sort(([, a], [, b]) => b.at - a.at)
    .flatMap(([id, { text, at }]) => {
      const it = definitionOf(text);
      return it ? [{ id, it, at }] : [];
    });
  return (
    <>
      <p class="class-name" data-wall-class>
        {open ? (
          <>
            {words.class} <bdi data-user-text>{open.it.name}</bdi>
          </>
        ) : (
          words.noClass
        )}
      </p>
      {made.length > 0 && (
        <p class="desk-field">
          <label for="wall-class">{words.choose}</label>
          <select
            id="wall-class"
            value=""
            onChange={({ currentTarget }) => {
              const chosen = made.find(({ id }) => id === currentTarget.value);
              if (chosen) onChoose(chosen.it);
            }}
          >
            <option value="">{words.class}</option>
            {made.map(({ id, it, at }) => (
              <option key={id} value={id} data-user-text>
                {it.name} · {keptLine(it, at, naming)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}
