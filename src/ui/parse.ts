import { numeralSigns, readNumerals, scaled, spelledOut } from "./numerals.ts";
import { type Box, currencies, fit, isTime } from "./typed-units.ts";

/**
 * Why a text is no number for a box. `comma`: a comma that is neither a thousands separator nor a decimal sign;
 * `share`: a percentage where an amount is asked; `unit`: another unit than that of the box.
 */
export type Refusal = "empty" | "unreadable" | "comma" | "share" | "unit";
export type Reading =
  | { readonly value: number; readonly refused?: undefined }
  | { readonly value?: undefined; readonly refused: Refusal };

const latin: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  w: 4,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};

/** Raised, lowered, circled digits and fractions would become other digits of the same number. */
const disguised =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u2776-\u2793\u3251-\u32ff]/;
/**
 * Blanks, and the marks that copied text carries along unseen. Those that turn the order of the digits round stay, so
 * that such a text is refused, as is one with a mark between its digits: it may show another number.
 */
const edges =
  /^[\s\u200b-\u200f\u202a-\u202c\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202c\u2060-\u2069\ufeff]+$/g;
const quoted = /^(?:「(.*)」|『(.*)』|\u201c(.*)\u201d|\u2018(.*)\u2019)$/s;
const nothing = /^-*$/;
const whole = new RegExp(
  `^([^\\d.,\\u3002${numeralSigns}]*)((?:[\\d.,\\u3002'\\u2019_\\s]|[${numeralSigns}])*[\\d.\\u3002${numeralSigns}])(e[+-]?\\d{1,2})?\\s*(.*)$`,
  "s",
);
const multiplied = /^(thousand|million|billion|mn|bn|k|w|m|b)(?![a-z])\s*(.*)$/s;

/**
 * Reads a number as people type and spreadsheets write it: `50萬`, `1.2億`, `3千萬`, `五十萬`, `１２，０００`,
 * `NT$ 500,000`, `(1,234)`, `+1500`, `0,25`, `1。5`, `3k`, `="500"`, each with the unit of its box behind it. Powers of
 * ten are exact. A comma parts thousands where groups of three (or of four, 萬) follow it; one comma before any other
 * number of digits is a decimal sign, and `1,2345`, which may be either, is refused.
 */
export function readNumber(text: string, box?: Box): Reading {
  if (text.length > 100 || disguised.test(text)) return { refused: "unreadable" };
  const plain = unwrapped(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(edges, "")
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, "-")
      .replace(/^(?:[負负]|minus )/, "-"),
  );
  if (nothing.test(plain)) return { refused: "empty" };
  const [, head = "", core = "", exponent = "", tail = ""] = whole.exec(plain) ?? [];
  if (core === "") return { refused: "unreadable" };

  const before = peel(head, true);
  const [, letters = "", rest = tail] = (!isLong(box, tail) && multiplied.exec(tail)) || [];
  const behind = peel(rest, false);
  const open = before.signs.includes("(");
  const minus = before.signs.includes("-") || behind.signs.includes("-");
  const signs = (before.signs + behind.signs).replace(/[()]/g, "");
  if (open !== behind.signs.includes(")") || signs.length > 1 || (open && signs !== ""))
    return { refused: "unreadable" };

  const fitting = fit(before.words, behind.words, before.currency, box);
  if (fitting === "unknown") return { refused: "unreadable" };
  if (typeof fitting === "string") return { refused: fitting };

  const power = Number(exponent.slice(1) || 0) + (latin[letters] ?? 0) + fitting.power;
  const size = magnitude(core, exponent !== "" || letters !== "", power, fitting.plus);
  if (typeof size === "string") return { refused: size };
  const value = fitting.times === 1 ? size : Number((size * fitting.times).toPrecision(15));
  if (!Number.isFinite(value)) return { refused: "unreadable" };
  return { value: (minus || open ? -value : value) + 0 };
}

/** The number that a text says where no box asks for a unit; `undefined` if it is none. */
export const parseNumber = (text: string): number | undefined => readNumber(text).value;

/** `m` and `w` behind a time are minutes, months or weeks to some: no multiple is guessed. */
const isLong = (box: Box | undefined, tail: string) =>
  box !== undefined && isTime(box.unit) && /^[mw]/.test(tail);

/** Exports write `="500000"` to keep a spreadsheet from changing it; `'` before a number makes it text. */
function unwrapped(text: string): string {
  const inner = /^(?:"+=?"*|="*)(.*?)"*$/s.exec(text)?.[1] ?? text.replace(/^'/, "");
  const [, ...said] = quoted.exec(inner) ?? [];
  return spelledOut((said.find((text) => text !== undefined) ?? inner).replace(edges, "")).replace(
    /^百分之(.+)$/,
    "$1%",
  );
}

/** Signs, brackets and a currency apart from the words; a currency behind a number is a word like any unit. */
function peel(text: string, leading: boolean) {
  let words = text.replace(edges, "");
  let signs = "";
  let currency = false;
  for (;;) {
    const sign = leading ? /^[(+-]/.exec(words)?.[0] : /(?:\)|-)$/.exec(words)?.[0];
    const money = leading && !currency ? currencies.find((name) => words.startsWith(name)) : undefined;
    if (sign && signs.length < 3) {
      signs += sign;
      words = leading ? words.slice(1) : words.slice(0, -1);
    } else if (money) {
      currency = true;
      words = words.slice(money.length);
    } else if (!leading && words.startsWith(")")) {
      signs += ")";
      words = words.slice(1);
    } else return { words, signs, currency };
    words = words.replace(edges, "");
  }
}

function magnitude(core: string, alone: boolean, power: number, plus = ""): number | "unreadable" | "comma" {
  if ([...core].some((sign) => numeralSigns.includes(sign))) {
    const number = alone ? undefined : readNumerals(core, (part) => decimalOf(part) ?? undefined);
    if (number === undefined) return "unreadable";
    return scaled(String(number + Number(`0.${plus || 0}`)), power);
  }
  const decimal = decimalOf(core);
  if (decimal === undefined) return core.includes(",") ? "comma" : "unreadable";
  return scaled(plus === "" ? decimal : `${decimal}.${plus}`, power);
}

/** Arabic digits with their separators as a plain decimal: `1,234.5` → `1234.5`. */
function decimalOf(text: string): string | undefined {
  const parts = text.trim().replaceAll("\u3002", ".");
  const spaced = new Set(parts.match(/[\s'\u2019_]/g)?.map((sign) => (/\s/.test(sign) ? " " : sign)));
  if (spaced.size > 1) return undefined;
  if (spaced.size === 1) {
    const [first = "", ...others] = parts.split(/([.,])/);
    const joined = grouped(first.split(/[\s'\u2019_]/));
    return joined === undefined || others.length > 2 ? undefined : decimal(joined, others[1] ?? "");
  }
  const dots = parts.split(".").length - 1;
  const commas = parts.split(",").length - 1;
  if (commas === 0) {
    if (dots > 1) return grouped(parts.split("."), [3]);
    const [units = "", rest = ""] = parts.split(".");
    return decimal(units, rest);
  }
  if (dots > 0) {
    // Both: the last is the decimal sign, the other parts thousands.
    const point = parts.lastIndexOf(".") > parts.lastIndexOf(",") ? "." : ",";
    if ((point === "." ? dots : commas) > 1) return undefined;
    const [units = "", rest = ""] = parts.split(point);
    const joined = grouped(units.split(point === "." ? "," : "."));
    return joined === undefined ? undefined : decimal(joined, rest);
  }
  const groups = parts.split(",");
  if (commas > 1) return grouped(groups);
  const [units = "", rest = ""] = groups;
  const isDecimal = /^0?$/.test(units) || units.length > 3;
  if (rest.length === 3 && !isDecimal) return units + rest;
  if (rest.length === 0 || (rest.length === 4 && units.length < 5 && !/^0?$/.test(units))) return undefined;
  return decimal(units, rest);
}

const decimal = (units: string, rest: string) =>
  /^\d+$/.test(units + rest) ? `${units || "0"}${rest && `.${rest}`}` : undefined;

function grouped(
  [first = "", ...others]: readonly string[],
  sizes: readonly number[] = [3, 4],
): string | undefined {
  const fits = sizes.some(
    (size) => first.length <= size && others.every((group) => group.length === size) && !/^0/.test(first),
  );
  return fits && /^\d+$/.test(first + others.join("")) ? first + others.join("") : undefined;
}
