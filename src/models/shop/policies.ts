import { type Decision, neutral, type Opening } from "./board.ts";
import { platformFee } from "./economics.ts";
import { named, type Parameters } from "./fields.ts";
import { type Game, playGame } from "./game.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { openShop, type Shop } from "./shop.ts";
import type { World } from "./world.ts";

/** The eight named rivals. */
export const policyNames = [
  "idle",
  "operator",
  "hoarder",
  "splurger",
  "preseller",
  "privateDomain",
  "strategist",
  "allNine",
] as const;
export type PolicyName = (typeof policyNames)[number];

interface Policy {
  /** A field, or the one that promises most. */
  readonly field: number | "promise";
  /** The settings that differ from the neutral ones. */
  readonly decide: (outlook: Outlook, shop: Shop) => Partial<Decision>;
}

/** Where promises are equal, the first. */
function mostPromising({ promise }: Outlook): number {
  return promise.indexOf(Math.max(...promise));
}

/** Which price level earns most of the estimated margin and elasticity. */
function bestPrice({ cost, elast }: Parameters): Decision["price"] {
  const margin = 1000 - platformFee - cost;
  const high = (margin + 86) * (10_000 - elast) * 10;
  const flat = margin * 100_000;
  const low = (margin - 60) * (100_000 + 7 * elast);
  if (high > flat && high >= low) return "high";
  return low > flat ? "low" : "list";
}

const own = ({ estimates, field }: Outlook): Parameters => named(estimates[field] as readonly number[]);

/** Taste decides in bags and in the new category: there it pays to test. */
const byTaste = (field: number): Decision["assortment"] => (field === 1 || field === 3 ? "test" : "buy");

function strategist(outlook: Outlook): Partial<Decision> {
  const q = outlook.quarter - 1;
  return {
    assortment: byTaste(outlook.field),
    traffic: q < 2 ? "content" : "ads",
    ties: q < 7 ? "suppliers" : "none",
    procedures: q < 4 ? "full" : q < 7 ? "light" : "none",
    price: bestPrice(own(outlook)),
    goal: "steady",
  };
}

function allNine(outlook: Outlook, { fit, privateCustomers, quarter }: Shop): Partial<Decision> {
  const q = outlook.quarter - 1;
  const { field, rumour } = outlook;
  const estimates = own(outlook);
  const rich = 1000 - platformFee - estimates.cost >= 380;
  const wellReceived = quarter > 0 && fit >= 1.2;
  return {
    assortment: wellReceived && q < 7 ? "keep" : byTaste(field),
    traffic: [0, 1, 3].includes(q) || rumour === "clicks" ? "content" : "ads",
    ties: q < 4 || rumour === "crunch" ? "both" : q < 7 ? "suppliers" : "none",
    procedures: q < 4 ? "full" : q < 7 ? "light" : "none",
    price: bestPrice(estimates),
    depth: rumour === "boom" || rumour === "crunch" ? "deep" : "normal",
    info: q === 0 ? "none" : "system",
    goal: (q === 1 || q === 4) && rumour !== "slump" ? "stretch" : "steady",
    staff: q === 0 ? "none" : privateCustomers >= 1900 && rich ? "three" : "one",
    vip: privateCustomers >= 300 && rich,
  };
}

const policies: Readonly<Record<PolicyName, Policy>> = {
  idle: {
    field: 0,
    decide: ({ quarter }) => ({ assortment: quarter === 1 ? "buy" : "keep", depth: "lean" }),
  },
  operator: {
    field: 0,
    decide: () => ({ traffic: "ads", procedures: "full", info: "reports", goal: "steady" }),
  },
  hoarder: {
    field: 1,
    decide: () => ({ traffic: "ads", procedures: "light", depth: "hoard", goal: "steady" }),
  },
  splurger: {
    field: 0,
    decide: () => ({
      assortment: "test",
      traffic: "adsHeavy",
      procedures: "light",
      depth: "deep",
      goal: "stretch",
      staff: "one",
    }),
  },
  preseller: {
    field: 1,
    decide: () => ({
      assortment: "presell",
      traffic: "ads",
      ties: "suppliers",
      procedures: "light",
      goal: "steady",
    }),
  },
  privateDomain: {
    field: 1,
    decide: ({ quarter }) => ({
      assortment: "test",
      traffic: "ads",
      ties: "suppliers",
      procedures: "full",
      info: "system",
      goal: "steady",
      staff: quarter < 7 ? "one" : "three",
      vip: quarter >= 3,
    }),
  },
  strategist: { field: "promise", decide: strategist },
  allNine: { field: "promise", decide: allNine },
};

/** Where a rival opens. */
export function openingOf(policy: PolicyName, world: World): Opening {
  const { field } = policies[policy];
  return { field: field === "promise" ? mostPromising(outlookOf(world, openShop({ field: 0 }))) : field };
}

/** What a rival decides before a quarter: it sees what a player sees. */
export function decisionOf(policy: PolicyName, outlook: Outlook, shop: Shop): Decision {
  return { ...neutral, ...policies[policy].decide(outlook, shop) };
}

export interface RivalGame extends Game {
  readonly opening: Opening;
  /** Eight; after a bankruptcy the neutral decision. */
  readonly decisions: readonly Decision[];
}

export function playPolicy(policy: PolicyName, world: World): RivalGame {
  const opening = openingOf(policy, world);
  const decisions: Decision[] = [];
  const game = playGame(world, opening, (outlook, shop) => {
    const decision = decisionOf(policy, outlook, shop);
    decisions.push(decision);
    return decision;
  });
  while (decisions.length < 8) decisions.push({ ...neutral });
  return { opening, decisions, ...game };
}
