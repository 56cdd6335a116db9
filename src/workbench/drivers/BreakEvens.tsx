import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import { useRun } from "../runs/useRun.ts";
import type { Turn } from "./break-evens.ts";
import { type DriverProps, Waiting } from "./Waiting.tsx";

/** For every number of the view: where the conclusion turns, and how far that is from here. */
export function Turns(props: DriverProps & { id: string }) {
  const { simulator, view, values, words, texts, onChange } = props;
  const [run, list] = useRun("turns", simulator, view, values, props.id);
  const say = (key: string, value: number) => {
    const parameter = simulator.parameters[key];
    return format(fieldQuantity(value, parameter?.kind === "number" ? parameter.unit : ""), words.formats);
  };
  const far = ({ at, now, distance, key }: Turn) => {
    if (at === null) return "";
    const by =
      distance === null
        ? say(key, Math.abs(at - now))
        : format({ value: Math.abs(distance), unit: "percent", digits: 0 }, words.formats);
    return (at > now ? texts.turns.up : texts.turns.down).replace("{share}", by);
  };
  const never = (key: string) => {
    const parameter = simulator.parameters[key];
    if (parameter?.kind !== "number") return "";
    return texts.turns.never
      .replace("{low}", say(key, parameter.min))
      .replace("{high}", say(key, parameter.max));
  };
  return (
    <>
      <h3>{texts.turns.title}</h3>
      <p class="drawer-note">{texts.turns.note}</p>
      {list === undefined ? (
        <Waiting stopped={run.kind === "stopped" ? run.reason : undefined} texts={texts} />
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={texts.turns.title}>
          <table class="turns">
            <thead>
              <tr>
                <th scope="col">{texts.turns.input}</th>
                <th scope="col">{texts.turns.now}</th>
                <th scope="col">{texts.turns.at}</th>
                <th scope="col">{texts.turns.distance}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((turn) => (
                <tr key={turn.key} data-turn={turn.key} data-at={turn.at ?? ""}>
                  <th scope="row">{words.simulator.parameters[turn.key]?.label}</th>
                  <td>{say(turn.key, turn.now)}</td>
                  {turn.at === null ? (
                    <td colSpan={2} class="never">
                      {never(turn.key)}
                    </td>
                  ) : (
                    <>
                      <td>
                        <button
                          type="button"
                          class="quiet"
                          title={texts.turns.set}
                          aria-label={`${texts.turns.set} ${say(turn.key, turn.at)}`}
                          onClick={() => onChange({ [turn.key]: rounded(turn.at ?? 0) })}
                        >
                          {say(turn.key, turn.at)}
                        </button>
                      </td>
                      <td>{far(turn)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(8));
}
