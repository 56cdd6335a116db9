/** How a page prints a number, in Chinese and in English. */
export interface Print {
  readonly "zh-Hant": (value: number) => string;
  readonly en: (value: number) => string;
}

const digits = (value: number, places: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });

const both = (print: (value: number) => string): Print => ({ "zh-Hant": print, en: print });

/** The same figure in both languages, with so many places. */
export const plain = (places = 0, times = 1): Print => both((value) => digits(value * times, places));

/** A share as a percentage. */
export const percent = (places = 0, times = 1): Print =>
  both((value) => `${digits(value * times * 100, places)}%`);

/** Money: in 萬 in Chinese with so many places, to the nearest `step` yuan in English. */
export const money = (places: number, step = 1, times = 1): Print => ({
  "zh-Hant": (value) => `${digits((value * times) / 1e4, places)}萬`,
  en: (value) => digits(Math.round((value * times) / step) * step, 0),
});

/** Each language in its own way. */
export const apart = (chinese: Print, english: Print): Print => ({
  "zh-Hant": chinese["zh-Hant"],
  en: english.en,
});

/** Whether a text prints a figure as a number of its own: 30 is not found in 300 or in 1.30. */
export function holds(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.+]/g, "\\$&");
  return new RegExp(`(?<![\\d.])(?<!\\d,)${escaped}(?!\\d|[.,]\\d)`).test(text);
}
