import { readNumber } from "../ui/parse.ts";
import { currencies } from "../ui/typed-units.ts";

/** What tables say in their titles and in the margin, in the languages of the site; nobody reads these words here. */

const adding =
  "合計|合计|總計|总计|小計|小计|共計|共计|總共|总共|總和|总和|總額|总额|總結|加總|加总|累計|累计|平均";
const totals = new RegExp(
  `^(?:本頁|本页|本月|本期|全部|以上)?(?:${adding})(?:金額|金额|數|数|數量|数量|元|值)?(?!\\p{Script=Han})` +
    // 服飾小計, Hats total: what is added up stands before it.
    `|(?:${adding})[\\s:)\\]】]*$` +
    "|^(?:grand |sub-?)?totals?\\b|\\b(?:sub-?)?totals?[\\s:]*$|^(?:sum|average|mean)[\\s:]*$",
  "u",
);

/** Whether a cell says that its line adds up others, or is their mean. */
export const saysTotal = (text: string) => totals.test(bare(text).replace(/^[\s*【[(]+/, ""));

const notes =
  /^(?:附?[備备註注][註注]?|說明|说明|資料來源|资料来源|數據來源|数据来源|來源|来源|製表|制表|列印|打印|審核|审核|覆核|notes?|remarks?|sources?|printed|prepared)(?:人|者|日期|時間|时间| by| on| at)? ?:/;

/** Whether a cell is a note under a table: the maker, the source, a remark. */
export const saysNote = (text: string) => notes.test(bare(text));

/** A text in the one spelling in which names are compared. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff"*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const multiples: readonly (readonly [RegExp, string])[] = [
  [/^(?:thousands?|'?000s?|k)$/, "k"],
  [/^(?:millions?|mn|mm|m)$/, "m"],
  [/^(?:billions?|bn|b)$/, "b"],
  [/^[十拾百佰千仟萬万億亿]+$/, ""],
];
/** What stands between the remarks behind a heading. */
export const remarkMarks = /[,;、]/;
/** A multiple said anywhere, also in a way that is not understood. */
const anyMultiple = /[千仟萬万億亿]|百萬|百万|thousand|million|billion|\b(?:k|m|mn|bn)\b|(?:^|\D)000/;

/** Whether a remark behind a heading multiplies its numbers: then it must be understood, or nothing is read. */
export const saysMultiple = (text: string) => anyMultiple.test(bare(text));

/** The unit of a heading as a number is written with it: `thousands` is k. */
export function unitWord(text: string): string {
  const plain = bare(text)
    .replace(/^(?:單位|单位|unit|幣別|币别) ?[:：]? ?/, "")
    .replace(/^in (?=.)/, "")
    .replace(/^(?:新台幣|新臺幣|新台币|台幣|臺幣|台币|人民幣|人民币|ntd|twd|rmb|cny) ?(?=.)/, "");
  // NT$ 千, 千NTD, USD mn, millions of dollars: the multiple without its money.
  const bareOfMoney = currencies.reduce((rest, name) => {
    if (rest.startsWith(name) && rest.length > name.length) return rest.slice(name.length).trim();
    return rest.endsWith(name)
      ? rest
          .slice(0, -name.length)
          .replace(/ of ?$/, "")
          .trim()
      : rest;
  }, plain);
  for (const [multiple, letter] of multiples)
    if (multiple.test(bareOfMoney)) return letter || `${bareOfMoney}元`;
  return plain;
}

/** `單位：新台幣千元` in a line above the heading: what may be the unit of every amount of money below, best first. */
export function unitsOfPreface(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => {
    const plain = bare(cell);
    const said =
      /(?:單位|单位|\bunits?\b)[ :(]*([^)]{1,30})/.exec(plain)?.[1] ??
      /\b(in (?:[a-z]{0,3}\$|[a-z]{3})? ?(?:thousands?|millions?|billions?)\b[^)]*)/.exec(plain)?.[1];
    return said ? [said, ...said.split(/[\s,;、]+/)].map(unitWord) : [];
  });
}

/** A heading without a number in a list, and without what a pivot table puts before the name of what it adds up. */
export const withoutLead = (heading: string) => heading.replace(ahead, "");

const ahead = /^(?:\(?\d{1,2}[.)、] ?)?(?:sum of |(?:加總|求和项|求和項) ?[-:] ?)?/;

/** Whether a cell says of its own that it is a share. */
export const saysPercent = (cell: string) => /[%\uff05]|百分/.test(cell);

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export interface Day {
  readonly first: number;
  readonly second: number;
  /** Whether the month is named, so that the two cannot be taken for each other. */
  readonly named: boolean;
}

/** 十一月十一日 as 11月11日. */
const spelledOutMonth = (text: string) =>
  text.replace(
    /^(.*?年)?([一二三四五六七八九十廿]{1,3})月([一二三四五六七八九十廿卅]{1,3})(?=日|號|号|$)/,
    (said, before = "", month: string, day: string) => {
      const [m, d] = [readNumber(month).value, readNumber(day).value];
      return m === undefined || d === undefined ? said : `${before}${m}月${d}`;
    },
  );

/**
 * `11/11`, `2026-11-11`, `114/11/11`, `11月11日`, `11 Nov`, `11-Nov`, 45972 (a spreadsheet's count of days): a month
 * and a day, in the order in which they stand.
 */
export function dayOf(text: string): Day | undefined {
  // A spreadsheet's ways to keep a day as text, and the day of the week behind it.
  const plain = spelledOutMonth(
    bare(text)
      .replace(/^[='\u2019]+/, "")
      .replace(
        / ?\(?(?:星期|週|周|礼拜|禮拜)?[一二三四五六日天]\)$|,? ?(?:星期|週|周|禮拜|礼拜)[一二三四五六日天]$/,
        "",
      )
      .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? (?=\S)/, ""),
  );
  const serial = /^[3-7]\d{4}$/.test(plain) ? new Date((Number(plain) - 25_569) * 864e5) : undefined;
  if (serial) return { first: serial.getUTCMonth() + 1, second: serial.getUTCDate(), named: true };
  const han = /^(?:(?:民國|民国)? ?\d{2,4}年)?(\d{1,2})月(\d{1,2})(?:日|號|号)?(?:\D.*)?$/.exec(plain);
  if (han) return { first: Number(han[1]), second: Number(han[2]), named: true };
  // Four digits are a year of the common era, three one of the Republic: 114/11/11.
  const year = /^(?:民國|民国)? ?(?:\d{4}|1\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?:[ t].*)?$/.exec(plain);
  if (year) return { first: Number(year[1]), second: Number(year[2]), named: true };
  const compact = /^(?:20|1)\d\d(\d\d)(\d\d)$/.exec(plain);
  if (compact) return { first: Number(compact[1]), second: Number(compact[2]), named: true };
  const word =
    /^([a-z]{3})[a-z]*\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:(?:,? |-)(?:\d{4}|\d\d))?$/.exec(plain) ??
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?(?:(?:,? |-)(?:\d{4}|\d\d))?$/.exec(plain);
  if (word) {
    const [, one = "", other = ""] = word;
    const month = months.indexOf(one) + 1 || months.indexOf(other) + 1;
    if (month === 0) return undefined;
    return { first: month, second: Number(/^\d/.test(one) ? one : other), named: true };
  }
  const bareDay = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-]\d{2,4})?$/.exec(plain);
  return bareDay ? { first: Number(bareDay[1]), second: Number(bareDay[2]), named: false } : undefined;
}
