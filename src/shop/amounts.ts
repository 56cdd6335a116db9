import type { ParameterName, Parameters } from "../models/shop/fields.ts";
import { digitsOf, type Formats, format, typedOf } from "../ui/format.ts";

/** Numbers of the game as they are read: cents become yuan, per mille percent. */

export const money = (cents: number, formats: Formats): string =>
  format({ value: cents / 100, unit: "yuan" }, formats);

/** To the last yuan, for lines that add up. */
export const exactMoney = (yuan: number, formats: Formats): string =>
  format({ value: yuan, unit: "yuanExact" }, formats);

export const share = (part: number, formats: Formats, digits = 0): string =>
  format({ value: part, unit: "percent", digits }, formats);

export const count = (value: number, formats: Formats): string => digitsOf(value, "", formats, 0);

export const decimal = (value: number, formats: Formats, digits = 1): string =>
  digitsOf(value, "", formats, digits);

/** `{name}` of a sentence filled with what is ready to be read. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What a unit of the model is on the page, and how many decimals it has. */
const shown: { readonly [Name in keyof Parameters]: readonly [divisor: number, digits: number] } = {
  size: [1, 0],
  price: [1, 0],
  cost: [10, 0],
  conv: [1000, 1],
  cpc: [100, 2],
  trend: [10, 1],
  ret: [10, 1],
  elast: [1000, 1],
  loyal: [1, 0],
  supply: [1, 0],
};

/** `8.1萬–9.6萬`: a range of a market's parameter, without its unit. */
export function parameterRange(
  name: ParameterName,
  { low, high }: { readonly low: number; readonly high: number },
  formats: Formats,
): string {
  const [divisor, digits] = shown[name];
  const unit = name === "size" ? "visits" : "";
  const write = (value: number) =>
    name === "size" ? typedOf(value, unit, formats, 1) : digitsOf(value / divisor, unit, formats, digits);
  const [from, to] = [write(low), write(high)];
  return from === to ? from : `${from}–${to}`;
}
