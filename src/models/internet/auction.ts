import { sum } from "../math/summation.ts";
import { calculation, list, num, obj } from "../schema.ts";

/**
 * The generalised second-price auction weighted by quality, as Baidu described it to its customers in 2010, beside the
 * payments of Vickrey, Clarke and Groves (Edelman, Ostrovsky & Schwarz, American Economic Review 97, 2007).
 */
export const gspAuction = calculation({
  name: "internet.gspAuction",
  inputs: {
    bidders: list({
      of: obj({
        fields: {
          bid: num({ unit: "yuan/click", range: [0, 1e6] }),
          quality: num({ unit: "1", range: [0, 1e6], open: "low", default: 1, reason: "quality score" }),
        },
      }),
      length: [1, 1000],
      reason: "advertisers",
    }),
    clicks: list({
      of: num({ unit: "clicks", range: [0, 1e12] }),
      length: [1, 1000],
      reason: "expected clicks of each position, non-increasing",
    }),
    increment: num({ unit: "yuan", range: [0, 100], default: 0.01, reason: "Baidu adds 0.01 yuan" }),
    reserve: num({
      unit: "yuan/click",
      range: [0, 1e6],
      default: 0.3,
      reason: "minimum display price; bidders below it are excluded",
    }),
  },
  outputs: {
    ranking: { unit: "index", definition: "0-based bidder indices that got a position, best first" },
    cpc: { unit: "yuan/click", definition: "price paid per position" },
    payments: { unit: "yuan", definition: "clicks*cpc" },
    revenue: { unit: "yuan", definition: "sum of payments" },
    vcgPayments: {
      unit: "yuan",
      definition: "VCG total payment per position (no increment, no reserve)",
    },
    vcgRevenue: { unit: "yuan", definition: "sum of vcgPayments" },
    avgCpc: { unit: "yuan/click", definition: "revenue/clicks; null if no clicks" },
  },
  rules: [
    ({ clicks }) => {
      const rise = clicks.findIndex((count, index) => index > 0 && count > (clicks[index - 1] as number));
      return rise < 0 ? undefined : `clicks[${rise}]`;
    },
  ],
  compute({ bidders, clicks, increment, reserve }) {
    const ranked = bidders
      .map(({ bid, quality }, index) => ({ index, bid, quality, score: bid * quality }))
      .filter(({ bid }) => bid >= reserve)
      .sort((a, b) => b.score - a.score);
    const placed = ranked.slice(0, clicks.length);
    const clicksAt = (position: number) => clicks[position] ?? 0;
    const cpc = placed.map(({ bid, quality }, position) => {
      const next = ranked[position + 1];
      return next ? Math.min(bid, Math.max(reserve, next.score / quality + increment)) : reserve;
    });
    const payments = cpc.map((price, position) => clicksAt(position) * price);
    // What everyone below loses through one bidder's presence, added up from the last rank.
    const harm = ranked.map(() => 0);
    for (let rank = ranked.length - 2; rank >= 0; rank -= 1) {
      const below = (clicksAt(rank) - clicksAt(rank + 1)) * (ranked[rank + 1]?.score ?? 0);
      harm[rank] = (harm[rank + 1] as number) + below;
    }
    const vcgPayments = placed.map(({ quality }, position) => (harm[position] as number) / quality);
    const revenue = sum(payments);
    const clicked = sum(placed.map((_, position) => clicksAt(position)));
    return {
      ranking: placed.map(({ index }) => index),
      cpc,
      payments,
      revenue,
      vcgPayments,
      vcgRevenue: sum(vcgPayments),
      avgCpc: clicked === 0 ? null : revenue / clicked,
    };
  },
});
