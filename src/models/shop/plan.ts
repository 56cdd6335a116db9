import {
  bossCapacity,
  type Decision,
  indexOf,
  monthlyCost,
  people,
  priceLevel,
  stockDepth,
} from "./board.ts";
import { seatsPerPerson } from "./economics.ts";

/** A decision as the months read it: what a setting costs and does instead of its word. */
export interface Plan {
  readonly field: number | null;
  readonly assortment: Decision["assortment"];
  readonly suppliers: boolean;
  readonly peers: boolean;
  readonly fullProcedures: boolean;
  readonly lightProcedures: boolean;
  readonly system: boolean;
  readonly reports: boolean;
  readonly content: boolean;
  /** Advertising a month, cents. */
  readonly advertising: number;
  readonly priceLevel: number;
  readonly stockDepth: number;
  readonly deep: boolean;
  readonly hoard: boolean;
  readonly goal: Decision["goal"];
  /** Regulars who can be looked after. */
  readonly seats: number;
  readonly vip: boolean;
  /** What the settings cost a month, cents. */
  readonly cost: number;
  /** Matters that share the boss, the assortment left out: that depends on the state of the shop too. */
  readonly matters: number;
  readonly capacity: number;
}

export function planOf(decision: Decision): Plan {
  const { field, assortment, traffic, ties, procedures, price, depth, info, goal, staff, vip } = decision;
  const content = traffic === "content";
  const suppliers = ties === "suppliers" || ties === "both";
  const trafficCost = monthlyCost.traffic[indexOf("traffic", traffic)] as number;
  const tiesCost = monthlyCost.ties[indexOf("ties", ties)] as number;
  const proceduresCost = monthlyCost.procedures[indexOf("procedures", procedures)] as number;
  const infoCost = monthlyCost.info[indexOf("info", info)] as number;
  const staffCost = monthlyCost.staff[indexOf("staff", staff)] as number;
  const matters = [
    suppliers,
    procedures === "full",
    info === "system",
    content,
    staff === "three" || staff === "six",
  ];
  return {
    field,
    assortment,
    suppliers,
    peers: ties === "peers" || ties === "both",
    fullProcedures: procedures === "full",
    lightProcedures: procedures === "light",
    system: info === "system",
    reports: info === "reports",
    content,
    advertising: content ? 0 : trafficCost,
    priceLevel: priceLevel[indexOf("price", price)] as number,
    stockDepth: stockDepth[indexOf("depth", depth)] as number,
    deep: depth === "deep",
    hoard: depth === "hoard",
    goal,
    seats: (people[indexOf("staff", staff)] as number) * seatsPerPerson,
    vip,
    cost:
      tiesCost +
      proceduresCost +
      infoCost +
      (content ? trafficCost : 0) +
      staffCost +
      (vip ? monthlyCost.vip : 0),
    matters: matters.filter(Boolean).length,
    capacity: bossCapacity[indexOf("goal", goal)] as number,
  };
}
