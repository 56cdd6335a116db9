import { numeralSigns } from "../ui/numerals.ts";
import { parseNumber } from "../ui/parse.ts";

/** A number in a question: where it stands, and the texts in which the pages may write it. */
export interface AskedNumber {
  readonly at: number;
  readonly length: number;
  readonly typed: string;
  readonly texts: readonly string[];
  /** The digits without what they count: a page may count with another word. */
  readonly bare?: string;
}

const digits = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];

/** 250 → 二百五十, for whole numbers below ten thousand; for others "". */
export function hanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return "";
  if (value < 10) return digits[value] ?? "";
  let text = "";
  for (const [index, digit] of [...String(value)].entries()) {
    const unit = units[String(value).length - 1 - index] ?? "";
    if (digit !== "0") text += (digits[Number(digit)] ?? "") + unit;
    else if (!text.endsWith("零")) text += "零";
  }
  return text.replace(/零$/, "").replace(/^一十/, "十");
}

/** As it is written and as it is said: 二千 and 兩千. */
const inHan = (value: number): string[] => {
  const text = value < 10 ? "" : hanNumber(value);
  return text === "" ? [] : [...new Set([text, text.replace(/^二(?=[百千])/, "兩")])];
};

/** `value` in millions, say, if it can be written so: at most three places after the point. */
function inUnits(value: number, power: number): string {
  const text = String(Number((value / 10 ** power).toPrecision(12)));
  return value >= 10 ** power && /^\d+(?:\.\d{1,3})?$/.test(text) ? text : "";
}

/** The words that follow money and people in Chinese: a lone sign behind a number is not in the index. */
const counted = ["", "元", "美元", "人"];

/** 50000000 as Chinese pages write it: 5000萬, 5000萬元, 五千萬, 50000000. `behind` is what the question counts. */
function largeInHan(value: number, behind: string): string[] {
  const words = [...new Set([...counted, behind])];
  const [hundredMillions, tenThousands] = [inUnits(value, 8), inUnits(value, 4)];
  const spelled = (text: string, unit: string) => {
    const count = Number(text);
    const own = count === 2 ? ["二", "兩"] : count < 10 ? [hanNumber(count)] : inHan(count);
    return text === "" ? [] : own.filter((word) => word !== "").map((word) => word + unit);
  };
  return [
    ...(hundredMillions ? words.map((word) => `${hundredMillions}億${word}`) : []),
    ...(tenThousands && value < 1e8 ? words.map((word) => `${tenThousands}萬${word}`) : []),
    String(value),
    ...spelled(hundredMillions, "億"),
    ...(value < 1e8 ? spelled(tenThousands, "萬") : []),
  ];
}

/** 50000000 as English pages write it: 50 million, 50 m, 50000000. */
function largeInLatin(value: number): string[] {
  const [billions, millions, thousands] = [inUnits(value, 9), inUnits(value, 6), inUnits(value, 3)];
  return [
    ...(billions ? [`${billions} billion`, `${billions} bn`] : []),
    ...(millions ? [`${millions} million`, `${millions} m`] : []),
    String(value),
    ...(thousands && value < 1e6 ? [`${thousands} thousand`] : []),
  ];
}

const isPlain = (text: string) => /^[\d.,]+$/.test(text);
/** Said for what is written otherwise. */
const written: Readonly<Record<string, string>> = {
  塊: "元",
  块: "元",
  圓: "元",
  圆: "元",
  轉: "次",
  转: "次",
};

const sign = `[${numeralSigns}]`;
const multiple = "(?:thousand|million|billion|mn|bn|k|w|m|b)";
/**
 * Digits with the Han characters or Latin letters that multiply them, a run of Han numerals, or one before 折 or 成;
 * not a part of a word (O2O, 3C), and no 成 that begins a word (三成本).
 */
const amount = new RegExp(
  [
    "(?<![\\p{Script=Latin}\\d.,]|\\p{Script=Latin}-)",
    "(?<share>百分之)?",
    `(?<core>\\d[\\d,]*(?:\\.\\d+)?(?:\\s?[十百千萬万億亿兆](?:\\d[\\d,.]*|${sign})*)?(?:\\s?${multiple}(?![\\p{Script=Latin}\\d]))?`,
    `|${sign}{2,}|${sign}(?=折|[轉转]|成(?![本功交員员長长為为立果就效]))|(?<=百分之)${sign})`,
    "(?![\\p{Script=Latin}\\d])",
    "(?<unit>\\s?(?:%|趴|percent\\b)|折|成(?![本功交員员長长為为立果就效]))?",
  ].join(""),
  "gu",
);

/** 85折 and 8.5折 and 八五折 are one; 8折 and 80折 another. */
function reduced(value: number): string[] {
  const share = value < 10 ? value * 10 : value;
  if (!(share > 0 && share < 100)) return [];
  const tens = String(Number((share % 10 === 0 ? share / 10 : share).toPrecision(6)));
  if (!/^\d+$/.test(tens)) return [`${value}折`];
  const spelled = [...tens].map((digit) => digits[Number(digit)]).join("");
  return [`${tens}折`, `${spelled}折`];
}

/**
 * The numbers of a question, whichever way they are said (50萬, 五十萬, 500k, 5千萬, 百分之二十, 八五折), each with the
 * ways to write it in Chinese or, if `latin`, in English. The text is lower case and in NFKC.
 */
export function numbersIn(text: string, latin = false): AskedNumber[] {
  return [...text.matchAll(amount)].flatMap((match): AskedNumber[] => {
    const { share, core = "", unit = "" } = match.groups ?? {};
    const [whole] = match;
    const value = parseNumber(core);
    if (value === undefined || (value < 1 && !isPlain(core))) return [];
    const number = { at: match.index, length: whole.length, typed: whole };
    const end = match.index + whole.length;
    if (share || /%|趴|percent/.test(unit)) return [{ ...number, texts: [`${value}%`] }];
    if (unit === "折") return [{ ...number, texts: [...new Set([whole, ...reduced(value)])] }];
    if (unit === "成") return [{ ...number, texts: [whole, `${hanNumber(value)}成`, `${value * 10}%`] }];
    const next = /^\p{Script=Han}/u.exec(text.slice(end))?.[0] ?? "";
    const behind = written[next] ?? next;
    if (value >= 1e4) {
      // What it counts is eaten where nothing else follows it, and left to be looked for in a longer run.
      const eaten = next !== "" && !/^\p{Script=Han}/u.test(text.slice(end + next.length)) ? next.length : 0;
      const texts = latin ? largeInLatin(value) : largeInHan(value, behind);
      const own = isPlain(core) ? [] : [whole];
      return [{ ...number, length: whole.length + eaten, texts: [...new Set([...texts, ...own])] }];
    }
    const plain = isPlain(core) ? core : String(value);
    const ways = [...new Set([plain, ...(isPlain(core) ? [] : [core]), ...inHan(value)])];
    if (next === "") return [{ ...number, texts: ways }];
    const texts = [...new Set([behind, next])].flatMap((word) => ways.map((way) => way + word));
    return [{ ...number, length: whole.length + next.length, typed: whole + next, texts, bare: plain }];
  });
}
