import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import { useRun } from "../runs/useRun.ts";
import type { InputBreakEven } from "./break-evens.ts";
import { type DriverProps, Waiting } from "./Waiting.tsx";

/** For every number of the view: where the conclusion turns, and how far that is from here. */
export function BreakEvens(props: DriverProps & { id: string }) {
  const { simulator, view, values, words, texts, onChange } = props;
  const [run, list] = useRun("breakEvens", simulator, view, values, props.id);
  const say = (key: string, value: number) => {
    const parameter = simulator.parameters[key];
    return format(fieldQuantity(value, parameter?.kind === "number" ? parameter.unit : ""), words.formats);
  };
  const far = ({ at, now, distance, key }: InputBreakEven) => {
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
              {list.map((breakEven) => (
                <tr key={breakEven.key} data-turn={breakEven.key} data-at={breakEven.at ?? ""}>
                  <th scope="row">{words.simulator.parameters[breakEven.key]?.label}</th>
                  <td>{say(breakEven.key, breakEven.now)}</td>
                  {breakEven.at === null ? (
                    <td colSpan={2} class="never">
                      {never(breakEven.key)}
                    </td>
                  ) : (
                    <>
                      <td>
                        <button
                          type="button"
                          class="quiet"
                          title={texts.turns.set}
                          aria-label={`${texts.turns.set} ${say(breakEven.key, breakEven.at)}`}
                          onClick={() => onChange({ [breakEven.key]: rounded(breakEven.at ?? 0) })}
                        >
                          {say(breakEven.key, breakEven.at)}
                        </button>
                      </td>
                      <td>{far(breakEven)}</td>
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
