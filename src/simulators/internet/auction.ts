import { gspAuction } from "../../models/internet/auction.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import type { parameters } from "./parameters.ts";

export interface Placed {
  /** Undefined for the reader's own shop. */
  readonly name: string | undefined;
  readonly bid: number;
  readonly quality: number;
  readonly score: number;
  /** Null for whoever bids below the reserve or finds no place. */
  readonly paid: number | null;
}

export interface AuctionOutcome extends Outcome {
  readonly ranked: readonly Placed[];
}

/** Clicks of the places below the first, as parts of it: a teaching default. */
const falling = [1, 2 / 3, 0.4, 0.2];

/** Who stands first, and who pays: bid times quality, as in Baidu's help of 2010. */
export const auction = defineView<typeof parameters>()({
  id: "auction",
  first: ["myBid", "myQuality", "rivals"],
  more: ["topClicks", "reserve"],
  figures: ["paid", "clicks", "payment", "needed", "revenue", "lead"],
  breakEven: "myQuality",
  headline: "lead",
  evaluate({ myBid, myQuality, rivals, topClicks, reserve }: Inputs<typeof parameters>): AuctionOutcome {
    const bidders = [{ bid: myBid, quality: myQuality }, ...rivals];
    const clicks = falling.map((part) => part * topClicks);
    const it = gspAuction.compute({ bidders, clicks, increment: 0.01, reserve });
    const mine = it.ranking.indexOf(0);
    const best = Math.max(
      ...rivals.filter(({ bid }) => bid >= reserve).map((rival) => rival.bid * rival.quality),
      0,
    );
    const ranked = bidders
      .map(({ bid, quality }, index) => ({
        name: rivals[index - 1]?.name,
        bid,
        quality,
        score: bid * quality,
        paid: it.ranking.includes(index) ? (it.cpc[it.ranking.indexOf(index)] ?? null) : null,
        place: it.ranking.includes(index) ? it.ranking.indexOf(index) : bidders.length,
      }))
      .sort((a, b) => a.place - b.place || b.score - a.score);
    const paid = mine < 0 ? null : (it.cpc[mine] ?? null);
    const first = it.ranking[0];
    const cent = (value: number | null) => ({ value, unit: "yuan", digits: 2 });
    const highest = Math.max(...bidders.map(({ bid }) => bid));
    return {
      verdict: mine < 0 ? "out" : mine === 0 ? "first" : myBid >= highest ? "outranked" : "behind",
      quantities: {
        bid: { ...cent(myBid), tone: "b" },
        quality: { value: myQuality, unit: "ratio", tone: "b" },
        rank: { value: mine + 1, unit: "rank" },
        paid: { ...cent(paid), tone: "answer" },
        firstBid: cent(first === undefined ? null : (bidders[first]?.bid ?? null)),
        firstPaid: cent(it.cpc[0] ?? null),
        saved: cent(paid === null ? null : myBid - paid),
        needed: { value: myBid === 0 ? null : best / myBid, unit: "ratio" },
        clicks: { value: mine < 0 ? 0 : (clicks[mine] ?? 0), unit: "clicks", digits: 1 },
        payment: cent(mine < 0 ? 0 : (it.payments[mine] ?? 0)),
        revenue: cent(it.revenue),
        lead: { value: myBid * myQuality - best, unit: "ratio" },
        reserve: cent(reserve),
      },
      ranked,
    };
  },
});
