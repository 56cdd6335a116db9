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
  onMine(): void;
  onChoose(values: Values): void;
}

/** The views as tabs, then the named states. A preset sets every value, so it always means the same. */
export function Choices({ simulator, values, mine, hasMine, words, onMine, onChoose }: Props) {
  const { scheme } = simulator;
  const now = encode(scheme, values);
  const initial = defaults(scheme);
  const current = viewNameOf(simulator, values);
  const list = simulator.presets
    .map((preset) => ({
      id: preset.id,
      values: { ...initial, ...preset.values },
      words: words.simulator.presets[preset.id],
    }))
    .filter((preset) => preset.words && viewNameOf(simulator, preset.values) === current);
  const own = { label: words.workbench.mine, note: words.workbench.mineNote };
  const all = hasMine ? [...list, { id: "mine", values: mine, words: own }] : list;
  // Tables are not in the text of a link, and what was kept comes here without them.
  const tables = scheme.fields.filter(({ kind }) => kind === "table");
  const pressed = all.find(
    (preset) =>
      encode(scheme, preset.values) === now &&
      (preset.id === "mine" || tables.every(({ key }) => sameValue(preset.values[key], values[key]))),
  );

  return (
    <div class="bench-choices">
      {simulator.viewNames.length > 1 && (
        <div class="views" role="group" aria-label={words.workbench.views}>
          {simulator.viewNames.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === current}
              onClick={() => onChoose({ view: id })}
            >
              {words.simulator.views[id]?.label}
            </button>
          ))}
        </div>
      )}
      <div class="presets" role="group" aria-label={words.workbench.presets}>
        {all.map((preset) => (
          <button
            key={preset.id}
            type="button"
            aria-pressed={preset === pressed}
            title={preset.words?.note}
            data-preset={preset.id}
            onClick={() => (preset.id === "mine" ? onMine() : onChoose(preset.values))}
          >
            {preset.words?.label}
          </button>
        ))}
      </div>
      <p class="preset-note">{pressed?.words?.note ?? "\u00a0"}</p>
    </div>
  );
}
