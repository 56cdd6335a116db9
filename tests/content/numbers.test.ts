import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/link/text.ts";
import { runModel } from "../../src/models/index.ts";
import { inputsOf } from "../../src/workbench/define.ts";
import { simulatorOf } from "../simulators/whole.ts";
import { content, languages } from "./labels.ts";
import { apart, holds, money, type Print, percent, plain } from "./prints.ts";

/** A chapter as it is read: frontmatter and prose, without the states of links and the ids of sources. */
const chapter = (language: string, slug: string) =>
  readFileSync(`${content}${language}/chapters/${slug}.mdx`, "utf8").replace(/<\/?[A-Z][^>]*>/g, "");

/** What a link sets, or a preset of the simulator, which may hold tables: `preset:socks,day:315`. */
function valuesOf(simulator: ReturnType<typeof simulatorOf>, state: string) {
  const [, preset, rest = ""] = /^preset:(\w+),?(.*)$/.exec(state) ?? [undefined, undefined, state];
  const { values, dropped } = decode(simulator.scheme, rest && `${simulator.scheme.version},${rest}`);
  expect(dropped).toEqual([]);
  if (preset === undefined) return values;
  const changed = rest.split(",").map((part) => part.split(":")[0] as string);
  const named = simulator.presets.find(({ id }) => id === preset)?.values;
  if (named === undefined) throw new Error(`${simulator.slug} has no preset ${preset}`);
  const own = Object.entries(values).filter(([key]) => changed.includes(key));
  return { ...values, ...named, ...Object.fromEntries(own) };
}

function quantityOf(slug: string, state: string, name: string): number {
  const simulator = simulatorOf(slug);
  const values = valuesOf(simulator, state);
  const id = String(values.view ?? simulator.views[0]?.id);
  const view = simulator.views.find((it) => it.id === id);
  const value = view?.evaluate(inputsOf(simulator, values)).quantities[name]?.value;
  if (value === undefined || value === null) throw new Error(`${slug} ${id} has no ${name}`);
  return value;
}

type Row = [simulator: string, state: string, quantity: string, print: Print];

const whole = plain();
const free = "view:duel,entryElasticity:1";
const gated = "view:duel,entryElasticity:0.1";
/** The shop that runs through the book: its two kinds of socks, its friends, its card. */
const socks = "marginA:45,turnsA:4,marginB:30,turnsB:9";
const ponds =
  "view:duel,marketMedian:36000000,competitors:24,pctMarketA:50,pctSkillA:85,pctMarketB:70,pctSkillB:73";
const friends =
  "view:wheel,aov:500,start:3000,baseVisitors:15000,conversion:2,addRate:20,churn:2,orderRate:10,boost:0";
const card = "base:5200,vips:300,fee:199,discount:10,aov:500,grossMargin:38,benefitCost:40,staff:0";
/** A call with a discount, and the mills in town: what she has, and with fewer visits. */
const ownHour = "annualProfit:197000,hoursPerYear:2750";
const ownCall = `minutes:40,${ownHour},concession:200,orderMargin:823,chance:80,remaining:10`;
const mills = `view:door,contacts:20,introRate:50,meetingRate:60,closeRate:10,minutesPerContact:120,revenuePerDeal:360000,marginUplift:15,costPerContact:200,costPerMeeting:2000,fixedCost:3000,${ownHour}`;
const fewerMills = `view:door,contacts:8,introRate:80,meetingRate:60,closeRate:15,minutesPerContact:120,revenuePerDeal:360000,marginUplift:15,costPerContact:200,costPerMeeting:500,fixedCost:3000,${ownHour}`;
/** Its second quarter after four weeks. */
const spring = "target:693000,today:28,pace:46600,best:62000,spread:15000";
/** Its clicks from Meta, and what looking after its friends costs. */
const clicks =
  "view:click,costPerVisit:20,ownedCost:9200,visits:3000,basket:500,grossMargin:38,viewRate:40,cartRate:10,payRate:50";
/** A page on bagging, and the chat of a sale day, for two people. */
const page = "view:payback,perMonth:600,setupCost:8000,costBefore:19.6,costAfter:16.3,upkeep:400";
const errors = "errorsBefore:2,errorsAfter:0.5,errorCost:370";
const oldHands = "orders:7200,setupHours:24,adhocMinutes:6,sopMinutes:5,sopRate:100,adhocRate:100,perDay:20";
const chat = "view:queue,arrivals:6,surge:3,agents:2,patience:180";
const month =
  "visitsBefore:20000,conversionBefore:3,basketBefore:500,visitsAfter:24000,conversionAfter:2.8,basketAfter:490";
const watched = `view:market,${month},ownLastYear:294000,rivalNow:1320000,rivalBefore:1200000,rivalLastYear:1500000,marketNow:57500000,marketBefore:50000000,marketLastYear:47900000`;
const twoPeople = "view:system,staff:2,hourValue:200,engagement:20";

/** What the chapters say that a simulator finds, at the state they open it in. */
const rows: Record<string, Row[]> = {
  strategy: [
    ["strategy", "", "market", percent()],
    ["strategy", "", "luck", percent()],
    ["strategy", "entryElasticity:0.1", "market", percent()],
    ["strategy", "sigmaSkill:0.3", "skill", percent()],
    ["strategy", "sigmaSkill:0.3", "luck", percent()],
    ["strategy", "view:duel", "salesA", money(1, 1000)],
    ["strategy", "view:duel", "salesB", money(1, 1000)],
    ["strategy", "view:duel", "wins", percent()],
    ["strategy", "view:duel", "marketA", plain(2)],
    ["strategy", "view:duel", "marketB", plain(2)],
    ["strategy", "view:duel", "skillB", plain(2)],
    ["strategy", gated, "salesA", money(1, 1000)],
    ["strategy", gated, "salesB", money(1, 1000)],
    ["strategy", gated, "wins", percent()],
    ["strategy", free, "salesA", money(0, 1000)],
    ["strategy", free, "salesB", money(1, 1000)],
    ["strategy", free, "wins", percent()],
    ["strategy", "view:studies", "needed", plain(2)],
    ["strategy", "view:record,games:12,winRate:20,sdObserved:14,myRecord:42", "estimate", percent()],
    ["strategy", "view:record,games:6,winRate:20,sdObserved:18,myRecord:50", "estimate", percent(1)],
    ["strategy", "view:record,games:60,winRate:20,sdObserved:9.165,myRecord:50", "estimate", percent(1)],
    [
      "strategy",
      "view:duel,pctMarketA:80,pctSkillA:40,pctMarketB:50,pctSkillB:80",
      "salesA",
      apart(plain(1, 1e-4), whole),
    ],
    [
      "strategy",
      "view:duel,pctMarketA:80,pctSkillA:40,pctMarketB:50,pctSkillB:80,entryElasticity:0.1",
      "salesA",
      apart(plain(1, 1e-4), whole),
    ],
    // The shop of the book: a year of practice, or the same skill in another pond.
    ["strategy", ponds, "salesA", money(1, 1000)],
    ["strategy", ponds, "salesB", money(1, 1000)],
    ["strategy", `${ponds},entryElasticity:0.1`, "salesB", money(1, 1000)],
    ["strategy", `${ponds},entryElasticity:1`, "salesB", money(1, 1000)],
    ["strategy", "view:record,games:8,winRate:20,sdObserved:18,myRecord:25", "estimate", percent()],
  ],
  inversion: [
    ["inversion", "", "profitBuy", money(1, 1000)],
    ["inversion", "", "profitTest", money(1, 1000)],
    ["inversion", "", "profitPresale", money(1, 1000)],
    ["inversion", "", "profitPresale", whole],
    ["inversion", "", "cashBuy", money(1, 1000)],
    ["inversion", "", "cashTest", money(1, 1000)],
    ["inversion", "", "qTest", whole],
    ["inversion", "", "qBuy", whole],
    ["inversion", "", "orders", plain(1)],
    ["inversion", "", "delivered", plain(1)],
    ["inversion", "", "evenDays", whole],
    ["inversion", "waitDays:12", "profitPresale", money(1, 1000)],
    ["inversion", "waitDays:30", "profitPresale", money(1, 1000)],
    ["inversion", "threshold:5", "profitTest", money(1, 1000)],
    ["inversion", "threshold:8", "profitTest", money(1, 1000)],
    ["inversion", "threshold:9", "profitTest", money(1, 1000)],
    ["inversion", "buying:mean", "profitBuy", money(1, 1000)],
    ["inversion", "rest:small", "profitTest", money(1, 1000)],
    ["inversion", "view:cash", "capital", money(0)],
    ["inversion", "view:cash", "outDay", whole],
    ["inversion", "view:cash", "needTest", money(2, 100)],
    ["inversion", "view:cash", "lowBuy", money(2, 100)],
    ["inversion", "view:cash,depositRate:0", "needPresale", money(2, 100)],
    ["inversion", "hitRate:100", "profitBuy", money(1, 1000)],
    ["inversion", "hitRate:100", "profitPresale", money(1, 1000)],
    ["inversion", "visitCost:0.5", "profitPresale", money(1, 1000)],
    ["inversion", "view:quantity", "best", whole],
    ["inversion", "view:quantity", "most", whole],
    ["inversion", "view:quantity", "regret", whole],
    ["inversion", "view:verdict", "hit", percent()],
    ["inversion", "view:size", "needed", whole],
    ["inversion", "view:size", "hitGivenPass", percent()],
    ["inversion", "", "waitDays", whole],
  ],
  internet: [
    ["internet", "", "kept", plain(2)],
    ["internet", "rent:23", "kept", plain(2)],
    ["internet", "machine:webmaster", "kept", plain(2)],
    ["internet", "machine:webmaster,rent:50", "short", plain(2)],
    ["internet", "view:click", "ceiling", plain(1)],
    ["internet", "view:click", "orders", whole],
    ["internet", "view:click", "rented", apart(money(0), whole)],
    ["internet", "view:click", "even", plain(1)],
    ["internet", "view:click,costPerVisit:1.8", "owned", money(0)],
    ["internet", "view:click,payRate:83", "ceiling", plain(0)],
    ["internet", clicks, "ceiling", plain(1)],
    ["internet", clicks, "even", plain(2)],
    ["internet", `${clicks},retention:22`, "ceiling", plain(2)],
    ["internet", "view:auction", "paid", plain(2)],
    ["internet", "view:auction", "firstPaid", plain(2)],
    ["internet", "view:auction,myQuality:1.4", "paid", plain(2)],
    ["internet", "machine:live", "brandLoss", plain(1)],
  ],
  social: [
    ["social", "", "cost", whole],
    ["social", "", "hourly", whole],
    ["social", "", "accept", whole],
    ["social", "", "refuse", whole],
    ["social", "", "threshold", percent(1)],
    ["social", "", "breakEvenMinutes", whole],
    ["social", "", "breakEvenHours", whole],
    ["social", "view:ten", "before", money(1)],
    ["social", "view:ten", "after", money(0)],
    ["social", "view:ten", "expected", money(1, 1000)],
    ["social", "view:door", "net", whole],
    ["social", "view:door", "uplift", money(2)],
    ["social", "view:door", "spent", money(1)],
    ["social", "view:door", "forNinety", whole],
    ["social", "view:door", "deals", plain(1)],
    ["social", "view:door,closeRate:9", "short", whole],
    ["social", "view:door,minutesPerContact:120", "short", money(2)],
    ["social", "view:door,introRate:40", "net", money(2)],
    ["social", "view:wheels", "loss", percent()],
    ["social", "chance:90", "refuse", whole],
    ["social", "view:door", "none", percent(1)],
    ["social", ownCall, "hourly", whole],
    ["social", ownCall, "cost", whole],
    ["social", ownCall, "accept", whole],
    ["social", ownCall, "refuse", whole],
    ["social", ownCall, "threshold", percent(1)],
    ["social", mills, "contacts", whole],
    ["social", mills, "deals", plain(1)],
    ["social", mills, "none", percent(1)],
    ["social", mills, "uplift", money(2)],
    ["social", mills, "spent", money(1)],
    ["social", mills, "before", whole],
    ["social", mills, "net", whole],
    ["social", `${mills},years:2`, "net", whole],
    ["social", fewerMills, "deals", plain(2)],
    ["social", fewerMills, "spent", whole],
  ],
  standardization: [
    ["standardization", "view:line", "separateRate", plain(1)],
    ["standardization", "view:line", "lineRate", whole],
    ["standardization", "view:line", "worth", plain(2)],
    ["standardization", "view:line", "even", plain(2)],
    ["standardization", "", "breakEven", whole],
    ["standardization", "orders:500", "size", apart(plain(0), plain(0))],
    ["standardization", "orders:10000", "saving", whole],
    ["standardization", "adhocRate:100,sopRate:100", "breakEven", whole],
    ["standardization", "view:payback", "net", whole],
    ["standardization", "view:payback", "payback", plain(1)],
    ["standardization", "view:payback", "floor", whole],
    ["standardization", "view:payback", "needed", whole],
    ["standardization", "view:payback,perMonth:800", "payback", whole],
    ["standardization", "view:payback,perMonth:500", "short", whole],
    ["standardization", "view:queue,surge:3", "need", whole],
    ["standardization", "view:queue,surge:3", "capacity", whole],
    ["standardization", "view:queue,surge:3,perAgent:13", "need", whole],
    ["standardization", "view:payback,perMonth:800", "net", whole],
    ["standardization", "orders:10000,floorSeconds:240", "breakEven", whole],
    ["standardization", "orders:10000,floorSeconds:240", "saving", whole],
    ["standardization", oldHands, "breakEven", whole],
    ["standardization", oldHands, "daysToBreakEven", whole],
    ["standardization", oldHands, "saving", whole],
    ["standardization", page, "net", whole],
    ["standardization", page, "payback", plain(1)],
    ["standardization", `${page},${errors}`, "net", whole],
    ["standardization", `${page},${errors}`, "payback", plain(1)],
    ["standardization", `${chat},perAgent:12`, "wait", plain(1)],
    ["standardization", `${chat},perAgent:12`, "level", percent()],
    ["standardization", `${chat},perAgent:18`, "wait", plain(1, 1 / 60)],
    ["standardization", `${chat},perAgent:18`, "level", percent()],
  ],
  turnover: [
    ["turnover", "", "totalA", money(2, 100)],
    ["turnover", "", "totalB", money(2, 100)],
    ["turnover", "", "gap", money(1, 100)],
    ["turnover", "reinvest:0", "totalA", money(1)],
    ["turnover", "reinvest:0", "totalB", money(2, 100)],
    ["turnover", "reinvest:0", "gap", money(1, 100)],
    ["turnover", "opexRate:6", "totalA", money(2, 100)],
    ["turnover", "opexRate:6", "totalB", money(2, 100)],
    ["turnover", "opexRate:10", "totalA", money(2, 100)],
    ["turnover", "opexRate:10", "totalB", money(0)],
    ["turnover", "opexRate:14", "totalA", money(2, 100)],
    ["turnover", "opexRate:14", "totalB", money(2, 100)],
    ["turnover", "rentPerMonth:8750", "totalB", money(1, 1000)],
    ["turnover", "view:queue", "earned", money(1, 1000)],
    ["turnover", "view:queue,beyond:50", "earned", money(1, 1000)],
    ["turnover", `${socks},opexRate:2.8`, "totalA", money(1, 1000)],
    ["turnover", `${socks},opexRate:2.8`, "totalB", money(1, 1000)],
    ["turnover", `${socks},opexRate:14`, "totalA", money(1, 1000)],
    ["turnover", `${socks},opexRate:14`, "totalB", money(1, 1000)],
    ["turnover", `${socks},opexRate:16`, "totalA", money(1, 1000)],
    ["turnover", `${socks},opexRate:16`, "totalB", money(1, 1000)],
    ["turnover", `${socks},opexRate:14,reinvest:0`, "totalA", money(1, 1000)],
    ["turnover", `${socks},opexRate:14,reinvest:0`, "totalB", money(1, 1000)],
    ["turnover", "view:shelf", "total", plain(2)],
    ["turnover", "view:shelf", "mean", plain(1)],
    ["turnover", "view:shelf", "days", whole],
    ["turnover", "view:shelf", "meanDays", whole],
    ["turnover", "view:shelf", "slowShare", percent()],
    ["turnover", "view:shelf,cleared:50", "total", plain(2)],
    ["turnover", "view:shelf,cleared:50", "days", whole],
    ["turnover", "view:shelf,cleared:50", "freed", money(0)],
    ["turnover", "view:queue", "earned", money(1, 1000)],
    ["turnover", "view:queue", "proportional", money(1, 1000)],
    ["turnover", "view:daily", "final", money(2, 1000)],
    ["turnover", "view:daily", "fullDay", whole],
    ["turnover", "view:daily", "room", money(0)],
    ["turnover", "view:days", "cycle", whole],
    ["turnover", "view:days", "tied", money(0)],
    ["turnover", "view:days,deposits:200000", "cycle", whole],
    ["turnover", "view:days,deposits:200000", "tied", money(0)],
  ],
  information: [
    ["information", "", "delta", whole],
    ["information", month, "delta", whole],
    ["information", month, "claimed", whole],
    ["information", month, "visits", whole],
    ["information", month, "conversion", plain(0, -1)],
    ["information", month, "basket", plain(0, -1)],
    ["information", "view:system", "breakEven", percent()],
    ["information", twoPeople, "loss", money(1, 1000)],
    ["information", "view:system,staff:2,hourValue:200,engagement:100", "loss", money(1, 1000)],
    ["information", `${twoPeople},setupCost:0,monthlyFee:0`, "loss", money(1, 1000)],
    ["information", `${twoPeople},setupCost:0,monthlyFee:0,entryMinutes:5`, "npv", money(1, 1000)],
    ["information", watched, "own", percent(1)],
    ["information", watched, "rival", percent(1)],
    ["information", watched, "market", percent(1)],
    ["information", watched, "size", percent(1)],
    ["information", `${watched},against:lastYear`, "own", percent(1)],
    ["information", `${watched},against:lastYear`, "market", percent(1)],
    ["information", `${watched},against:lastYear`, "size", percent(1)],
    ["information", "view:books", "assets", whole],
    ["information", "view:books", "profit", whole],
  ],
  goals: [
    ["goals", "", "forecast", money(2)],
    ["goals", "", "required", apart(money(2), whole)],
    ["goals", "", "uplift", percent(1)],
    ["goals", "", "overPlan", percent(1)],
    ["goals", "", "lastDay", whole],
    ["goals", spring, "target", money(1)],
    ["goals", spring, "done", money(2)],
    ["goals", spring, "forecast", money(2)],
    ["goals", spring, "required", apart(money(2), whole)],
    ["goals", spring, "uplift", percent(1)],
    ["goals", spring, "overPlan", percent(1)],
    ["goals", spring, "lastDay", whole],
    ["goals", "preset:socks", "above", whole],
    ["goals", "preset:socks", "below", whole],
    ["goals", "preset:socks", "average", whole],
    ["goals", "preset:socks", "target", whole],
    ["goals", "preset:socks", "orders", whole],
    ["goals", "preset:socks", "visits", whole],
    ["goals", "preset:socks,day:315", "target", whole],
    ["goals", "preset:socks,day:315", "orders", whole],
    ["goals", "preset:socks,day:315", "visits", whole],
    ["goals", "view:cascade", "above", whole],
    ["goals", "view:cascade", "peak", money(1)],
    ["goals", "view:cascade,day:37", "target", apart(money(1), whole)],
    ["goals", "view:chance", "expected", money(1)],
    ["goals", "view:chance", "chance", percent(1)],
    ["goals", "view:chance", "chanceNow", percent(1)],
    ["goals", "view:chance", "chanceSeen", percent(1)],
    ["goals", "view:chance", "chancePlan", percent(1)],
    ["goals", "view:chance", "needed90", apart(money(2), whole)],
    ["goals", "view:chance", "upliftPlan", percent(1)],
    ["goals", "view:okr", "objective", plain(1)],
  ],
  membership: [
    ["membership", "view:story", "seconds", plain(1)],
    ["membership", "view:story", "accountsNeeded", whole],
    ["membership", "view:story", "needed", whole],
    ["membership", "view:story", "perCustomer", whole],
    ["membership", "", "each", whole],
    ["membership", "", "ltvVip", whole],
    ["membership", "", "ltvServed", whole],
    [
      "membership",
      "",
      "breakEvenMembers",
      { "zh-Hant": (value) => `${(value - 20_000).toLocaleString("en-US")}位`, en: whole.en },
    ],
    ["membership", "", "deficit", apart(money(0), whole)],
    ["membership", "freqBase:3.5", "loss", whole],
    ["membership", "freqVip:3.6", "profit", money(0)],
    ["membership", "view:wheel", "steadyQuiet", whole],
    ["membership", "view:wheel", "steady", whole],
    ["membership", "view:wheel", "less", money(2)],
    ["membership", friends, "inflow", whole],
    ["membership", friends, "steadyQuiet", whole],
    ["membership", friends, "steady", whole],
    ["membership", friends, "firstYear", money(1, 1000)],
    ["membership", friends, "less", money(1, 1000)],
    ["membership", `${friends},unsubscribe:0.2`, "steady", whole],
    ["membership", `${friends},unsubscribe:0.2`, "firstYear", money(1, 1000)],
    ["membership", `${friends},unsubscribe:0.2`, "gain", money(1, 1000)],
    ["membership", `${card},freqBase:4,freqVip:4`, "loss", whole],
    ["membership", `${card},freqBase:4,freqVip:4.5`, "each", whole],
    ["referral", "", "r", plain(2)],
    ["referral", "", "told", plain(1)],
    ["referral", "", "cumulative", plain(1)],
    ["referral", "view:balance", "won", whole],
    ["referral", "view:balance", "lost", whole],
  ],
};

describe.each(Object.keys(rows))("%s", (slug) => {
  test.each(rows[slug] as Row[])("%s %s: %s", (simulator, state, quantity, print) => {
    const value = quantityOf(simulator, state, quantity);
    for (const language of languages) {
      const figure = print[language](value);
      expect(holds(chapter(language, slug), figure), `${language} ${slug} should say ${figure}`).toBe(true);
    }
  });
});

const arui = {
  visits: 900,
  rates: [0.4, 0.1, 0.5],
  price: 500,
  takeRate: 1,
  grossMargin: 0.38,
  costPerVisit: 20,
};
/** Strangers and friends of the shop: visits, their part of them, conversion, order value. */
const channels = {
  segments: [
    { name: "strangers", before: [20_000, 0.75, 0.02, 500], after: [24_000, 5 / 6, 0.0206, 490] },
    { name: "friends", before: [20_000, 0.25, 0.06, 500], after: [24_000, 1 / 6, 0.065, 490] },
  ],
};
const socksByCatalogue = { marginA: 0.45, turnsA: 4, marginB: 0.3, turnsB: 9 };

/** What the chapters say that a calculation of the catalogue finds and no simulator shows. */
const reckoned: [slug: string, fn: string, inputs: Record<string, unknown>, output: string, print: Print][] =
  [
    ["strategy", "strategy.closedForm", { topFraction: 0.1 }, "pMarketAboveMedianTop", percent()],
    ["strategy", "strategy.closedForm", { topFraction: 0.01 }, "pMarketAboveMedianTop", percent(1)],
    ["inversion", "inversion.binomTest", { threshold: 5 }, "passHit", percent()],
    ["inversion", "inversion.binomTest", { threshold: 5 }, "passDud", percent()],
    ["inversion", "inversion.binomTest", { threshold: 9 }, "passDud", percent()],
    ["inversion", "inversion.binomTest", {}, "passHit", percent()],
    ["inversion", "inversion.binomTest", {}, "passHit", plain(3)],
    ["inversion", "inversion.binomTest", {}, "passDud", plain(3)],
    ["inversion", "inversion.binomTest", {}, "passDud", percent()],
    ["inversion", "inversion.binomTest", { threshold: 8 }, "passHit", percent()],
    ["inversion", "inversion.binomTest", { threshold: 8 }, "passDud", percent()],
    ["inversion", "inversion.binomTest", { threshold: 9 }, "passHit", percent()],
    ["inversion", "inversion.newsvendor", {}, "maxProfit", plain()],
    ["inversion", "inversion.presale", {}, "profit", plain()],
    ["internet", "internet.live", {}, "brandProfit", money(2, 1, -1)],
    ["internet", "internet.funnel", arui, "contribution", plain(0, -1)],
    ["internet", "internet.funnel", arui, "orders", plain()],
    ["internet", "internet.funnel", arui, "roas", plain(1)],
    ["internet", "internet.funnel", arui, "breakEvenRoas", plain(2)],
    ["internet", "internet.funnel", { ...arui, grossMargin: 0.24 }, "breakEvenRoas", plain(2)],
    [
      "internet",
      "internet.live",
      {},
      "brandBreakEvenGmv",
      { "zh-Hant": money(0)["zh-Hant"], en: (value) => `${(value / 1e6).toFixed(2)} million` },
    ],
    ["social", "social.driverMix", {}, "additive", plain(1, 100)],
    ["social", "social.driverMix", {}, "geometricWithout", plain(1, 100)],
    ["standardization", "standardization.kingman", {}, "queueTime", plain(1)],
    ["standardization", "standardization.kingman", { cvService: 0.5 }, "queueTime", plain(1)],
    [
      "standardization",
      "standardization.kingman",
      { cvService: 0.5, serviceTime: 9, utilisation: 0.765 },
      "queueTime",
      plain(1),
    ],
    ["standardization", "standardization.mmc", {}, "wq", plain(2, 60)],
    ["standardization", "standardization.mmc", { mu: 13 }, "wq", plain(2, 60)],
    ["standardization", "standardization.mmc", { servers: 11 }, "wq", plain(2, 60)],
    ["turnover", "turnover.compare", {}, "crossoverOpex", percent(2)],
    ["turnover", "turnover.compare", {}, "breakEvenMarginB", percent(2)],
    ["turnover", "turnover.compare", socksByCatalogue, "crossoverOpex", percent(2)],
    ["turnover", "turnover.compound", { opexRate: 0.053403228179838176 }, "final", money(2, 100)],
    ["turnover", "turnover.ccc", { inventory: 480_000, cogs: 2_232_000 }, "dio", plain()],
    ["information", "information.lmdiSegments", channels, "delta", plain()],
    ["information", "information.lmdiSegments", channels, "effects.0", plain()],
    ["information", "information.lmdiSegments", channels, "effects.1", plain(0, -1)],
    ["information", "information.lmdiSegments", channels, "effects.2", plain()],
    ["information", "information.lmdiSegments", channels, "effects.3", plain(0, -1)],
    ["information", "information.lmdi", {}, "effects.0", plain()],
    ["goals", "goals.hitProbability", {}, "pHit", percent(1)],
    ["membership", "membership.vip", { freqVip: 3.6 }, "programmeProfit", money(0)],
  ];

test.each(reckoned)("%s: %s", (slug, fn, inputs, output, print) => {
  const value = output
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], runModel(fn, inputs));
  if (typeof value !== "number") throw new Error(`${fn} gives no ${output}`);
  for (const language of languages) {
    const figure = print[language](value);
    expect(holds(chapter(language, slug), figure), `${language} ${slug} should say ${figure}`).toBe(true);
  }
});

/** Tables do not travel in the links of a chapter: the lines it speaks of, station by station. */
const lines: [speedup: number, stations: readonly number[], print: string][] = [
  [0, [40, 40, 40, 15], "90"],
  [20, [40, 40, 40, 15], "112.5"],
  [0, [120, 170, 70], "21.2"],
  [0, [120, 130, 110], "27.7"],
  [20, [120, 130, 110], "34.6"],
];

test.each(lines)("a line %i%% faster at %j ships %s an hour", (speedup, stations, figure) => {
  const simulator = simulatorOf("standardization");
  const view = simulator.views.find(({ id }) => id === "line");
  const tasks = stations.map((seconds, at) => ({ task: "@0", seconds, station: at + 1 }));
  const { values } = decode(simulator.scheme, `${simulator.scheme.version},view:line,speedup:${speedup}`);
  const rate = view?.evaluate(inputsOf(simulator, { ...values, tasks })).quantities.lineRate?.value;
  expect(rate).toBeCloseTo(Number(figure), 1);
  for (const language of languages) expect(holds(chapter(language, "standardization"), figure)).toBe(true);
});
