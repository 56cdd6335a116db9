/** Constants of the shop, amounts in integer cents. The platform fee is the Taiwan level of 2026. */

/** The opening capital: 500,000 yuan. */
export const capital = 50_000_000;

/** Demand of January to December, per mille of a middling month. Month 0 of a game is a January. */
export const season: readonly number[] = [850, 700, 950, 900, 950, 1250, 850, 900, 1000, 950, 1600, 1100];
/** The same, summed by quarter. */
export const quarterSeason: readonly number[] = [2500, 3100, 2750, 3650];

/** Of revenue, per mille: 5.5% commission, 2.5% payment, 6% shipping programme. */
export const platformFee = 140;
/** Rent and the basic team, a month. */
export const fixedCost = 1_600_000;

/** What clearing an old range brings, per cent of its cost, without colleagues who take some of it. */
export const clearance = 55;
export const switchCost = 2_000_000;
export const testCost = 600_000;

/** Regulars whom one person can look after (text: one account, under 2,000 friends). */
export const seatsPerPerson = 2000;
/** What the VIP card costs its buyer once. */
export const vipFee = 9900;
/** What the card's benefits cost a month and holder. */
export const vipBenefit = 250;

/** Handling of a parcel that comes back, on top of its packing. */
export const returnCost = 400;

export const quarters = 8;
export const monthsPerQuarter = 3;
