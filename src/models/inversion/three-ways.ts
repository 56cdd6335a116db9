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

/** From the two numbers of a scene to a demand; the catalogue keeps the whole bell, a page may floor it. */
export type DemandLaw = (mean: number, sd: number) => Demand;
const wholeBell: DemandLaw = (mean, sd) => ({ mean, sd });

/** What buying first and testing first bring: nothing in them waits for a customer. */
export function stockWays(inputs: Omit<Scene, Waiting>, law: DemandLaw = wholeBell) {
  const { candidates, hitRate, cost, visitors, threshold, costPerVisit } = inputs;
  const prior: Mixture = {
    weight: hitRate,
    hit: law(inputs.hitMean, inputs.hitSd),
    dud: law(inputs.dudMean, inputs.dudSd),
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
    Waiting | "candidates" | "hitRate" | "hitMean" | "hitSd" | "dudMean" | "dudSd" | "price" | "cost"
  >,
  law: DemandLaw = wholeBell,
) {
  const { candidates, hitRate } = inputs;
  const hit = expectedDemand(law(inputs.hitMean, inputs.hitSd));
  const dud = expectedDemand(law(inputs.dudMean, inputs.dudSd));
  const meanDemand = hitRate * hit + (1 - hitRate) * dud;
  const ordersPresale = candidates * meanDemand * Math.exp(-inputs.leaveRatePerDay * inputs.waitDays);
  const { stay, cancel } = staying(inputs.cancelHazardPerDay, inputs.waitDays);
  const cashPresale = candidates * inputs.presaleCostPerSku;
  const margin = inputs.price - inputs.cost * (1 + inputs.rushPremium);
  return {
    ordersPresale,
    deliveredPresale: ordersPresale * stay,
    profitPresale: ordersPresale * (stay * margin - cancel * inputs.refundCost) - cashPresale,
    cashPresale,
  };
}

export function compareWays(inputs: Scene) {
  const stock = stockWays(inputs);
  const presale = presaleWay(inputs);
  return { ...stock, ...presale, best: bestOf(stock.profitBuy, stock.profitTest, presale.profitPresale) };
}

function bestOf(buy: number, test: number, presale: number): "buy" | "test" | "presale" | "none" {
  const most = Math.max(buy, test, presale);
  if (most <= 0) return "none";
  if (buy === most) return "buy";
  return test === most ? "test" : "presale";
}
