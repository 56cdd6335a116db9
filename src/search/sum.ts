import { parseNumber } from "../ui/parse.ts";

/** A simulator as far as a question can name its inputs: `words/sums.json` of a language. */
export interface Asked {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  /** The address of the simulator's page. */
  readonly page: string;
  /** In the order of links. */
  readonly inputs: readonly AskedInput[];
}

export interface AskedInput {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** What people call it; none for an input that only a comparison reaches. */
  readonly words: readonly string[];
  /** The views that have it, as links name them; the first view of a simulator is "". */
  readonly views: readonly string[];
  /** The same input of the other side: `marginB` for `marginA`. */
  readonly twin?: string;
}

/** A question that is a sum: where it opens, and what was put where. */
export interface Sum {
  readonly title: string;
  readonly address: string;
  readonly placed: readonly { readonly label: string; readonly typed: string }[];
}

interface Quantity {
  readonly typed: string;
  readonly value: number;
  /** The unit that was typed, "" if none. */
  readonly unit: string;
  /** The words before it, up to the number before. */
  readonly before: string;
}

/** `words/sums.json` of a language: how a sum is typed, and the inputs it may name. */
export interface Sums {
  readonly typed: {
    readonly units: Readonly<Record<string, readonly string[]>>;
    readonly multiples: readonly string[];
    readonly remaining: readonly string[];
    readonly sides: readonly string[];
  };
  readonly simulators: readonly Asked[];
}

/** Alternatives of an expression, the longest first, so that none is cut short by another. */
function anyOf(words: readonly string[]): string {
  const safe = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return [...safe].sort((p, q) => q.length - p.length).join("|");
}

interface Reader {
  readonly amount: RegExp;
  readonly sides: RegExp;
  readonly unitsOf: (unit: string) => readonly string[];
  readonly isRemaining: (unit: string) => boolean;
}

/** How numbers, their units and the two sides of a comparison are typed, in the one spelling of `folded`. */
function readerOf(
  { units, multiples, remaining, sides }: Sums["typed"],
  folded: (text: string) => string,
): Reader {
  const of = (words: readonly string[]) => [...new Set(words.map(folded))];
  const latin = (word: string) => /^[a-z]/.test(word);
  const behind = of(Object.values(units).flat());
  const parting = of(sides);
  return {
    amount: new RegExp(
      `((?:nt\\$|us\\$|[$¥])?\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:(?:${anyOf(of(multiples))})(?![a-z]))?)\\s?(${anyOf(behind)})?`,
      "g",
    ),
    sides: new RegExp(
      [
        `\\s+(?:${anyOf(parting.filter(latin))})\\.?\\s+`,
        ...(parting.some((word) => !latin(word))
          ? [`\\s*(?:${anyOf(parting.filter((word) => !latin(word)))})\\s*`]
          : []),
      ].join("|"),
    ),
    unitsOf: (unit) => of(units[unit] ?? []),
    isRemaining: (unit) => of(remaining).includes(unit),
  };
}

/** Whether it is worth loading what a question may be reckoned with: there is a number in it. */
export function mayReckon(query: string): boolean {
  return /\d/.test(query.normalize("NFKC"));
}

function quantitiesOf(text: string, reader: Reader): Quantity[] {
  let from = 0;
  return [...text.matchAll(reader.amount)].flatMap((match) => {
    const [whole, digits = "", unit = ""] = match;
    const number = parseNumber(digits);
    const before = text.slice(from, match.index);
    from = match.index + whole.length;
    if (number === undefined) return [];
    const value = reader.isRemaining(unit) ? takenOff(number) : number;
    return [{ typed: whole.trim(), value, unit, before }];
  });
}

/** 85折 and 8.5折 both leave 85 percent of the price: fifteen are taken off. */
function takenOff(left: number): number {
  return Number((100 - (left < 10 ? left * 10 : left)).toPrecision(10));
}

function fits(input: AskedInput, { value, unit }: Quantity, reader: Reader): boolean {
  const right = unit === "" || reader.unitsOf(input.unit).includes(unit);
  return right && value >= input.min && value <= input.max && (!input.integer || Number.isInteger(value));
}

type Placing = ReadonlyMap<AskedInput, Quantity>;

/**
 * The simulator that a question can be reckoned with: two sides of the same units ("20% 3次 vs 10% 10次"), or
 * numbers behind the names of inputs ("毛利 25% 週轉 6 次"). Every number must find its place, or there is none.
 * `folded` brings two spellings of a word to one.
 */
export function sumOf(query: string, sums: Sums, folded: (text: string) => string): Sum | undefined {
  const reader = readerOf(sums.typed, folded);
  const text = folded(query);
  const sides = text.split(reader.sides).map((side) => quantitiesOf(side, reader));
  const compared = sides.length === 2 && sides.every((side) => side.length > 0);
  const all = quantitiesOf(text, reader);
  if (all.length === 0) return undefined;
  let best: { asked: Asked; placing: Placing; score: number } | undefined;
  for (const asked of sums.simulators) {
    const pair = compared ? twoSides(asked, sides as [Quantity[], Quantity[]], reader) : undefined;
    const { placing, score } = pair ? { placing: pair, score: 100 } : named(asked, all, folded, reader);
    if (placing.size === all.length && viewOf(placing) !== undefined && score > (best?.score ?? 0))
      best = { asked, placing, score };
  }
  return best && opened(best.asked, best.placing);
}

/** Both sides name the same units, and the simulator has two of each. */
function twoSides(
  asked: Asked,
  [left, right]: [Quantity[], Quantity[]],
  reader: Reader,
): Placing | undefined {
  if (left.length !== right.length || left.length < 2) return undefined;
  const placing = new Map<AskedInput, Quantity>();
  for (const [at, quantity] of left.entries()) {
    const other = right[at] as Quantity;
    if (quantity.unit === "" || quantity.unit !== other.unit) return undefined;
    const input = asked.inputs.find((one) => one.twin && !placing.has(one) && fits(one, quantity, reader));
    const twin = asked.inputs.find(({ key }) => key === input?.twin);
    if (!input || !twin || !fits(twin, other, reader)) return undefined;
    placing.set(input, quantity).set(twin, other);
  }
  return placing;
}

/** Each number goes to the input whose name stands last before it; the longer name wins. */
function named(asked: Asked, all: readonly Quantity[], folded: (text: string) => string, reader: Reader) {
  const placing = new Map<AskedInput, Quantity>();
  let score = 0;
  for (const quantity of all) {
    const free = asked.inputs.filter((input) => !placing.has(input) && fits(input, quantity, reader));
    const found = free
      .flatMap((input) =>
        input.words.map(folded).flatMap((word) => {
          if (quantity.before.includes(word)) return [{ input, length: word.length }];
          // 85折 says by its unit what it is, which helps only beside a number that has a name.
          return quantity.unit === word ? [{ input, length: 0 }] : [];
        }),
      )
      .sort((p, q) => q.length - p.length)[0];
    if (!found) continue;
    placing.set(found.input, quantity);
    score += found.length;
  }
  return { placing, score };
}

/** The view that has every input, the first of the simulator before others. */
function viewOf(placing: Placing): string | undefined {
  const [first, ...others] = [...placing.keys()].map(({ views }) => views);
  return first?.find((view) => others.every((views) => views.includes(view)));
}

function opened({ slug, version, title, page, inputs }: Asked, placing: Placing): Sum {
  const view = viewOf(placing);
  const pairs = inputs.flatMap((input) => {
    const quantity = placing.get(input);
    return quantity ? [`${input.key}:${quantity.value}`] : [];
  });
  const state = [version, ...(view ? [`view:${view}`] : []), ...pairs].join(",");
  return {
    title,
    address: `${page}#${slug}=${state}`,
    placed: inputs.flatMap((input) => {
      const quantity = placing.get(input);
      return quantity ? [{ label: input.label, typed: quantity.typed }] : [];
    }),
  };
}
