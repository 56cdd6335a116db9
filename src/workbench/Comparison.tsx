import { format, type Quantity } from "../ui/format.ts";
import type { Outcome, View } from "./define.ts";
import type { Words } from "./words.ts";

/** The pinned state beside the present one, and what lies between them. */
export function Comparison(props: { pinned: Outcome; present: Outcome; view: View; words: Words }) {
  const { pinned, present, view, words } = props;
  const { compare } = words.workbench;
  const labels = words.simulator.views[view.id]?.figures ?? {};
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={compare.caption}>
      <table class="comparison">
        <caption>{compare.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{compare.what}</th>
            <th scope="col">{compare.a}</th>
            <th scope="col">{compare.b}</th>
            <th scope="col">{compare.difference}</th>
          </tr>
        </thead>
        <tbody>
          {view.figures.map((name) => {
            const before = pinned.quantities[name];
            const after = present.quantities[name];
            if (!before || !after) return null;
            return (
              <tr key={name}>
                <th scope="row">{labels[name]}</th>
                <td>{format(before, words.formats)}</td>
                <td>{format(after, words.formats)}</td>
                <td>{format(difference(before, after), words.formats)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function difference(before: Quantity, after: Quantity): Quantity {
  const known = before.value !== null && after.value !== null;
  return { ...after, value: known ? (after.value as number) - (before.value as number) : null };
}
