import { gspAuction } from "../../models/internet/auction.ts";
import { adShare, adsense, freeware, sponsored } from "../../models/internet/media.ts";
import { at, type Build, link, visits } from "./stations.ts";

/** Machines that sell attention. */

/** The four flower shops of Baidu's help page of 2010; clicks of a thousand searches are a teaching default. */
const flowerShops = [
  { id: "shopA", bid: 3.6, quality: 1 },
  { id: "shopB", bid: 4, quality: 0.7 },
  { id: "shopC", bid: 2.5, quality: 1.4 },
  { id: "shopD", bid: 3, quality: 0.9 },
];
const flowerClicks = [30, 20, 12, 6];

/** iQIYI 2017: 47% of revenue from advertising, 38% from members (prospectus of 2018). */
const membersPart = 38 / (47 + 38);

export const baidu: Build = (pay) => {
  const { ranking, payments } = gspAuction.compute({
    bidders: flowerShops.map(({ bid, quality }) => ({ bid: bid * pay, quality })),
    clicks: flowerClicks,
    increment: 0.01,
    reserve: 0.3 * pay,
  });
  const paid = ranking.map((shop, position) =>
    link(flowerShops[shop]?.id ?? "", "results", payments[position] ?? 0),
  );
  const total = paid.reduce((sum, { value }) => sum + value, 0);
  return {
    stations: [
      ...at("source", "searchBox"),
      ...at("owner", "baidu"),
      ...at("screen", "results"),
      ...at("payer", ...paid.map(({ from }) => from)),
    ],
    payments: [...paid, link("results", "baidu", total)],
    owner: "baidu",
    earner: "baidu",
    costs: 0,
    traffic: 0,
  };
};

export const qihoo: Build = (pay) => {
  const users = 400_000_000;
  const share = { searchShare: 0.6, gameShare: 0.5 };
  const it = freeware.compute({
    mau: users,
    searchesPerUser: 15,
    rpmSearch: 25 * pay,
    navSlots: 150,
    navSlotPrice: 400_000 * pay,
    gamerRate: 0.04,
    payRate: 0.05,
    arppu: 150 * pay,
    costPerUser: 0.15,
    ...share,
  });
  const each = (amount: number) => (amount / users) * visits;
  const costs = each(users * 0.15);
  return {
    stations: [
      ...at("source", "freeTool", "servers"),
      ...at("owner", "qihoo"),
      ...at("screen", "searchPartner", "navPage", "gameMaker"),
      ...at("payer", "searchAds", "navAds", "players"),
    ],
    payments: [
      link("searchAds", "searchPartner", each(it.search) / share.searchShare),
      link("navAds", "navPage", each(it.navigation)),
      link("players", "gameMaker", each(it.games) / share.gameShare),
      link("searchPartner", "qihoo", each(it.search)),
      link("navPage", "qihoo", each(it.navigation)),
      link("gameMaker", "qihoo", each(it.games)),
      link("qihoo", "servers", costs),
    ],
    owner: "qihoo",
    earner: "qihoo",
    costs,
    traffic: 0,
  };
};

export const webmaster: Build = (pay) => {
  const it = adsense.compute({
    pageviews: visits,
    adsPerPage: 2,
    fillRate: 0.7,
    ctr: 0.01,
    cpc: 0.5 * pay,
    pubShare: 0.68,
    hostingCost: 0.5,
    trafficCost: 0,
  });
  return {
    stations: [
      ...at("source", "searchEngines", "hosting"),
      ...at("owner", "webmaster"),
      ...at("screen", "alliance"),
      ...at("payer", "advertisers"),
    ],
    payments: [
      link("advertisers", "alliance", it.advertiserSpend),
      link("alliance", "webmaster", it.earnings),
      link("webmaster", "hosting", 0.5),
    ],
    owner: "webmaster",
    earner: "webmaster",
    costs: 0.5,
    traffic: 0,
  };
};

const shared = (pay: number) =>
  adShare.compute({
    views: visits,
    monetisableRate: 0.6,
    cpm: 30 * pay,
    creatorShare: 0.5,
    productionCost: 4,
  });

export const blog: Build = (pay) => {
  const it = shared(pay);
  return {
    stations: [
      ...at("source", "frontPage"),
      ...at("owner", "sina", "blogger"),
      ...at("screen", "blogPage"),
      ...at("payer", "advertisers"),
    ],
    payments: [
      link("advertisers", "blogPage", it.advertiserSpend),
      link("blogPage", "sina", it.platformIncome),
      link("blogPage", "blogger", it.creatorIncome),
    ],
    owner: "sina",
    earner: "blogger",
    costs: 0,
    traffic: 0,
  };
};

export const star: Build = (pay) => {
  const it = sponsored.compute({
    followers: 12_500,
    reachRate: 0.08,
    cpmBrand: 120 * pay,
    posts: 1,
    platformFee: 0.1,
    agencyFee: 0.3,
  });
  return {
    stations: [
      ...at("source", "reposts"),
      ...at("owner", "orderDesk", "agency", "star"),
      ...at("screen", "post"),
      ...at("payer", "brands"),
    ],
    payments: [
      link("brands", "post", it.brandSpend),
      link("post", "orderDesk", it.platformIncome),
      link("post", "agency", it.agencyIncome),
      link("post", "star", it.creatorIncome),
    ],
    owner: "star",
    earner: "star",
    costs: 0,
    traffic: 0,
  };
};

export const video: Build = (pay) => {
  const it = shared(pay);
  return {
    stations: [
      ...at("source", "recommended", "production"),
      ...at("owner", "videoSite", "creator"),
      ...at("screen", "player"),
      ...at("payer", "advertisers", "members"),
    ],
    payments: [
      link("advertisers", "player", it.advertiserSpend * (1 - membersPart)),
      link("members", "player", it.advertiserSpend * membersPart),
      link("player", "videoSite", it.platformIncome),
      link("player", "creator", it.creatorIncome),
      link("creator", "production", 4),
    ],
    owner: "videoSite",
    earner: "creator",
    costs: 4,
    traffic: 0,
  };
};
