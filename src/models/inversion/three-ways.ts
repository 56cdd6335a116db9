import { binomial, tailFrom } from "../math/binomial.ts";
import { bestStock, type Demand, expectedDemand, type Mixture } from "./demand.ts";

/** Buying, testing and pre-selling on one scene: `inversion.compare` without its table. */
export type Scene = Readonly<
  Record<
    | "price"
    | "cost"
    | "salvage"
    | "candidates"
    | "hitMean"
    | "hitSd"
    | "dudMean"
    | "dudSd"
    | "visitors"
    | "pHit"
    | "pDud"
    | "hitRate"
    | "threshold"
    | "costPerVisit"
    | "waitDays"
    | "leaveRatePerDay"
    | "cancelHazardPerDay"
    | "refundCost"
    | "rushPremium"
    | "presaleCostPerSku",
    number
  >
>;

/** Which part of an order placed today is still there after the wait. */
export function staying(hazard: number, days: number) {
  const exponent = days * Math.log1p(-hazard);
  return { stay: Math.exp(exponent), cancel: -Math.expm1(exponent) };
}

/** What a scene must obey, in the order in which it is checked. */
export const compareRules = [
  ({ cost, price }: Scene) => (cost >= price ? "cost" : undefined),
  ({ salvage, cost }: Scene) => (salvage >= cost ? "salvage" : undefined),
  ({ pDud, pHit }: Scene) => (pDud >= pHit ? "pDud" : undefined),
  ({ hitSd, hitMean }: Scene) => (hitSd > hitMean ? "hitSd" : undefined),
  ({ dudSd, dudMean }: Scene) => (dudSd > dudMean ? "dudSd" : undefined),
  ({ threshold, visitors }: Scene) => (threshold > visitors + 1 ? "threshold" : undefined),
];

/**
 * From the numbers of a scene to a demand; the catalogue keeps the whole bell and visits that cost nothing, a page may
 * floor the one and charge for the other: one visit in 1/conversion buys.
 */
export type DemandLaw = (mean: number, sd: number, conversion: number) => Demand;
const wholeBell: DemandLaw = (mean, sd) => ({ mean, sd });

/** What buying first and testing first bring: nothing in them waits for a customer. */
export function stockWays(inputs: Omit<Scene, Waiting>, law: DemandLaw = wholeBell) {
  const { candidates, hitRate, cost, visitors, threshold, costPerVisit } = inputs;
  const prior: Mixture = {
    weight: hitRate,
    hit: law(inputs.hitMean, inputs.hitSd, inputs.pHit),
    dud: law(inputs.dudMean, inputs.dudSd, inputs.pDud),
  };
  const buy = bestStock(inputs, prior);
  const passHit = tailFrom(binomial(visitors, inputs.pHit), threshold);
  const passDud = tailFrom(binomial(visitors, inputs.pDud), threshold);
  const passProb = hitRate * passHit + (1 - hitRate) * passDud;
  const posteriorHit = passProb === 0 ? null : (hitRate * passHit) / passProb;
  const tested =
    posteriorHit === null
      ? { quantity: 0, profit: 0 }
      : bestStock(inputs, { ...prior, weight: posteriorHit });
  return {
    qBuy: buy.quantity,
    profitBuy: candidates * buy.profit,
    cashBuy: candidates * buy.quantity * cost,
    passProb,
    posteriorHit,
    qTest: tested.quantity,
    profitTest: candidates * (passProb * tested.profit - visitors * costPerVisit),
    cashTest: candidates * (visitors * costPerVisit + passProb * tested.quantity * cost),
  };
}

type Waiting =
  | "waitDays"
  | "leaveRatePerDay"
  | "cancelHazardPerDay"
  | "refundCost"
  | "rushPremium"
  | "presaleCostPerSku";

/** What selling first brings. */
export function presaleWay(
  inputs: Pick<
    Scene,
    | Waiting
    | "candidates"
    | "hitRate"
    | "hitMean"
    | "hitSd"
    | "dudMean"
    | "dudSd"
    | "pHit"
    | "pDud"
    | "price"
    | "cost"
  >,
  law: DemandLaw = wholeBell,
) {
  const { candidates, hitRate } = inputs;
  const hit = law(inputs.hitMean, inputs.hitSd, inputs.pHit);
  const dud = law(inputs.dudMean, inputs.dudSd, inputs.pDud);
  const kind = (demand: Demand) => (isSoldFirst(demand, inputs) ? expectedDemand(demand) : 0);
  const meanDemand = hitRate * kind(hit) + (1 - hitRate) * kind(dud);
  const ordersPresale = candidates * meanDemand * Math.exp(-inputs.leaveRatePerDay * inputs.waitDays);
  const { stay, cancel } = staying(inputs.cancelHazardPerDay, inputs.waitDays);
  const cashPresale = candidates * inputs.presaleCostPerSku;
  const margin = inputs.price - inputs.cost * (1 + inputs.rushPremium);
  const visitsPresale =
    candidates * (hitRate * kind(hit) * (hit.perSale ?? 0) + (1 - hitRate) * kind(dud) * (dud.perSale ?? 0));
  return {
    ordersPresale,
    deliveredPresale: ordersPresale * stay,
    profitPresale: ordersPresale * (stay * margin - cancel * inputs.refundCost) - cashPresale - visitsPresale,
    cashPresale,
    visitsPresale,
  };
}

/**
 * Whether a good goes on being sold first: visits are paid for everybody who would have bought, also for those who do
 * not wait, and whoever pays more for them than the orders bring stops.
 */
export function isSoldFirst({ perSale }: Demand, inputs: Pick<Scene, Waiting | "price" | "cost">): boolean {
  return !perSale || perSale <= broughtByBuyer(inputs);
}

/** What somebody who would have bought brings in the end, after those who leave and those who cancel. */
export function broughtByBuyer(inputs: Pick<Scene, Waiting | "price" | "cost">): number {
  const { stay, cancel } = staying(inputs.cancelHazardPerDay, inputs.waitDays);
  const margin = inputs.price - inputs.cost * (1 + inputs.rushPremium);
  return Math.exp(-inputs.leaveRatePerDay * inputs.waitDays) * (stay * margin - cancel * inputs.refundCost);
}

export function compareWays(inputs: Scene) {
  const stock = stockWays(inputs);
  const { visitsPresale: _, ...presale } = presaleWay(inputs);
  return { ...stock, ...presale, best: bestOf(stock.profitBuy, stock.profitTest, presale.profitPresale) };
}

function bestOf(buy: number, test: number, presale: number): "buy" | "test" | "presale" | "none" {
  const most = Math.max(buy, test, presale);
  if (most <= 0) return "none";
  if (buy === most) return "buy";
  return test === most ? "test" : "presale";
}
