const digits = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];

/** 250 → 二百五十, for whole numbers below ten thousand. */
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

/** 二百五十 → 250, 兩萬 → 20000, 八五 → 85; undefined where it is no number. */
export function readHanNumber(text: string): number | undefined {
  const plain = text.replaceAll("兩", "二").replaceAll("两", "二").replaceAll("〇", "零");
  const digitOf = (char: string) => digits.indexOf(char);
  if ([...plain].every((char) => digitOf(char) >= 0)) return Number([...plain].map(digitOf).join(""));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = units.indexOf(char);
    if (digitOf(char) >= 0) digit = digitOf(char);
    else if (unit > 0) {
      section += (digit || 1) * 10 ** unit;
      digit = 0;
    } else if (/[萬万億亿]/.test(char)) {
      total = (total + section + digit || 1) * (/[萬万]/.test(char) ? 1e4 : 1e8);
      section = 0;
      digit = 0;
    } else return undefined;
  }
  return total + section + digit;
}

const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** A number in the ways it may be written, and how many characters of what follows belong to it. */
export interface NumberWays {
  readonly texts: readonly string[];
  readonly eaten: number;
}

const isTenThousand = (char: string) => /[萬万]/.test(char);

/** 500000 as pages write it: 500,000, 50萬, 50萬元, 五十萬. */
function money(value: number): string[] {
  const units = value / 1e4;
  const round = Number.isInteger(units) && units > 0;
  return [
    grouped(value),
    String(value),
    ...(round ? [`${units}萬`, `${units}萬元`, `${hanNumber(units)}萬`] : []),
  ];
}

/** Digits and the Han run behind them: 50萬 五十萬 500,000; 85折 八五折; 99元, 2018年 as one. */
export function numberWays(typed: string, next: string): NumberWays {
  const value = Number(typed.replaceAll(",", ""));
  const [char = ""] = next;
  if (isTenThousand(char) && value > 0) {
    const whole = Math.round(value * 1e4);
    return { texts: [`${typed}萬`, `${typed}萬元`, ...money(whole)], eaten: 1 };
  }
  if (char === "折" && Number.isInteger(value) && value > 0 && value < 100) {
    return {
      texts: [`${typed}折`, `${[...String(value)].map((digit) => digits[Number(digit)]).join("")}折`],
      eaten: 1,
    };
  }
  if (char !== "") return { texts: [`${typed}${char}`], eaten: 1 };
  const spelled = value > 9 && hanNumber(value) !== "" ? [hanNumber(value)] : [];
  return { texts: [typed, ...(value > 999 ? money(value) : []), ...spelled], eaten: 0 };
}

const hanNumeral = /[零〇一二兩两三四五六七八九十百千萬万億亿]{2,}折?/;

/** The first number written in Han characters in a run, where it begins, and the ways to write it. */
export function hanNumberWays(run: string): (NumberWays & { readonly at: number }) | undefined {
  const found = hanNumeral.exec(run);
  const [typed = ""] = found ?? [];
  const value = readHanNumber(typed.replace(/折$/, ""));
  if (!found || value === undefined || value < 1) return undefined;
  const texts = typed.endsWith("折")
    ? [typed, `${value}折`]
    : [typed, ...(value > 999 ? money(value) : [String(value)])];
  return { texts, eaten: [...typed].length, at: found.index };
}
