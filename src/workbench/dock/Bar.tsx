import { isSpan, isTable, type Value } from "../../link/scheme.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import type { Parameter } from "../define.ts";
import type { Words } from "../words.ts";

interface Props {
  readonly parameters: readonly Parameter[];
  currentOf(key: string): Value;
  matters(key: string): boolean | undefined;
  readonly chosen: string | undefined;
  readonly all: boolean;
  readonly words: Words;
  onChoose(key: string, byKey: boolean): void;
  onAll(): void;
}

/** The numbers as chips in one line, each with its value, and the way to the whole list. It stands at the thumb. */
export function Bar({ parameters, currentOf, matters, chosen, all, words, onChoose, onAll }: Props) {
  return (
    <div class="dock-bar">
      <div class="dock-chips" role="group" aria-label={words.workbench.fields}>
        {parameters.map((parameter) => {
          const { key } = parameter;
          return (
            <button
              key={key}
              type="button"
              class={`dock-chip tone-${("tone" in parameter && parameter.tone) || "none"}`}
              data-chip={key}
              data-matters={matters(key)}
              aria-expanded={!all && chosen === key}
              // A key has no place of its own: `detail` counts the presses of a finger or a mouse.
              onClick={(event) => onChoose(key, event.detail === 0)}
            >
              <span>{words.simulator.parameters[key]?.label ?? key}</span>
              <b>{shortValue(parameter, currentOf(key), words)}</b>
            </button>
          );
        })}
      </div>
      <button type="button" class="dock-all" aria-expanded={all} onClick={onAll}>
        {all ? words.workbench.one : words.workbench.all}
      </button>
    </div>
  );
}

function shortValue(parameter: Parameter, value: Value, { simulator, formats }: Words): string {
  if (isTable(value)) return format({ value: value.length, unit: "rows" }, formats);
  if (parameter.kind !== "number")
    return simulator.parameters[parameter.key]?.options?.[String(value)] ?? String(value);
  const say = (number: number) => format(fieldQuantity(number, parameter.unit), formats);
  return isSpan(value) ? `${say(value.low)}–${say(value.high)}` : say(Number(value));
}
