import { calculation, num } from "../schema.ts";

/** Machines that sell attention: 360, the webmaster, blogs and video, the Weibo star. */

const assumption = { reason: "assumption" } as const;
const share = { unit: "1", range: [0, 1] } as const;

export const freeware = calculation({
  name: "internet.freeware",
  inputs: {
    mau: num({
      unit: "users",
      range: [0, 1e11],
      default: 400_000_000,
      reason: "monthly active users (assumption, order of magnitude)",
    }),
    searchesPerUser: num({
      unit: "1/month",
      range: [0, 10_000],
      default: 15,
      reason: "searches through the own box",
    }),
    rpmSearch: num({
      unit: "yuan/1000",
      range: [0, 1e6],
      default: 25,
      reason: "advertiser money per 1000 searches",
    }),
    searchShare: num({ ...share, default: 0.6, reason: "share of it that reaches the traffic owner" }),
    navSlots: num({
      unit: "slots",
      range: [0, 1e6],
      default: 150,
      reason: "paid links on the navigation page",
    }),
    navSlotPrice: num({ unit: "yuan/month", range: [0, 1e9], default: 400_000, ...assumption }),
    gamerRate: num({ ...share, default: 0.04, reason: "users who enter a game" }),
    payRate: num({ ...share, default: 0.05, reason: "gamers who pay" }),
    arppu: num({ unit: "yuan/month", range: [0, 1e6], default: 150, ...assumption }),
    gameShare: num({ ...share, default: 0.5, reason: "platform share of game revenue" }),
    costPerUser: num({
      unit: "yuan/month",
      range: [0, 100_000],
      default: 0.15,
      reason: "bandwidth, development",
    }),
  },
  outputs: {
    search: { unit: "yuan/month", definition: "mau*searchesPerUser*rpmSearch/1000*searchShare" },
    navigation: { unit: "yuan/month", definition: "navSlots*navSlotPrice" },
    games: { unit: "yuan/month", definition: "mau*gamerRate*payRate*arppu*gameShare" },
    total: { unit: "yuan/month", definition: "search+navigation+games" },
    arpu: { unit: "yuan/user", definition: "total/mau; null if mau=0" },
    shares: { unit: "1", definition: "{search,navigation,games}; null if total=0" },
    profit: { unit: "yuan/month", definition: "total-mau*costPerUser" },
  },
  compute({ mau, searchesPerUser, rpmSearch, searchShare, navSlots, navSlotPrice, ...rest }) {
    const search = ((mau * searchesPerUser * rpmSearch) / 1000) * searchShare;
    const navigation = navSlots * navSlotPrice;
    const games = mau * rest.gamerRate * rest.payRate * rest.arppu * rest.gameShare;
    const total = search + navigation + games;
    return {
      search,
      navigation,
      games,
      total,
      arpu: mau === 0 ? null : total / mau,
      shares:
        total === 0 ? null : { search: search / total, navigation: navigation / total, games: games / total },
      profit: total - mau * rest.costPerUser,
    };
  },
});

export const adsense = calculation({
  name: "internet.adsense",
  inputs: {
    pageviews: num({ unit: "PV", range: [0, 1e12], default: 1_000_000, reason: "per month" }),
    adsPerPage: num({ unit: "1", range: [0, 100], default: 2, ...assumption }),
    fillRate: num({ ...share, default: 0.7, ...assumption }),
    ctr: num({ ...share, default: 0.01, reason: "clicks per ad impression" }),
    cpc: num({ unit: "yuan", range: [0, 100_000], default: 0.5, reason: "advertiser price per click" }),
    pubShare: num({ ...share, default: 0.68, reason: "AdSense for content paid publishers 68%" }),
    hostingCost: num({ unit: "yuan/month", range: [0, 1e9], default: 500, ...assumption }),
    trafficCost: num({ unit: "yuan/month", range: [0, 1e9], default: 0, reason: "SEO or bought traffic" }),
  },
  outputs: {
    impressions: { unit: "1", definition: "pageviews*adsPerPage*fillRate" },
    clicks: { unit: "1", definition: "impressions*ctr" },
    advertiserSpend: { unit: "yuan", definition: "clicks*cpc" },
    earnings: { unit: "yuan", definition: "advertiserSpend*pubShare" },
    allianceKeeps: { unit: "yuan", definition: "advertiserSpend*(1-pubShare)" },
    pageRpm: { unit: "yuan/1000 PV", definition: "1000*earnings/pageviews; null if no pageviews" },
    profit: { unit: "yuan", definition: "earnings-hostingCost-trafficCost" },
  },
  compute({ pageviews, adsPerPage, fillRate, ctr, cpc, pubShare, hostingCost, trafficCost }) {
    const impressions = pageviews * adsPerPage * fillRate;
    const clicks = impressions * ctr;
    const advertiserSpend = clicks * cpc;
    const earnings = advertiserSpend * pubShare;
    return {
      impressions,
      clicks,
      advertiserSpend,
      earnings,
      allianceKeeps: advertiserSpend * (1 - pubShare),
      pageRpm: pageviews === 0 ? null : 1000 * adsPerPage * fillRate * ctr * cpc * pubShare,
      profit: earnings - hostingCost - trafficCost,
    };
  },
});

export const adShare = calculation({
  name: "internet.adShare",
  inputs: {
    views: num({ unit: "views", range: [0, 1e12], default: 2_000_000, reason: "per month" }),
    monetisableRate: num({ ...share, default: 0.6, reason: "views with an ad" }),
    cpm: num({ unit: "yuan/1000", range: [0, 100_000], default: 30, reason: "advertiser price" }),
    creatorShare: num({ ...share, default: 0.5, reason: "platform-creator split" }),
    productionCost: num({ unit: "yuan/month", range: [0, 1e9], default: 8000, ...assumption }),
  },
  outputs: {
    adViews: { unit: "views", definition: "views*monetisableRate" },
    advertiserSpend: { unit: "yuan", definition: "adViews/1000*cpm" },
    creatorIncome: { unit: "yuan", definition: "advertiserSpend*creatorShare" },
    platformIncome: { unit: "yuan", definition: "advertiserSpend*(1-creatorShare)" },
    incomePerMille: { unit: "yuan/1000 views", definition: "1000*creatorIncome/views; null if views=0" },
    profit: { unit: "yuan", definition: "creatorIncome-productionCost" },
    breakEvenViews: { unit: "views", definition: "null if income per view is 0" },
  },
  compute({ views, monetisableRate, cpm, creatorShare, productionCost }) {
    const adViews = views * monetisableRate;
    const advertiserSpend = (adViews / 1000) * cpm;
    const creatorIncome = advertiserSpend * creatorShare;
    const incomePerMille = monetisableRate * cpm * creatorShare;
    return {
      adViews,
      advertiserSpend,
      creatorIncome,
      platformIncome: advertiserSpend * (1 - creatorShare),
      incomePerMille: views === 0 ? null : incomePerMille,
      profit: creatorIncome - productionCost,
      breakEvenViews: incomePerMille === 0 ? null : (1000 * productionCost) / incomePerMille,
    };
  },
});

export const sponsored = calculation({
  name: "internet.sponsored",
  inputs: {
    followers: num({ unit: "users", range: [0, 1e10], default: 3_000_000, ...assumption }),
    reachRate: num({ ...share, default: 0.08, reason: "followers who see a post" }),
    cpmBrand: num({
      unit: "yuan/1000",
      range: [0, 1e6],
      default: 120,
      reason: "what a brand pays per 1000 reached",
    }),
    posts: num({ unit: "1/month", range: [0, 1000], default: 8, ...assumption }),
    platformFee: num({ ...share, default: 0.1, reason: "order platform fee" }),
    agencyFee: num({ ...share, default: 0.3, reason: "MCN/agency share after the platform fee" }),
  },
  outputs: {
    reachPerPost: { unit: "users", definition: "followers*reachRate" },
    pricePerPost: { unit: "yuan", definition: "reachPerPost/1000*cpmBrand" },
    brandSpend: { unit: "yuan/month", definition: "pricePerPost*posts" },
    platformIncome: { unit: "yuan", definition: "brandSpend*platformFee" },
    agencyIncome: { unit: "yuan", definition: "brandSpend*(1-platformFee)*agencyFee" },
    creatorIncome: { unit: "yuan", definition: "brandSpend*(1-platformFee)*(1-agencyFee)" },
    incomePerFollowerYear: { unit: "yuan", definition: "12*creatorIncome/followers; null if 0 followers" },
  },
  compute({ followers, reachRate, cpmBrand, posts, platformFee, agencyFee }) {
    const reachPerPost = followers * reachRate;
    const pricePerPost = (reachPerPost / 1000) * cpmBrand;
    const brandSpend = pricePerPost * posts;
    const afterFee = brandSpend * (1 - platformFee);
    const creatorIncome = afterFee * (1 - agencyFee);
    return {
      reachPerPost,
      pricePerPost,
      brandSpend,
      platformIncome: brandSpend * platformFee,
      agencyIncome: afterFee * agencyFee,
      creatorIncome,
      incomePerFollowerYear: followers === 0 ? null : (12 * creatorIncome) / followers,
    };
  },
});
