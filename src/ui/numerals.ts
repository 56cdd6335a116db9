/** Han characters that are digits, in everyday and in banker's writing; the place in a group is the digit. */
const digits = ["零〇", "一壹", "二兩两貳贰", "三參叁", "四肆", "五伍", "六陸陆", "七柒", "八捌", "九玖"];
/** Powers of ten. Those from four up close a group of four places. */
const powers: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  萬: 4,
  万: 4,
  億: 8,
  亿: 8,
  兆: 12,
};

export const numeralSigns = digits.join("") + Object.keys(powers).join("");

const ones = digits.join("");
const withPoint = new RegExp(`([${numeralSigns}]+)[點点]([${ones}]+)`, "g");

/** 廿 and 卅 as they are counted, and 十二點五 in digits: behind the point each sign is a place. */
export function spelledOut(text: string): string {
  return text
    .replaceAll("廿", "二十")
    .replaceAll("卅", "三十")
    .replace(withPoint, (said, before: string, behind: string) => {
      const whole = readNumerals(before, () => undefined);
      return whole === undefined ? said : `${whole}.${[...behind].map(digitOf).join("")}`;
    });
}

const digitOf = (sign: string) => digits.findIndex((group) => group.includes(sign));

/** A power of ten of a decimal text, exact to the last bit: `1.1` and 8 give 110000000. */
export const scaled = (decimal: string, power: number) => Number(`${decimal}e${power}`);

type Piece = { readonly decimal: string; readonly han: boolean } | { readonly power: number } | "zero";

/**
 * Numbers with Han characters in them: 50萬, 3千萬, 1億2千萬, 五十萬, 二〇二六. A lone last digit belongs to the
 * next place down, as it is said: 3萬5 is 35,000. `literal` reads what stands there in Arabic digits.
 */
export function readNumerals(
  text: string,
  literal: (text: string) => string | undefined,
): number | undefined {
  const pieces: Piece[] = [];
  for (const [part] of text.replaceAll(/\s/g, "").matchAll(/[\d.,\u3002'\u2019_]+|./gu)) {
    const digit = digitOf(part);
    const power = powers[part];
    if (power !== undefined) pieces.push({ power });
    else if (digit === 0) pieces.push("zero");
    else if (digit > 0) pieces.push({ decimal: String(digit), han: true });
    else {
      const decimal = literal(part);
      if (decimal === undefined) return undefined;
      pieces.push({ decimal, han: false });
    }
  }
  if (pieces.every((piece) => piece === "zero" || ("han" in piece && piece.han))) return positional(pieces);
  return sum(pieces);
}

/** 二〇二六: digits alone, as years and telephone numbers are read. */
function positional(pieces: readonly Piece[]): number | undefined {
  if (pieces.length === 0) return undefined;
  return Number(
    pieces.map((piece) => (typeof piece === "object" && "decimal" in piece ? piece.decimal : "0")).join(""),
  );
}

function sum(pieces: readonly Piece[]): number | undefined {
  let total = 0;
  // What is gathered below the next 萬 or 億; its terms fall from place to place.
  let section: { value: number; text: string; power: number }[] = [];
  let pending: { decimal: string; han: boolean } | undefined;
  let lastSmall = 4;
  let lastBig = 99;
  let lastPower = 0;
  let afterZero = false;
  for (const piece of pieces) {
    if (piece === "zero") {
      if (pending) return undefined;
      afterZero = true;
    } else if ("decimal" in piece) {
      if (pending) return undefined;
      pending = piece;
    } else if (piece.power < 4) {
      // 十五 begins without a one; anything else needs its digit.
      if (!pending && !(piece.power === 1 && section.length === 0)) return undefined;
      if (piece.power >= lastSmall) return undefined;
      section.push(term(pending?.decimal ?? "1", piece.power));
      lastSmall = lastPower = piece.power;
      pending = undefined;
      afterZero = false;
    } else {
      if (pending) section.push(term(pending.decimal, 0));
      // 3萬億: ten thousand times a hundred million.
      if (section.length === 0) {
        if (!(lastPower === 4 && piece.power === 8 && lastBig === 4 && !pending)) return undefined;
        total = Number((total * 1e8).toPrecision(15));
      } else {
        if (piece.power >= lastBig) return undefined;
        const [only] = section;
        total +=
          section.length === 1 && only
            ? scaled(only.text, only.power + piece.power)
            : scaled(String(worthOf(section)), piece.power);
      }
      section = [];
      pending = undefined;
      lastSmall = 4;
      lastBig = lastPower = piece.power;
      afterZero = false;
    }
  }
  if (pending) {
    const spoken = !afterZero && lastPower > 1 && /^\d$/.test(pending.decimal);
    if (!spoken && Number(pending.decimal) >= 10 ** lastPower) return undefined;
    section.push(term(pending.decimal, spoken ? lastPower - 1 : 0));
  } else if (afterZero) return undefined;
  const value = total + worthOf(section);
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}

const term = (decimal: string, power: number) => ({ value: scaled(decimal, power), text: decimal, power });
const worthOf = (section: readonly { readonly value: number }[]) =>
  section.reduce((total, { value }) => total + value, 0);
