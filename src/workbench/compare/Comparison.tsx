import { plainText } from "../../link/plain.ts";
import { format, type Quantity } from "../../ui/format.ts";
import type { DeferredProps } from "../Deferred.tsx";
import type { Outcome, View, ViewWords } from "../define.ts";
import { signedText } from "../signed.ts";

export interface Compared {
  readonly name: string;
  /** Nothing when it was pinned in another view. */
  readonly outcome: Outcome | undefined;
}

interface Props extends DeferredProps {
  readonly view: View;
  readonly present: Outcome;
  readonly pins: readonly Compared[];
  onRename(index: number, name: string): void;
  onReturn(index: number): void;
  onUnpin(index: number): void;
}

/** The pinned states beside the present one, and what lies between them. */
export function Comparison({ view, present, pins, words, texts, ...actions }: Props) {
  const { compare } = texts;
  const viewWords = words.simulator.views[view.id] as ViewWords;
  const say = (name: string, quantity: Quantity) => signedText(viewWords, name, quantity, words.formats);
  const names = [...new Set([view.headline, ...view.figures])];
  const place = (text: string, index: number) => text.replace("{n}", String(index + 1));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={compare.caption}>
      <table class="comparison">
        <caption>{compare.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{compare.what}</th>
            <th scope="col">{compare.now}</th>
            {pins.map(({ name }, index) => (
              <th key={index} scope="col" class={`pin-${index + 1}`}>
                <svg class="pin-line" viewBox="0 0 40 6" aria-hidden="true">
                  <path class={`line ghost pin-${index + 1}`} d="M0 3H40" />
                </svg>
                <input
                  type="text"
                  maxLength={40}
                  value={name}
                  placeholder={place(compare.nth, index)}
                  aria-label={place(compare.name, index)}
                  data-user-text
                  data-pin-name={index + 1}
                  onChange={(event) => actions.onRename(index, plainText(event.currentTarget.value, 40))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const after = present.quantities[name];
            if (!after) return null;
            return (
              <tr key={name} data-compared={name}>
                <th scope="row">{viewWords.figures[name]}</th>
                <td>{say(name, after)}</td>
                {pins.map(({ outcome }, index) => (
                  <td key={index}>
                    {outcome ? (
                      <Beside
                        before={outcome.quantities[name]}
                        after={after}
                        say={(quantity) => say(name, quantity)}
                        words={words}
                        texts={texts}
                      />
                    ) : (
                      "—"
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr>
            <th scope="row" />
            <td />
            {pins.map(({ outcome }, index) => (
              <td key={index}>
                {!outcome && <p class="drawer-note">{compare.other}</p>}
                <button type="button" class="quiet" onClick={() => actions.onReturn(index)}>
                  {compare.back}
                </button>
                <button
                  type="button"
                  class="quiet"
                  data-unpin={index + 1}
                  onClick={() => actions.onUnpin(index)}
                >
                  {compare.unpin}
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface BesideProps extends DeferredProps {
  readonly before: Quantity | undefined;
  readonly after: Quantity;
  say(quantity: Quantity): string;
}

function Beside({ before, after, say, words, texts }: BesideProps) {
  if (!before) return <>—</>;
  if (before.value === null || after.value === null) return <>{say(before)}</>;
  const difference = after.value - before.value;
  // A difference of shares is told in points.
  const unit = after.unit === "percent" ? "points" : after.unit;
  const size = format({ ...after, unit, value: Math.abs(difference) }, words.formats);
  const text =
    difference === 0
      ? texts.compare.same
      : texts.compare.difference.replace("{sign}", difference > 0 ? "+" : "−").replace("{difference}", size);
  return (
    <>
      {say(before)} <span class="difference">{text}</span>
    </>
  );
}
