/**
 * Numbers as a reader reads them. The only place that knows `Intl`. Chinese counts money in 萬 and 億,
 * English with thousands separators; a unit is a template such as `{n}次`, from the words of the page.
 */
export interface Formats {
  /** A BCP 47 tag with a region, `zh-TW`, `zh-CN` or `en`. */
  readonly locale: string;
  readonly units: Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
}

/** A number with its unit. Shares are fractions; `percent` shows them times 100. `null` has no value. */
export interface Quantity {
  readonly value: number | null;
  readonly unit: string;
  /** The series it belongs to, for colour. */
  readonly tone?: Tone;
  /** Most decimals; without it the unit decides. */
  readonly digits?: number;
  /**
   * The quantities whose difference this is. Where they stand in one sentence, the difference is told from the numbers
   * as they are shown: 81.11 and 77.24 differ by 3.87, though 3.876 lies between what they were rounded from.
   */
  readonly between?: readonly [string, string];
}

export type Tone = "a" | "b" | "c" | "answer";

const money = new Set(["yuan", "yuanPerYear", "yuanPerMonth"]);
/** Counted in whole pieces or large amounts: 萬 from ten thousand up. */
const counts = new Set(["people", "orders", "visits"]);

const cache = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { notation = "", minimumFractionDigits = "", maximumFractionDigits } = options;
  const key = `${locale} ${notation} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = cache.get(key) ?? new Intl.NumberFormat(locale, options);
  cache.set(key, known);
  return known;
}

/** A minus as it is set. What is read back, by a field, a link or a spreadsheet, has the hyphen that people type. */
const signed = (text: string) => text.replace(/^-/, "−");

/** The digits alone: `97.66萬`, `5.34`, `976,563`. */
export function digitsOf(value: number, unit: string, formats: Formats, digits?: number): string {
  return signed(typedOf(value, unit, formats, digits));
}

/** The same as somebody types it: what a field holds. */
export function typedOf(value: number, unit: string, formats: Formats, digits?: number): string {
  const size = Math.abs(value);
  if (unit === "year") return String(value);
  const isMoney = money.has(unit);
  const chinese = formats.locale.startsWith("zh");
  if (size >= 1e21)
    return formatter(formats.locale, { notation: "scientific", maximumFractionDigits: 2 }).format(value);
  if ((isMoney || counts.has(unit)) && chinese && size >= 1e4) {
    const fraction = digits ?? 2;
    return formatter(formats.locale, {
      notation: "compact",
      maximumFractionDigits: fraction,
      minimumFractionDigits: isMoney && digits === undefined && !isRound(value) ? 2 : 0,
    }).format(value);
  }
  const most = mostDigits(size, unit, digits);
  // What is rounded to nothing has no sign: a hair below zero is 0, not -0.
  return formatter(formats.locale, { maximumFractionDigits: most, signDisplay: "negative" }).format(value);
}

/** Decimals of a number that is written out. */
function mostDigits(size: number, unit: string, digits: number | undefined): number {
  if (digits !== undefined) return digits;
  if (counts.has(unit)) return size < 100 ? 1 : 0;
  return size >= 1000 || (money.has(unit) && size >= 100) ? 0 : 2;
}

/** For the ticks of an axis, where room is short: `10萬`, `100K`. */
export function digitsShort(value: number, formats: Formats): string {
  return signed(
    formatter(formats.locale, { notation: "compact", maximumFractionDigits: 1 }).format(value + 0),
  );
}

/** 500,000 reads 50萬, not 50.00萬. */
function isRound(value: number): boolean {
  return Math.abs(value) % 1000 === 0;
}

/** A number for an axis, where room is scarce: `150萬`, in English `1.5M`. */
export function shortOf(value: number, unit: string, formats: Formats, digits = 1): string {
  if (formats.locale.startsWith("zh") || Math.abs(value) < 1e4) return digitsOf(value, unit, formats, digits);
  return signed(
    formatter(formats.locale, { notation: "compact", maximumFractionDigits: digits }).format(value),
  );
}

/** A quantity with its unit: `97.66萬元`, `5.34%`, `3次`; a dash where there is none. */
export function format(quantity: Quantity, formats: Formats): string {
  const { value, unit, digits } = quantity;
  if (value === null || !Number.isFinite(value)) return "—";
  if (unit === "date" || unit === "monthName") return dateOf(value, unit, formats.locale);
  const shown = isShare(unit) ? value * 100 : value;
  if (!Number.isFinite(shown)) return "—";
  const n = digitsOf(shown, unit, formats, digits);
  return template(unit, shown, formats).replace("{n}", n);
}

/** The value that `format` shows, in the quantity's own unit: rounded as it rounds. */
function rounded({ value, unit, digits }: Quantity, formats: Formats): number {
  const shown = (value ?? Number.NaN) * (unit === "percent" ? 100 : 1);
  const size = Math.abs(shown);
  const isMoney = money.has(unit);
  const compact = (isMoney || counts.has(unit)) && formats.locale.startsWith("zh") && size >= 1e4;
  const scale = compact ? (size >= 1e12 ? 1e12 : size >= 1e8 ? 1e8 : 1e4) : 1;
  const most = compact ? (digits ?? 2) : mostDigits(size, unit, digits);
  const factor = 10 ** most / scale;
  return Math.round(shown * factor) / factor / (unit === "percent" ? 100 : 1);
}

/** A quantity as it stands in a sentence beside others: a difference follows the numbers that are shown. */
export function beside(
  quantity: Quantity,
  quantities: Readonly<Record<string, Quantity>>,
  formats: Formats,
): Quantity {
  const [first, second] = (quantity.between ?? []).map((name) => quantities[name]);
  if (!first || !second || quantity.value === null) return quantity;
  const difference = rounded(first, formats) - rounded(second, formats);
  if (!Number.isFinite(difference)) return quantity;
  return { ...quantity, value: quantity.value < 0 ? -Math.abs(difference) : Math.abs(difference) };
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** A day written as the number 20181111: `11月11日`, `11 November`, or its month alone. */
function dateOf(value: number, unit: "date" | "monthName", locale: string): string {
  const known =
    calendars.get(locale + unit) ??
    // The English of these pages is British.
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      month: "long",
      ...(unit === "date" && { day: "numeric" }),
      timeZone: "UTC",
    });
  calendars.set(locale + unit, known);
  const day = Date.UTC(Math.floor(value / 10_000), (Math.floor(value / 100) % 100) - 1, value % 100);
  return Number.isFinite(day) ? known.format(day) : "—";
}

const plurals = new Map<string, Intl.PluralRules>();

/** Shares are fractions; a difference of two shares is told in points. */
export const isShare = (unit: string): boolean => unit === "percent" || unit === "points";

/** The unit's words around a number; an unknown unit is a mistake of ours and says so in the test. */
function template(unit: string, value: number, formats: Formats): string {
  const words = formats.units[unit] ?? "{n}";
  if (typeof words === "string") return words;
  const rules = plurals.get(formats.locale) ?? new Intl.PluralRules(formats.locale);
  plurals.set(formats.locale, rules);
  return rules.select(Math.abs(value)) === "one" ? words.one : words.other;
}

/** What stands behind a number box: the unit without its number. */
export function suffixOf(unit: string, formats: Formats): string {
  const words = formats.units[unit] ?? "{n}";
  return ((typeof words === "string" ? words : words.other).split("{n}")[1] ?? "").trim();
}
