import { useEffect, useState } from "preact/hooks";
import type { Values } from "../../link/scheme.ts";
import { $myNumbers, clearMyNumbers, saveMyNumbers, startMyNumbers } from "../../state/my-numbers.ts";
import type { Stored } from "../../state/storage.ts";
import { useStore } from "../../state/use.ts";
import { fieldQuantity } from "../../ui/Field.tsx";
import { format } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import { numberOf, type Simulator } from "../define.ts";
import { isUntouched, parametersInMyNumbers, valuesFromMyNumbers } from "./my-numbers.ts";

interface Props extends DeferredProps {
  readonly simulator: Simulator;
  readonly values: Values;
  onChange(patch: Values): void;
}

/** 我的數字: what the visitor has stored, beside what stands here. */
export function MyNumbers({ simulator, values, words, texts, onChange }: Props) {
  const { numbers, newer } = useStore($myNumbers, $myNumbers.get());
  const [said, setSaid] = useState("");
  useEffect(startMyNumbers, []);
  const shared = parametersInMyNumbers(simulator);
  const patch = valuesFromMyNumbers(simulator, numbers);
  const say = (value: number, unit: string) => format(fieldQuantity(value, unit), words.formats);
  const outside = shared.some(
    ({ key, myNumber, integer }) => myNumber && key in patch && !integer && patch[key] !== numbers[myNumber],
  );
  const act = (act: () => void, text: string) => () => {
    act();
    setSaid(text);
  };
  const told = (act: () => Stored, text: string) => () => {
    const { newer, full } = texts.myNumbers;
    setSaid({ stored: text, newer, full, large: full }[act()]);
  };
  return (
    <>
      <h3>{texts.myNumbers.title}</h3>
      <p class="drawer-note">{texts.myNumbers.note}</p>
      {newer && <p role="status">{texts.myNumbers.newer}</p>}
      {shared.length === 0 ? (
        <p>{texts.myNumbers.empty}</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={texts.myNumbers.title}>
          <table class="shop">
            <thead>
              <tr>
                <th scope="col">{texts.myNumbers.what}</th>
                <th scope="col">{texts.myNumbers.mine}</th>
                <th scope="col">{texts.myNumbers.here}</th>
              </tr>
            </thead>
            <tbody>
              {shared.map((parameter) => {
                const { key, myNumber = "", unit } = parameter;
                const stored = Object.hasOwn(numbers, myNumber) ? numbers[myNumber] : undefined;
                return (
                  <tr key={key} data-shop={myNumber} data-stored={stored ?? ""}>
                    <th scope="row">{words.simulator.parameters[key]?.label}</th>
                    <td>{stored === undefined ? "—" : say(stored, unit)}</td>
                    <td>
                      {say(numberOf(parameter, values[key]), unit)}
                      {stored === undefined && !newer && isUntouched(parameter, values) && (
                        <>
                          {texts.myNumbers.usual}{" "}
                          <button
                            type="button"
                            data-shop-confirm
                            onClick={told(
                              () => saveMyNumbers({ [myNumber]: parameter.default }),
                              texts.myNumbers.confirmed,
                            )}
                          >
                            {texts.myNumbers.confirm}
                          </button>
                        </>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {outside && <p class="drawer-note">{texts.myNumbers.outside}</p>}
      <div class="drawer-actions">
        {Object.keys(patch).length > 0 && (
          <button type="button" data-shop-use onClick={act(() => onChange(patch), texts.myNumbers.used)}>
            {texts.myNumbers.use}
          </button>
        )}
        {Object.keys(numbers).length > 0 && (
          <button
            type="button"
            data-destructive
            data-shop-forget
            onClick={told(clearMyNumbers, texts.myNumbers.forgotten)}
          >
            {texts.myNumbers.forget}
          </button>
        )}
      </div>
      <p class="drawer-note" role="status">
        {said}
      </p>
    </>
  );
}
