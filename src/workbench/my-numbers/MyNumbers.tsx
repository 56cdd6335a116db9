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
    ({ key, shop, integer }) => shop && key in patch && !integer && patch[key] !== numbers[shop],
  );
  const act = (act: () => void, text: string) => () => {
    act();
    setSaid(text);
  };
  const told = (act: () => Stored, text: string) => () => {
    const { newer, full } = texts.shop;
    setSaid({ stored: text, newer, full, large: full }[act()]);
  };
  return (
    <>
      <h3>{texts.shop.title}</h3>
      <p class="drawer-note">{texts.shop.note}</p>
      {newer && <p role="status">{texts.shop.newer}</p>}
      {shared.length === 0 ? (
        <p>{texts.shop.empty}</p>
      ) : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={texts.shop.title}>
          <table class="shop">
            <thead>
              <tr>
                <th scope="col">{texts.shop.what}</th>
                <th scope="col">{texts.shop.mine}</th>
                <th scope="col">{texts.shop.here}</th>
              </tr>
            </thead>
            <tbody>
              {shared.map((parameter) => {
                const { key, shop = "", unit } = parameter;
                const stored = Object.hasOwn(numbers, shop) ? numbers[shop] : undefined;
                return (
                  <tr key={key} data-shop={shop} data-stored={stored ?? ""}>
                    <th scope="row">{words.simulator.parameters[key]?.label}</th>
                    <td>{stored === undefined ? "—" : say(stored, unit)}</td>
                    <td>
                      {say(numberOf(parameter, values[key]), unit)}
                      {stored === undefined && !newer && isUntouched(parameter, values) && (
                        <>
                          {texts.shop.usual}{" "}
                          <button
                            type="button"
                            data-shop-confirm
                            onClick={told(
                              () => saveMyNumbers({ [shop]: parameter.default }),
                              texts.shop.confirmed,
                            )}
                          >
                            {texts.shop.confirm}
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
      {outside && <p class="drawer-note">{texts.shop.outside}</p>}
      <div class="drawer-actions">
        {Object.keys(patch).length > 0 && (
          <button type="button" data-shop-use onClick={act(() => onChange(patch), texts.shop.used)}>
            {texts.shop.use}
          </button>
        )}
        {Object.keys(numbers).length > 0 && (
          <button
            type="button"
            data-destructive
            data-shop-forget
            onClick={told(clearMyNumbers, texts.shop.forgotten)}
          >
            {texts.shop.forget}
          </button>
        )}
      </div>
      <p class="drawer-note" role="status">
        {said}
      </p>
    </>
  );
}
