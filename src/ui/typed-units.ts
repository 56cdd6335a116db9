import type { Formats } from "./format.ts";

/** What a word behind a number says it counts. `share` and times can be brought to the unit of a box exactly. */
type Kind = "money" | "share" | "count" | Time;
type Time = "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years";

const spoken: Readonly<Record<Kind, string>> = {
  money:
    "元 塊 块 圓 圆 円 塊錢 块钱 元整 圓整 圆整 新台幣 新臺幣 台幣 臺幣 人民幣 新台币 台币 人民币 美元 美金 港元 港幣 港币 歐元 欧元 日元 日圓 $ ¥ € £ nt$ nt us$ hk$ ntd twd rmb rmb¥ cny usd hkd eur jpy gbp yuan dollar dollars",
  share: "% 趴 percent pct pp 個百分點 个百分点",
  seconds: "秒 秒鐘 秒钟 s sec secs second seconds",
  minutes: "分 分鐘 分钟 min mins minute minutes",
  hours: "小時 小时 個小時 个小时 時 时 鐘頭 钟头 h hr hrs hour hours",
  days: "天 日 d day days",
  weeks: "週 周 個星期 个星期 星期 禮拜 礼拜 個禮拜 个礼拜 wk week weeks",
  months: "月 個月 个月 mo month months",
  years: "年 yr yrs year years",
  count:
    "個 个 人 位 名 人次 次 回 轉 转 件 款 種 种 單 单 張 张 張單 张单 筆 笔 家 間 间 台 箱 包 組 组 套 份 盒 瓶 雙 双 支 代 帳號 個帳號 账号 个账号 點擊 点击 次點擊 次点击 分 點 点 倍 x × 站 列 格 個人 个人 個客人 个客人 客人 訪客 访客 顆星 颗星 星 turn turns time times order orders visit visits person people customer customers visitor visitors account accounts generation generations seller sellers shop shops piece pieces pcs pc unit units item items product products sku skus click clicks deal deals try tries run runs row rows cell cells point points pt pts entry entries fold",
};

const kinds = new Map<string, Kind[]>();
for (const [kind, words] of Object.entries(spoken))
  for (const word of words.split(" ")) kinds.set(word, [...(kinds.get(word) ?? []), kind as Kind]);

/** Longest first, so that NT$ is not read as NT and a sign. */
export const currencies = spoken.money.split(" ").sort((p, q) => q.length - p.length);

/** What stands before a number that counts places: 第3天, day 3, no. 3. */
const ordinals = /^(?:第|#|no\.?|day|month|week|year|turn|generation|order|station|picture|entry)$/;

/** How many of the smaller unit one is, and which that is. A working day has no fixed hours, a month no fixed days. */
const lengths: Readonly<Record<Time, readonly [base: string, times: number]>> = {
  seconds: ["second", 1],
  minutes: ["second", 60],
  hours: ["second", 3600],
  days: ["day", 1],
  weeks: ["day", 7],
  months: ["month", 1],
  years: ["month", 12],
};

const rate = /^(.*?)\s*(?:\/|每|per |an? )\s*(.+)$/;
const rates: Readonly<Record<string, Time>> = {
  times: "years",
  perYear: "years",
  perMonth: "months",
  ordersPerHour: "hours",
};

export interface Box {
  readonly unit: string;
  /** The words that the page prints around its numbers. */
  readonly formats?: Formats;
}

function kindOf(unit: string): Kind {
  if (/yuan/i.test(unit)) return "money";
  if (unit === "percent") return "share";
  return unit in lengths ? (unit as Time) : "count";
}

/** `month`, `year` and the like are places in a calendar: their words are those of time, but nothing is converted. */
const calendar: Readonly<Record<string, readonly Time[]>> = {
  dayOfYear: ["days"],
  dayOfMonth: ["days"],
  month: ["months"],
  monthNumber: ["months"],
  year: ["years"],
};

export const isTime = (unit: string) => unit in lengths;

/** The words before and behind a number as the page prints them, in the spelling of what is read. */
function printed({ unit, formats }: Box): readonly (readonly [before: string, behind: string])[] {
  const words = formats?.units[unit] ?? "{n}";
  return (typeof words === "string" ? [words] : [words.one, words.other]).map((template) => {
    const [before = "", behind = ""] = template.normalize("NFKC").toLowerCase().split("{n}");
    return [before.trim(), behind.trim()] as const;
  });
}

/** What a number is to be multiplied by to be in the unit of the box, or why it cannot be: `10^power × times`. */
export type Fit =
  | { readonly power: number; readonly times: number; readonly plus?: string }
  | "share"
  | "unit"
  | "unknown";

const asItIs: Fit = { power: 0, times: 1 };

/**
 * Whether the words around a number fit its box. Without a box any known word does. `before` is what stood before
 * the number besides sign and currency, `currency` whether one did.
 */
export function fit(before: string, behind: string, currency: boolean, box: Box | undefined): Fit {
  if (box && printed(box).some(([first, last]) => first === before && last === behind && !currency))
    return asItIs;
  if (before !== "" && !ordinals.test(before)) return "unknown";
  const own = box ? kindOf(box.unit) : undefined;
  const money = own === undefined || own === "money" ? asItIs : "unit";
  if (behind === "") return currency ? money : asItIs;
  // 三成, 3成5, 三成半: tenths of a hundred.
  const tenths = /^成(半|\d)?$/.exec(behind);
  if (tenths) {
    const rest = tenths[1] === "半" ? "5" : (tenths[1] ?? "");
    return own === undefined || own === "share" ? { power: 1, times: 1, plus: rest } : "share";
  }
  if (behind === "‰") return own === undefined || own === "share" ? { power: -1, times: 1 } : "share";
  const [, counted = behind, period] = rate.exec(behind) ?? [];
  if (period !== undefined) {
    const known = kinds.get(period)?.some((kind) => kind in lengths);
    if (!known) return "unknown";
    if (box && !kinds.get(period)?.some((kind) => rates[box.unit] === kind)) return "unit";
  }
  if (counted === "" && period !== undefined) return asItIs;
  const said = kinds.get(counted);
  if (!said) return "unknown";
  if (!box || !own) return asItIs;
  if (currency && !said.includes("money")) return "unknown";
  if (said.includes(own) || calendar[box.unit]?.some((kind) => said.includes(kind))) return asItIs;
  if (said.includes("share")) return "share";
  const [base, times] = lengths[own as Time] ?? [];
  for (const kind of said) {
    const [from, length] = lengths[kind as Time] ?? [];
    if (from && from === base && times && length) return { power: 0, times: length / times };
  }
  return "unit";
}
