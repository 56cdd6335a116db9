import { quarterSeason, season } from "../models/shop/economics.ts";
import { named } from "../models/shop/fields.ts";
import { orderMargin } from "../models/shop/order-margin.ts";
import type { Outlook } from "../models/shop/outlook.ts";
import type { Formats } from "../ui/format.ts";
import { count, fill, money, share } from "./amounts.ts";
import { Bands, mainParameters, otherParameters } from "./Bands.tsx";
import type { OpeningWords, PlayWords } from "./words.ts";

interface Props {
  readonly ahead: Outlook;
  readonly words: PlayWords;
  readonly opening: OpeningWords;
  readonly formats: Formats;
}

const bars = { width: 96, height: 34, most: 1600 };

/** Orders per month of the season, on the scale of the whole year. */
function Season({ quarter }: { readonly quarter: number }) {
  const months = season.slice(3 * quarter, 3 * quarter + 3);
  return (
    <svg
      class="season"
      viewBox={`0 0 ${bars.width} ${bars.height}`}
      width={bars.width}
      height={bars.height}
      aria-hidden="true"
    >
      {months.map((value, index) => {
        const tall = Math.round((value / bars.most) * bars.height);
        return <rect key={index} x={index * 33} width="28" y={bars.height - tall} height={tall} />;
      })}
      <path
        class="usual"
        d={`M0 ${bars.height - Math.round((1000 / bars.most) * bars.height)}H${bars.width}`}
      />
    </svg>
  );
}

/** What can be seen of the coming quarter: season, orders as a range, the rumour with its trust, the estimates. */
export function Ahead({ ahead, words, opening, formats }: Props) {
  const of = ahead.quarter - 1;
  const { ahead: said } = words;
  // The space before the rumour belongs to the sentence, not to the markup: Chinese has none.
  const [before, after] = fill(said.rumour, { trust: share(ahead.trust, formats) }).split("{what}");
  const e = named(ahead.estimates[ahead.field] as readonly number[]);
  const left = Math.round(orderMargin(ahead.field, e) / 100) * 100;
  const mean = (quarterSeason[of % 4] as number) / 3000;
  return (
    <section class="ahead" aria-labelledby="ahead-title">
      <h3 id="ahead-title">{said.title}</h3>
      <div class="ahead-season">
        <Season quarter={of % 4} />
        <p>{fill(said.season, { share: share(mean, formats) })}</p>
      </div>
      <p>
        {fill(of > 0 ? said.orders : said.ordersFirst, {
          low: count(ahead.ordersLow, formats),
          high: count(ahead.ordersHigh, formats),
        })}
        {of > 0 && <span class="hint"> {said.unmet}</span>}
      </p>
      <p data-order-leaves={left}>
        {fill(said.order, { price: money(e.price * 100, formats), left: money(left, formats) })}
      </p>
      <p data-rumour={ahead.rumour}>
        {before}
        <b>{words.events[ahead.rumour].rumour}</b>
        {after}
      </p>
      <details>
        <summary>
          {said.estimates}: {opening.fields[ahead.field]?.name}
        </summary>
        <Bands
          field={ahead.field}
          names={[...mainParameters, ...otherParameters]}
          outlook={ahead}
          words={opening.parameters}
          formats={formats}
        />
      </details>
    </section>
  );
}
