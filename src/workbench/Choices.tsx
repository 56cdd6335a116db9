import { defaults, type Values } from "../link/scheme.ts";
import { encode } from "../link/text.ts";
import { type Simulator, viewOf } from "./define.ts";
import type { Words } from "./words.ts";

interface Props {
  readonly simulator: Simulator;
  readonly values: Values;
  /** The visitor's own kept state, if there is one. */
  readonly mine: Values | undefined;
  readonly words: Words;
  onChoose(values: Values): void;
}

/** The views as tabs, then the named states. A preset sets every value, so it always means the same. */
export function Choices({ simulator, values, mine, words, onChoose }: Props) {
  const { scheme } = simulator;
  const now = encode(scheme, values);
  const initial = defaults(scheme);
  const current = viewOf(simulator, values).id;
  const list = simulator.presets
    .map((preset) => ({
      id: preset.id,
      values: { ...initial, ...preset.values },
      words: words.simulator.presets[preset.id],
    }))
    .filter((preset) => viewOf(simulator, preset.values).id === current);
  const own = { label: words.workbench.mine, note: words.workbench.mineNote };
  const all = mine ? [...list, { id: "mine", values: mine, words: own }] : list;
  const pressed = all.find((preset) => encode(scheme, preset.values) === now);

  return (
    <div class="bench-choices">
      {simulator.views.length > 1 && (
        <div class="views" role="group" aria-label={words.workbench.views}>
          {simulator.views.map(({ id }) => (
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
            onClick={() => onChoose(preset.values)}
          >
            {preset.words?.label}
          </button>
        ))}
      </div>
      <p class="preset-note">{pressed?.words?.note ?? "\u00a0"}</p>
    </div>
  );
}
