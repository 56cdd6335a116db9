import { dexp } from "../math/elementary.ts";
import type { Decision } from "./board.ts";
import type { Course, Neutralized } from "./course.ts";
import { clearance, monthsPerQuarter, quarterSeason, season, switchCost, testCost } from "./economics.ts";
import { appealSpread, type Parameters } from "./fields.ts";
import { playMonth } from "./month.ts";
import type { Plan } from "./plan.ts";
import { blankMonth, type MonthRecord } from "./records.ts";
import type { Shop } from "./shop.ts";
import type { World } from "./world.ts";

/** Error of the eye in choosing a range, in standard deviations of the appeal. */
const blur = { keep: 0, buy: 2.5, test: 0.6, presell: 0.5 } as const;

function moveTo(shop: Shop, field: number): void {
  shop.field = field;
  shop.privateCustomers = Math.floor(shop.privateCustomers / 2);
  shop.rank = Math.min(shop.rank, 0.2);
  shop.ties *= 0.5;
  shop.procedures *= 0.8;
  shop.content *= 0.5;
}

/** Of five candidates the one that looks best is taken. */
function chooseRange(world: World, shop: Shop, mode: Decision["assortment"]): void {
  const appeal = world.appeal[shop.quarter] as readonly number[];
  const perception = world.perception[shop.quarter] as readonly number[];
  const error = blur[mode];
  let chosen = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < 5; candidate += 1) {
    const looks = (appeal[candidate] as number) + error * (perception[candidate] as number);
    if (looks > best) {
      best = looks;
      chosen = candidate;
    }
  }
  const spread = appealSpread[shop.field] as number;
  shop.fit = dexp(spread * (appeal[chosen] as number) - (spread * spread) / 2);
  shop.expectedFit = mode === "buy" ? 1 : dexp(spread * (best / (1 + error * error)) - (spread * spread) / 2);
}

/** The old range goes below cost; returns what that lost. */
function clearStock(shop: Shop): number {
  if (shop.inventoryUnits === 0) return 0;
  const got = Math.floor((shop.inventoryCost * (clearance + 25 * shop.peers)) / 100);
  const loss = shop.inventoryCost - got;
  shop.cash += got;
  shop.inventoryUnits = 0;
  shop.inventoryCost = 0;
  return loss;
}

/** What the quarter would book at last quarter's pace; at the start and after a move, what a middling shop would. */
function reference(shop: Shop, parameters: Parameters, seasonSum: number, anew: boolean): number {
  return anew
    ? (0.45 * parameters.size * (parameters.conv / 100_000) * (parameters.price * 100) * seasonSum) / 1000
    : (shop.lastBooked * seasonSum) / shop.lastSeason;
}

/** Steps Q1 to Q4: moves, chooses the range, clears the old one, sets price and target. Changes the shop. */
function openQuarter(world: World, shop: Shop, plan: Plan, without: Neutralized | null): Course {
  const quarter = shop.quarter;
  const switched = plan.field !== null && plan.field !== shop.field;
  if (switched) moveTo(shop, plan.field as number);
  const mode = modeOf(plan.assortment, quarter, switched);
  const fresh = mode !== "keep";
  let clearLoss = 0;
  if (fresh) {
    chooseRange(world, shop, mode);
    clearLoss = clearStock(shop);
  } else {
    shop.fit *= 0.85;
    shop.expectedFit = shop.fit;
  }
  if (without === "range") {
    shop.fit = 1;
    shop.expectedFit = 1;
  }
  const parameters = world.fields[shop.field] as Parameters;
  const seasonSum = quarterSeason[quarter % 4] as number;
  const { load, attention } = loadOf(plan, mode);
  return {
    plan,
    mode,
    fresh,
    switched,
    oneoff: (switched ? switchCost : 0) + (mode === "test" ? testCost : 0),
    clearLoss,
    event: world.events[quarter] as number,
    parameters,
    price: Math.floor((parameters.price * 100 * plan.priceLevel + 500) / 1000),
    target: reference(shop, parameters, seasonSum, quarter === 0 || switched) * 1.2,
    quarterSeason: seasonSum,
    load,
    attention: without === "overload" ? 1 : attention,
    without,
    reach: true,
    booked: 0,
    done: 0,
    wanted: 0,
  };
}

/** Step Q4: matters that share the boss, how many run at full strength, and the strength of each. */
export function loadOf(plan: Plan, mode: Decision["assortment"]) {
  const load = plan.matters + (mode === "test" || mode === "presell" ? 1 : 0);
  return { load, capacity: plan.capacity, attention: load === 0 ? 1 : Math.min(1, plan.capacity / load) };
}

/** Nothing can be kept in the first quarter or in another field: a range is bought. */
export function modeOf(
  assortment: Decision["assortment"],
  quarter: number,
  switched: boolean,
): Decision["assortment"] {
  return assortment === "keep" && (quarter === 0 || switched) ? "buy" : assortment;
}

/**
 * Plays one quarter and changes the shop; stops in the month in which the cash runs out. Appends the months to `months`
 * if it is given.
 */
export function advance(
  world: World,
  shop: Shop,
  plan: Plan,
  months: MonthRecord[] | null,
  without: Neutralized | null = null,
): Course {
  const course = openQuarter(world, shop, plan, without);
  for (let j = 0; j < monthsPerQuarter && shop.bankruptMonth === null; j += 1) {
    const record = blankMonth();
    playMonth(world, shop, course, j, season[shop.month % 12] as number, record);
    months?.push(record);
  }
  shop.lastBooked = Math.max(1, course.booked);
  shop.lastSeason = course.quarterSeason;
  shop.lastWanted = course.wanted;
  shop.quarter += 1;
  return course;
}
