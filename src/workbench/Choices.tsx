import { useEffect, useRef } from "preact/hooks";
import { defaults, sameValue, type Values } from "../link/scheme.ts";
import { encode } from "../link/text.ts";
import { type Simulator, viewNameOf } from "./define.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly values: Values;
  /** The visitor's own kept state, without its tables; `hasMine` says whether there is one. */
  readonly mine: Values;
  readonly hasMine: boolean;
  readonly words: Words;
  /** The numbers that were typed before a preset took their place. */
  readonly before: Values | undefined;
  onMine(): void;
  onView(view: string): void;
  onChoose(values: Values): void;
  onBack(before: Values): void;
}

/** The views as tabs, then the named states, each a line that scrolls sideways where it has no room. */
export function Choices(props: Props) {
  const { simulator, values, before, words } = props;
  const current = viewNameOf(simulator, values);
  const all = namedStates(props);
  const pressed = pressedOf(all, props);
  const line = useInSight(current, pressed?.id);

  return (
    <div class="bench-choices" ref={line}>
      {simulator.viewNames.length > 1 && !simulator.rules?.locked.has("view") && (
        <div class="views" role="group" aria-label={words.workbench.views}>
          {simulator.viewNames.map((id) => (
            <button key={id} type="button" aria-pressed={id === current} onClick={() => props.onView(id)}>
              {words.simulator.views[id]?.label}
            </button>
          ))}
        </div>
      )}
      <div class="presets" role="group" aria-label={words.workbench.presets}>
        {before && (
          <button type="button" class="way-back" data-preset-back onClick={() => props.onBack(before)}>
            {words.workbench.before}
          </button>
        )}
        {all.map((preset) => (
          <button
            key={preset.id}
            type="button"
            aria-pressed={preset === pressed}
            title={preset.words?.note}
            data-preset={preset.id}
            onClick={() => (preset.id === "mine" ? props.onMine() : props.onChoose(preset.values))}
          >
            {preset.words?.label}
          </button>
        ))}
      </div>
    </div>
  );
}

interface NamedState {
  readonly id: string;
  readonly values: Values;
  readonly words: { readonly label: string; readonly note: string } | undefined;
}

type Asked = Pick<Props, "simulator" | "values" | "mine" | "hasMine" | "words">;

/** The presets of the open view, and the visitor's own kept state. A preset sets every value: it always means the same. */
function namedStates({ simulator, values, mine, hasMine, words }: Asked): NamedState[] {
  const initial = defaults(simulator.scheme);
  const current = viewNameOf(simulator, values);
  const list = simulator.presets
    .map((preset) => ({
      id: preset.id,
      values: { ...initial, ...preset.values },
      words: words.simulator.presets[preset.id],
    }))
    .filter((preset) => preset.words && viewNameOf(simulator, preset.values) === current);
  const own = { label: words.workbench.mine, note: words.workbench.mineNote };
  return hasMine ? [...list, { id: "mine", values: mine, words: own }] : list;
}

function pressedOf(all: readonly NamedState[], { simulator: { scheme }, values }: Asked) {
  const now = encode(scheme, values);
  // Tables are not in the text of a link, and what was kept comes here without them.
  const tables = scheme.fields.filter(({ kind }) => kind === "table");
  return all.find(
    (preset) =>
      encode(scheme, preset.values) === now &&
      (preset.id === "mine" || tables.every(({ key }) => sameValue(preset.values[key], values[key]))),
  );
}

/** What the named state is about in which the numbers are now. */
export const noteOf = (asked: Asked): string | undefined => pressedOf(namedStates(asked), asked)?.words?.note;

/** Keeps what is pressed in sight within its line; the page itself does not move. */
function useInSight(...pressed: readonly (string | undefined)[]) {
  const lines = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const line of lines.current?.children ?? []) {
      const at = line.querySelector<HTMLElement>("[aria-pressed=true]");
      if (!at || line.scrollWidth <= line.clientWidth) continue;
      const [from, to] = [at.offsetLeft, at.offsetLeft + at.offsetWidth];
      if (from < line.scrollLeft || to > line.scrollLeft + line.clientWidth)
        line.scrollTo({ left: from - (line.clientWidth - at.offsetWidth) / 2, behavior: "instant" });
    }
  }, pressed);
  return lines;
}
