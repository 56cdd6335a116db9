import { fieldNames } from "../models/shop/fields.ts";
import type { Outlook } from "../models/shop/outlook.ts";
import { policyNames } from "../models/shop/policies.ts";
import type { Formats } from "../ui/format.ts";
import { fill, money } from "./amounts.ts";
import { Bands, mainParameters, otherParameters } from "./Bands.tsx";
import { openIn, otherMarket } from "./session.ts";
import type { OpeningWords } from "./words.ts";

interface Props {
  readonly seed: number;
  readonly outlook: Outlook;
  /** A class has one market. */
  readonly fixed: boolean;
  readonly words: OpeningWords;
  readonly formats: Formats;
}

/** The four markets as pictures of what is known of them; one is chosen. */
export function Opening({ seed, outlook, fixed, words, formats }: Props) {
  const most = Math.max(...outlook.promise);
  return (
    <div class="shop-opening">
      <header class="shop-head">
        <h2>{words.title}</h2>
        <p class="shop-market">
          {fill(words.market, { n: seed })}
          {fixed ? (
            <span class="hint"> {words.fixed}</span>
          ) : (
            <button type="button" data-another onClick={otherMarket}>
              {words.another}
            </button>
          )}
        </p>
      </header>
      <p class="hint">{words.hint}</p>
      <ol class="markets">
        {fieldNames.map((name, field) => {
          const { name: title, line } = words.fields[field] as { name: string; line: string };
          const promise = outlook.promise[field] as number;
          return (
            <li key={name} data-market={name}>
              <h3>{title}</h3>
              <p>{line}</p>
              <Bands
                field={field}
                names={mainParameters}
                outlook={outlook}
                words={words.parameters}
                formats={formats}
              />
              <details>
                <summary>{words.more}</summary>
                <Bands
                  field={field}
                  names={otherParameters}
                  outlook={outlook}
                  words={words.parameters}
                  formats={formats}
                />
              </details>
              <p class="promise">
                <span>{words.promise}</span>
                <svg viewBox="0 0 120 10" width="120" height="10" aria-hidden="true">
                  <rect class="estimate" y="1" height="8" width={Math.round((promise / most) * 120)} />
                </svg>
                <b class="number">{money(promise, formats)}</b>
              </p>
              <button type="button" class="primary" data-open-in={field} onClick={() => openIn(field)}>
                {words.choose}
                <span class="visually-hidden">: {title}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p class="hint">{words.promiseNote}</p>
      <section class="rivals">
        <h3>{words.rivals}</h3>
        <p class="hint">{words.rivalsNote}</p>
        <dl>
          {policyNames.map((name) => (
            <div key={name}>
              <dt>{words.rivals8[name].name}</dt>
              <dd>{words.rivals8[name].line}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
