import { cps, live, takeRate } from "../../models/internet/commerce.ts";
import { at, type Build, link, visits } from "./stations.ts";

/** Machines that live on the sales of others: behind whoever pays stand the buyers. */

export const guide: Build = (pay) => {
  const it = cps.compute({
    clicks: visits,
    convRate: 0.02,
    aov: 120,
    commissionRate: 0.08 * pay,
    cancelRate: 0.15,
    ownShare: 0.8,
    costPerClick: 0.08,
  });
  return {
    stations: [
      ...at("source", "posts"),
      ...at("owner", "meilishuo"),
      ...at("screen", "taobao"),
      ...at("payer", "merchants"),
      ...at("behind", "buyers"),
    ],
    payments: [
      link("buyers", "merchants", it.confirmedGmv),
      link("merchants", "taobao", it.commission),
      link("taobao", "meilishuo", it.income),
      link("meilishuo", "posts", it.trafficCost),
    ],
    owner: "meilishuo",
    earner: "meilishuo",
    costs: 0,
    traffic: it.trafficCost,
  };
};

export const delivery: Build = (pay) => {
  const it = takeRate.compute({
    transactions: visits,
    aov: 50,
    takeRate: 0.15 * pay,
    adRate: 0.02 * pay,
    subsidyPerOrder: 1,
    fulfilPerOrder: 5,
    fixedCost: 1000,
  });
  return {
    stations: [
      ...at("source", "subsidies", "riders", "fixed"),
      ...at("owner", "meituan"),
      ...at("screen", "app"),
      ...at("payer", "restaurants"),
      ...at("behind", "diners"),
    ],
    payments: [
      link("diners", "restaurants", it.gmv),
      link("restaurants", "app", it.revenue),
      link("app", "meituan", it.revenue),
      link("meituan", "subsidies", 1000),
      link("meituan", "riders", 5000),
      link("meituan", "fixed", 1000),
    ],
    owner: "meituan",
    earner: "meituan",
    costs: 6000,
    traffic: 1000,
  };
};

export const douyin: Build = (pay) => {
  const it = live.compute({
    viewers: visits,
    orderRate: 0.02,
    aov: 90,
    returnRate: 0.35,
    commissionRate: Math.min(1, 0.2 * pay),
    pitFee: 1000 * pay,
    slots: 1,
    techFeeRate: 0.1,
    mcnShare: 0.5,
    brandMargin: 0.45,
    shippingPerOrder: 4,
  });
  return {
    stations: [
      ...at("source", "feed"),
      ...at("owner", "douyin", "agency", "host"),
      ...at("screen", "liveRoom"),
      ...at("payer", "brands"),
      ...at("behind", "buyers"),
    ],
    payments: [
      link("buyers", "brands", it.netGmv),
      link("brands", "liveRoom", it.commission + it.pitFees),
      link("liveRoom", "douyin", it.platformIncome),
      link("liveRoom", "agency", it.mcnIncome),
      link("liveRoom", "host", it.hostIncome),
    ],
    owner: "douyin",
    earner: "host",
    costs: 0,
    traffic: 0,
    brandProfit: it.brandProfit,
  };
};
