import { toSimplified } from "../pages/simplified.ts";
import { han } from "./matcher.ts";

/** Characters that readers type for one another and that no table of scripts brings together. */
const variants = [
  ..."帳賬账 裡裏里 覆復複复 惟維维唯 佔占 臺台 週周 祇只 纔才 曬晒 群羣 峰峯 床牀 線綫线 著着 麼么 汙污 證証证".split(
    " ",
  ),
  ..."鐘鍾钟 閑閒闲 遊游 欲慾 註注 誌志 彙匯汇 徵征 衝沖冲 迴回 儘盡尽 併並并 姊姐 妳你 甚什 劃画畫划 舖鋪铺".split(
    " ",
  ),
  ..."贊讚赞 昇升 佈布 決决 凈淨净 啟啓启 眾衆众 裝装 強强 別别 產産产 說説说 溫温 戶户 為爲为 真眞 豐丰 準准 瞭了 黏粘 練鍊炼 效効 暱昵 憑凴凭".split(
    " ",
  ),
];

const simple = new Map<string, string>();

/** One character alone, so that the converter's word rules do not come in. */
function simpleForm(char: string): string {
  const known = simple.get(char) ?? toSimplified(char);
  simple.set(char, known);
  return known;
}

/**
 * For every character a reader may type, the forms this site writes: 转 and 轉 → 轉, 周 → 周 and 週. Characters
 * with one Simplified form are one class, and so are variants; a class is written under each of its forms.
 * `written` is the text of one script, `twin` that of the other, so that both scripts can be typed on both.
 */
export function foldTable(written: string, twin: string): Record<string, string> {
  const hanOf = (text: string) => [...new Set(text)].filter((char) => han.test(char));
  const here = new Set(hanOf(written));
  const known = new Set([...here, ...hanOf(twin), ...variants.join("")]);
  const classes = new Map<string, Set<string>>();
  const join = (chars: readonly string[]) => {
    const all = new Set(chars.flatMap((char) => [...(classes.get(char) ?? [char])]));
    for (const char of all) classes.set(char, all);
  };
  for (const char of known) join([char, simpleForm(char)]);
  for (const variant of variants) join([...variant]);
  const table: Record<string, string> = {};
  for (const [typed, members] of classes) {
    const forms = [...members].filter((char) => here.has(char)).join("");
    if (forms !== "" && forms !== typed) table[typed] = forms;
  }
  return table;
}
