import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toSimplified } from "../../src/integrations/pages/simplified.ts";
import { content, languages, leaves } from "./labels.ts";
import { texts } from "./texts.ts";

const found = (list: readonly [string, string][], pattern: RegExp) =>
  list.flatMap(([place, text]) => {
    const hit = pattern.exec(text);
    return hit ? [`${place}: …${text.slice(Math.max(0, hit.index - 8), hit.index + 16)}…`] : [];
  });

const chinese = texts("zh-Hant");
const english = texts("en");

test("there is something to read", () => {
  expect(chinese.length).toBeGreaterThan(1000);
  expect(english.length).toBeGreaterThan(1000);
});

describe("Chinese", () => {
  test.each([
    [
      "half-width punctuation beside Han",
      /\p{Script=Han}[,;!?](?!\d)|[,;!?]\p{Script=Han}|\p{Script=Han}:|\p{Script=Han}\.(?:\s|$)/u,
    ],
    ["half-width brackets around Han", /\(\p{Script=Han}|\p{Script=Han}\)/u],
    ["a space between Han and Latin or digits", /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/u],
    ["a space between Han and Han", /[\p{Script=Han}，。；：、」※] +[\p{Script=Han}「※]/u],
    ["quotation marks of another script", /[“”‘]|\p{Script=Han}"|"\p{Script=Han}/u],
    ["an exclamation mark", /！/],
    ["jargon", /賦能|抓手|閉環|底層邏輯|顆粒度/],
    ["a promise of things to come", /敬請期待|即將推出|稍後推出|TODO|FIXME/],
    [
      "a character that is not well-formed or not to be seen",
      /[\u0000-\u0008\u200b\u200e\u200f\u202a-\u202e\ufeff\ufffd]/,
    ],
  ])("has no %s", (name, pattern) => {
    // Words for the search are a list, not a sentence; keywords of a unit stand around a number.
    const list = chinese.filter(
      ([place]) =>
        !(name.startsWith("a space") && /search\.(?:stop|asks)$|search\.called|glossary/.test(place)),
    );
    expect(found(list, pattern)).toEqual([]);
  });

  /**
   * Characters that are Simplified and nothing else. The converter leaves a Simplified character alone and
   * changes its Traditional one; what is written the same in both, or is correct in both (里, 后, 台), is not
   * in this list.
   */
  test("is written in Traditional characters", () => {
    const simplifiedOnly =
      /[个这们来说会对时国过还没学买卖实经应点样钱业东车长门问间见观规视觉让认识请谁谢话语读课调谈论设计证记该详护报场块处备够头夺奋妇孙宁宝审宽对导层币师带帮库应庙废开异弃张弹强归录彻径忆忧怀态总恋恶悬惊惯愿懒戏战户扑执扩扫扬扰抚抢护报担择挂挡挤挥损换据掷携摄摆摇撑敌数无旧显晓权条极构枪标树样桥检楼横欢欧岁毕气汇汉汤沟泪泽洁测济浅浆浓涂涛润涨渐温湾湿满滚滞灭灯灵灾炉炼烁烂烟烦热爱牵犹独狮猎猫环现玛电画畅疗疯盐监盖盗盘矿码础确礼祸离种积称稳穷窃竞笔笼签简类紧纠红纤约级纪纯纲纳纷纸纹纺线练组细终绍经结绕绘给绝统继绩续维综绿编缓缘缩网罗罚职联聪肃肤肿胁胆胜脏脑脚脱脸药虑虚虫虽补装裤见规觉览触誉计订认讨让训议讯记讲许论设访证评识诉词译试诗诚话询该详语误说请诸读课谁调谈谊谋谢谣谨谱财责贤败货质贩贪贫购贯贵贷贸费贺资赏赔赖赚赛赞赢趋车轨转轮软轻载较输辑边达迁过运还进远违连迟适选递逻遗邮邻郑酱释针钉钓钟钢钥钱铁铃铅铜铺销锁锅错锦键镇镜长门闪闭问间闲闷闹闻阅阔队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿预领颇频题颜额风飞饭饮饰饱饼馆馒马驱驳驶驻骂骄验骑骗骤鱼鲜鸟鸡鸭鸿麦黄齐齿龙龟]/u;
    const traditional = chinese.filter(([place]) => !/search\.hint$|glossary/.test(place));
    // Works of the mainland keep their titles as printed.
    expect(found(traditional, simplifiedOnly)).toEqual([]);
  });

  test("comes out Simplified: no character is left that the converter would still change", () => {
    const left = chinese.flatMap(([place, text]) => {
      const once = toSimplified(text);
      const signs = [...once].filter(
        // 么 alone is taken for the old form of another word.
        (sign) => /\p{Script=Han}/u.test(sign) && sign !== "么" && toSimplified(sign) !== sign,
      );
      return signs.length > 0 ? [`${place}: ${signs.join("")} in ${once.slice(0, 40)}`] : [];
    });
    expect(left).toEqual([]);
  });
});

describe("English", () => {
  test.each([
    ["full-width punctuation away from Han", /[a-z0-9] ?[，。；：、！？（）]/i],
    ["an exclamation mark", /!(?!=)/],
    ["a promise of things to come", /coming soon|stay tuned|\bTODO\b|\bTBD\b|FIXME|lorem ipsum/i],
    ["a space before punctuation", /\w +[,;:?](?:\s|$)/],
    ["a quotation mark or an apostrophe as it is typed", /["']/],
  ])("has no %s", (_, pattern) => {
    // Other names of a term are what people type.
    const read = english.filter(([place]) => !/glossary.* aliases/.test(place));
    expect(found(read, pattern)).toEqual([]);
  });
});

test("every word of the interface that is written in one language is written in the other", () => {
  const [chineseNames, englishNames] = languages.map((language) =>
    readdirSync(`${content}${language}`, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".yaml") || name.endsWith(".mdx"))
      .sort(),
  );
  expect(englishNames).toEqual(chineseNames);
  for (const name of chineseNames?.filter((file) => file.startsWith("labels/")) ?? []) {
    const [chineseKeys, englishKeys] = languages.map((language) =>
      leaves(parse(readFileSync(`${content}${language}/${name}`, "utf8")))
        .map(([path]) => path.replace(/^(units\.\w+)\.(?:one|other)$/, "$1"))
        // What people type differs: one language has more names for a thing than the other.
        .filter((path) => !/^(?:asked|sums)\b|\.also\./.test(path))
        .filter((path, index, all) => all.indexOf(path) === index)
        .sort(),
    );
    expect(englishKeys, name).toEqual(chineseKeys);
  }
});

test("a placeholder of one language is known to the other", () => {
  const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();
  const labels = new Map(chinese.filter(([place]) => place.startsWith("labels/interface")));
  for (const [place, text] of english.filter(([name]) => name.startsWith("labels/interface"))) {
    const twin = labels.get(place);
    if (twin !== undefined) expect(marks(text), place).toEqual(marks(twin));
  }
});
