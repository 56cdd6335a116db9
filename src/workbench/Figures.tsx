import type { Formats } from "../ui/format.ts";
import type { Outcome, View, ViewWords } from "./define.ts";
import { signedText } from "./signed.ts";

/** The numbers behind the sentence, each with its name and unit. */
export function Figures(props: {
  view: View;
  outcome: Outcome;
  words: ViewWords;
  formats: Formats;
  label: string;
}) {
  return (
    <dl class="figures" aria-label={props.label}>
      {props.view.figures.map((name) => {
        const quantity = props.outcome.quantities[name];
        if (!quantity) return null;
        return (
          <div key={name} class={`tone-${quantity.tone ?? "none"}`}>
            <dt>{props.words.figures[name]}</dt>
            <dd data-figure={name}>{signedText(props.words, name, quantity, props.formats)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
