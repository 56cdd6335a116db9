import { bands, type ParameterName, parameterNames } from "../models/shop/fields.ts";
import { estimateRange, type Outlook } from "../models/shop/outlook.ts";
import type { Formats } from "../ui/format.ts";
import { fill, parameterRange } from "./amounts.ts";
import type { OpeningWords } from "./words.ts";

/** Those that tell the markets apart at a glance, and the others. */
export const mainParameters: readonly ParameterName[] = ["size", "price", "cost", "ret", "supply"];
export const otherParameters: readonly ParameterName[] = parameterNames.filter(
  (name) => !mainParameters.includes(name),
);

const width = 120;
/** Markets differ tenfold in these: equal steps are equal factors. */
const byFactor = new Set<ParameterName>(["size", "price", "conv", "cpc", "supply"]);

/** Where a value stands on the scale that all four markets share, in the picture's units. */
function placeOf(name: ParameterName): (value: number) => number {
  const at = parameterNames.indexOf(name);
  const all = bands.flatMap((field) => [...(field[at] as readonly [number, number])]);
  const along = byFactor.has(name) ? Math.log : (value: number) => value;
  const [low, high] = [along(Math.min(...all)), along(Math.max(...all))];
  return (value) => Math.round(((along(value) - low) / (high - low)) * width * 10) / 10;
}

const places = Object.fromEntries(parameterNames.map((name) => [name, placeOf(name)])) as Record<
  ParameterName,
  (value: number) => number
>;

interface Props {
  readonly field: number;
  readonly names: readonly ParameterName[];
  readonly outlook: Outlook;
  readonly words: OpeningWords["parameters"];
  readonly formats: Formats;
}

/** A market's parameters: the published band pale, the range of the estimate dark, on one scale for all markets. */
export function Bands({ field, names, outlook, words, formats }: Props) {
  return (
    <dl class="bands">
      {names.map((name) => {
        const band = bands[field]?.[parameterNames.indexOf(name)] as readonly [number, number];
        const range = estimateRange(outlook, field, name);
        const place = places[name];
        const bar = ([low, high]: readonly [number, number], least: number) => ({
          x: place(low),
          width: Math.max(least, Math.round((place(high) - place(low)) * 10) / 10),
        });
        return (
          <div key={name} data-band={name}>
            <dt>{words[name].label}</dt>
            <dd>
              <svg viewBox={`0 0 ${width} 10`} width={width} height="10" aria-hidden="true">
                <rect class="band" y="3" height="4" {...bar(band, 1)} />
                <rect class="estimate" y="1" height="8" {...bar([range.low, range.high], 2)} />
              </svg>
              <span>{fill(words[name].value, { n: parameterRange(name, range, formats) })}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
