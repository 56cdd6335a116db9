import { lastPosition, positionOf, type Range, valueAt } from "./stops.ts";

interface Props {
  readonly value: number;
  /** Where the default stands: a tick under the track. */
  readonly initial: number;
  readonly range: Range;
  /** The value with its unit, as it is read out. */
  readonly spoken: string;
  readonly words: { readonly label: string; readonly lower: string; readonly higher: string };
  onChange(value: number): void;
}

/** A slider between two buttons of one step each. The stylesheet shows the buttons where a thumb is. */
export function Slider({ value, initial, range, spoken, words, onChange }: Props) {
  const last = lastPosition(range);
  const position = positionOf(value, range);
  const to = (wanted: number) => onChange(valueAt(Math.min(last, Math.max(0, wanted)), range));
  const step = (by: -1 | 1, sign: string, says: string) => (
    <button
      type="button"
      class="step"
      aria-label={says.replace("{label}", words.label)}
      aria-disabled={by < 0 ? value <= range.min : value >= range.max}
      onClick={() => to(stepFrom(value, position, by, range))}
    >
      {sign}
    </button>
  );
  return (
    <div class="field-slide">
      {step(-1, "−", words.lower)}
      <span class="track-room">
        <svg class="field-tick" aria-hidden="true" width="100%" height="6">
          <rect x={`${((100 * positionOf(initial, range)) / last).toFixed(2)}%`} width="2" height="6" />
        </svg>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={position}
          aria-label={words.label}
          aria-valuetext={spoken}
          onInput={(event) => to(Number(event.currentTarget.value))}
          onKeyDown={(event) => {
            const jump = event.key === "PageUp" ? 10 : event.key === "PageDown" ? -10 : 0;
            if (jump === 0) return;
            event.preventDefault();
            to(position + jump);
          }}
        />
      </span>
      {step(1, "+", words.higher)}
    </div>
  );
}

/** One step on from a value that may lie between two positions: never past the neighbour, never nowhere. */
function stepFrom(value: number, position: number, by: -1 | 1, range: Range): number {
  const here = valueAt(position, range);
  const between = by > 0 ? here > value : here < value;
  return between ? position : position + by;
}
