import type { NumberInput } from "../models/schema.ts";
import type { NumberParameter } from "../workbench/define.ts";

/** What a page says the model's unit in; a pure number is a percentage unless the page says otherwise. */
const pageUnits: Readonly<Record<string, string>> = {
  "1": "percent",
  "1/day": "percent",
  "1/month": "percent",
  "1/period": "percent",
  "1/yr": "percent",
  "10k yuan": "yuan",
  agents: "people",
  clicks: "clicks",
  days: "days",
  "days/month": "days",
  games: "tries",
  h: "hours",
  "h/person": "hours",
  "h/yr": "hours",
  ln: "ratio",
  min: "minutes",
  "min/person": "minutes",
  months: "months",
  orders: "orders",
  people: "people",
  s: "seconds",
  shops: "sellers",
  SKUs: "goods",
  "turns/yr": "times",
  units: "pieces",
  visits: "visits",
  "visits/month": "visits",
  "visits/order": "visits",
  yuan: "yuan",
  "yuan/click": "yuan",
  "yuan/h": "yuan",
  "yuan/month": "yuan",
  "yuan/period": "yuan",
  "yuan/turn": "yuan",
  "yuan/yr": "yuan",
};

/** How many of the page's units make one of the model's, where that is not one. */
function factorOf(model: string, page: string): number {
  if (page === "percent") return 100;
  if (model === "10k yuan" && page === "yuan") return 10_000;
  if (model === "h" && page === "seconds") return 3600;
  if (model === "min" && page === "hours") return 1 / 60;
  return 1;
}

/** What the page adds to the model's row. Numbers are in the unit of the page. */
type Added = Pick<NumberParameter, "step" | "steps"> &
  Partial<
    Pick<
      NumberParameter,
      "min" | "max" | "default" | "unit" | "integer" | "origin" | "tone" | "myNumber" | "money"
    >
  > & {
    /** Why `default` is not the model's. */
    readonly why?: string;
    readonly repeats?: boolean;
  };

type Numbers = Pick<NumberParameter, "min" | "max" | "default" | "unit" | "integer">;
type Page<A> = Numbers & Omit<A, "why" | keyof Numbers>;

/**
 * A parameter whose bounds, default and unit are those of a model's input. What the page narrows or sets
 * otherwise it says with the reason. Throws where it repeats the model's number, goes beyond the model's bounds, or
 * gives no reason: the tables are read when the site is built, so a page never sees that.
 */
export function fromModel<const A extends Added>(input: NumberInput, added: A): Page<A> {
  const { why, ...rest } = added as Added;
  const modelUnit = input.unit ?? "1";
  const unit = rest.unit ?? pageUnits[modelUnit];
  if (unit === undefined) throw new Error(`the page has no word for the unit ${modelUnit}`);
  const factor = factorOf(modelUnit, unit);
  const onPage = (value: number) => Number((value * factor).toPrecision(12));
  const [low, high] = input.range.map(onPage) as [number, number];
  const given = typeof input.default === "number" ? onPage(input.default) : undefined;
  const own = {
    unit: pageUnits[modelUnit],
    min: low,
    max: high,
    default: given,
    integer: input.kind === "int",
  };
  for (const key of ["unit", "min", "max", "default", "integer"] as const) {
    if (rest[key] === undefined) continue;
    if (rest[key] === own[key]) throw new Error(`${key} ${rest[key]} already stands in the model`);
    if (key === "default" && own.default !== undefined && why === undefined)
      throw new Error(`default ${rest.default} is not the model's ${own.default}: why?`);
  }
  const { min = low, max = high, default: start = given } = rest;
  const openLow = input.open === "low" || input.open === "both";
  const openHigh = input.open === "high" || input.open === "both";
  if (openLow ? min <= low : min < low) throw new Error(`min ${min} is not allowed by the model`);
  if (openHigh ? max >= high : max > high) throw new Error(`max ${max} is not allowed by the model`);
  if (start === undefined) throw new Error("neither the model nor the page has a default");
  if (start < min || start > max) throw new Error(`default ${start} is out of bounds`);
  const whole = input.kind === "int" && { integer: true };
  return { ...whole, ...rest, unit, min, max, default: start } as unknown as Page<A>;
}

/** A parameter that no model has as an input: the page makes something of it first, or only draws it. */
export function ofPage<const A extends Added & Numbers>(row: A): Page<A> {
  const { why: _, ...rest } = row;
  return rest as unknown as Page<A>;
}
