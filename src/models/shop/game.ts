import { half } from "../math/rounding.ts";
import type { Decision, Opening } from "./board.ts";
import type { Neutralized } from "./course.ts";
import { capital } from "./economics.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { planOf } from "./plan.ts";
import { advance } from "./quarter.ts";
import { type MonthRecord, type QuarterRecord, sumMonths } from "./records.ts";
import { copyShop, isOpen, openShop, type Shop } from "./shop.ts";
import { type Balance, balanceOf, turnsPerYear, type Valuation, valuationOf } from "./valuation.ts";
import { type EventName, eventNames, type World } from "./world.ts";

export interface PlayedQuarter {
  /** The shop afterwards; the one before is left as it was. */
  readonly shop: Shop;
  readonly months: readonly MonthRecord[];
  readonly quarter: QuarterRecord;
}

/**
 * Plays the next quarter of a shop that is still open. Nothing is recomputed and nothing given is changed, so a game can
 * be undone and branched from any shop that was kept.
 */
export function playQuarter(
  world: World,
  before: Shop,
  decision: Decision,
  without: Neutralized | null = null,
): PlayedQuarter {
  const shop = copyShop(before);
  const months: MonthRecord[] = [];
  const course = advance(world, shop, planOf(decision), months, without);
  const quarter: QuarterRecord = {
    quarter: shop.quarter,
    field: shop.field,
    assortment: course.mode,
    event: eventNames[course.event] as EventName,
    fit: shop.fit,
    bossLoad: course.load,
    attention: course.attention,
    target: half(course.target),
    reached: course.reach,
    wanted: course.wanted,
    ...sumMonths(months),
    cash: shop.cash,
    equity: capital + shop.retained,
  };
  return { shop, months, quarter };
}

/** A whole game, quarter after quarter. */
export interface Game {
  readonly monthly: readonly MonthRecord[];
  readonly quarterly: readonly QuarterRecord[];
  /** Before each quarter; one more than quarters played while the game can go on. */
  readonly outlook: readonly Outlook[];
  /** The shop on its first day and after each quarter. */
  readonly shops: readonly Shop[];
}

/** Chooses the next decision from what can be seen, and from what became of the last quarter. */
export type Player = (outlook: Outlook, shop: Shop) => Decision | undefined;

/** Plays as long as the player decides and the shop is open. */
export function playGame(world: World, opening: Opening, decide: Player): Game {
  let shop = openShop(opening);
  const monthly: MonthRecord[] = [];
  const quarterly: QuarterRecord[] = [];
  const outlook: Outlook[] = [];
  const shops: Shop[] = [shop];
  while (isOpen(shop)) {
    const ahead = outlookOf(world, shop);
    outlook.push(ahead);
    const decision = decide(ahead, shop);
    if (decision === undefined) break;
    const played = playQuarter(world, shop, decision);
    shop = played.shop;
    monthly.push(...played.months);
    quarterly.push(played.quarter);
    shops.push(shop);
  }
  return { monthly, quarterly, outlook, shops };
}

export interface GameResult extends Pick<Game, "monthly" | "quarterly" | "outlook">, Valuation {
  readonly totalRevenue: number;
  readonly totalProfit: number;
  readonly turnsPerYear: number | null;
  readonly balance: Balance;
}

/** What is reported of a game. */
export function resultOf({ monthly, quarterly, outlook, shops }: Game): GameResult {
  const shop = shops.at(-1) as Shop;
  return {
    monthly,
    quarterly,
    outlook,
    ...valuationOf(shop),
    totalRevenue: shop.totals.revenue,
    totalProfit: shop.retained,
    turnsPerYear: turnsPerYear(shop),
    balance: balanceOf(shop),
  };
}

/** A game with decisions given in advance. */
export function playDecisions(world: World, opening: Opening, decisions: readonly Decision[]): Game {
  return playGame(world, opening, ({ quarter }) => decisions[quarter - 1]);
}
