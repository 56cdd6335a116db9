import { calculation, num } from "../schema.ts";

/**
 * One order to the last yuan: from the listed price to what is left of it once the discount, the platform, the freight,
 * the ads, the returns and the tax have had their part. Ads and freight are paid for every order that is sent; an order
 * that comes back brings its goods back with it, and the platform gives its fees back.
 */

const share = (reason: string, most = 0.99) => num({ unit: "1", range: [0, most], default: 0, reason });
const amount = (reason: string) => num({ unit: "yuan", range: [0, 1e9], default: 0, reason });

export const order = calculation({
  name: "turnover.order",
  inputs: {
    price: num({
      unit: "yuan",
      range: [0, 1e9],
      open: "low",
      default: 500,
      reason: "listed price of all goods in the order",
    }),
    margin: num({
      unit: "1",
      range: [0, 0.99],
      default: 0.2,
      reason: "gross margin on the listed price (text: A 20%)",
    }),
    discount: share("taken off the listed price"),
    feeRate: share("platform fees as a share of the price after the discount"),
    paymentRate: share("payment fees as a share of what the buyer pays, freight included"),
    feeFixed: amount("platform fees an order"),
    buyerFreight: amount("freight that the buyer pays"),
    freight: amount("freight and parcel that the shop pays"),
    adRate: num({ unit: "1", range: [0, 0.99], default: 0.06, reason: "ads as a share of sales" }),
    returnRate: share("orders that come back"),
    returnCost: amount("what an order that comes back costs beside its freight"),
    taxRate: share("sales tax as a share of what the buyer pays", 0.5),
  },
  outputs: {
    sale: { unit: "yuan", definition: "price*(1-discount)" },
    paid: { unit: "yuan", definition: "sale+buyerFreight" },
    goods: { unit: "yuan", definition: "price*(1-margin)" },
    fees: { unit: "yuan", definition: "sale*feeRate+paid*paymentRate+feeFixed" },
    ads: { unit: "yuan", definition: "sale*adRate" },
    tax: { unit: "yuan", definition: "paid*taxRate" },
    returns: { unit: "yuan", definition: "returnRate*(paid-goods-fees-tax+returnCost)" },
    left: { unit: "yuan", definition: "paid-goods-fees-tax-freight-ads-returns" },
    leastRoas: {
      unit: "1",
      definition: "sale/(left+ads): sales over ad spend at which nothing is left; null if left+ads<=0",
    },
    leastMargin: {
      unit: "1",
      definition:
        "margin at which nothing is left; also the opexRate of turnover.compound that takes as much",
    },
    perTurn: {
      unit: "1",
      definition:
        "left over the goods that stay sold: what a turn adds to the capital; null without cost of goods",
    },
  },
  compute(input) {
    const { price, margin, discount, feeRate, paymentRate, feeFixed, buyerFreight, freight } = input;
    const { adRate, returnRate, returnCost, taxRate } = input;
    const sale = price * (1 - discount);
    const paid = sale + buyerFreight;
    const goods = price * (1 - margin);
    const fees = sale * feeRate + paid * paymentRate + feeFixed;
    const ads = sale * adRate;
    const tax = paid * taxRate;
    const kept = paid - goods - fees - tax;
    const returns = returnRate * (kept + returnCost);
    const left = kept - returns - freight - ads;
    const stays = 1 - returnRate;
    return {
      sale,
      paid,
      goods,
      fees,
      ads,
      tax,
      returns,
      left,
      leastRoas: left + ads > 0 ? sale / (left + ads) : null,
      leastMargin: margin - left / (stays * price),
      perTurn: goods > 0 ? left / (stays * goods) : null,
    };
  },
});
