import { logRatio } from "../math/logarithmic.ts";
import { sum } from "../math/summation.ts";
import { calculation, int, list, num } from "../schema.ts";

/**
 * Does an information system pay? People take it up along the curve of Bass (Management Science 15,
 * 1969): p innovate, q imitate. Filling in reports costs everyone who uses it; reading them and acting on them is what
 * brings the benefit, and that is up to the management.
 */

/** Share of adopters at time t, and the rate of adoption, both without cancellation early or late on the curve. */
function adopt(p: number, q: number, time: number): { cumulative: number; rate: number } {
  const exponent = -(p + q) * time;
  const decay = Math.exp(exponent);
  const scale = p + q * decay;
  return {
    cumulative: (-p * Math.expm1(exponent)) / scale,
    rate: p * decay * ((p + q) / scale) ** 2,
  };
}

export const bass = calculation({
  name: "information.bass",
  inputs: {
    p: num({
      unit: "1/period",
      range: [0, 10],
      open: "low",
      default: 0.03,
      reason: "innovation; literature average 0.03 per year",
    }),
    q: num({
      unit: "1/period",
      range: [0, 10],
      default: 0.38,
      reason: "imitation; literature average 0.38 per year",
    }),
    times: list({
      of: num({ unit: "periods", range: [0, 10_000] }),
      default: [0, 1, 2, 5, 10, 20],
      reason: "assumption",
    }),
  },
  outputs: {
    cumulative: { unit: "1", definition: "F(t)=(1-e^{-(p+q)t})/(1+(q/p)e^{-(p+q)t})" },
    rate: { unit: "1/period", definition: "f(t)=(p+qF)(1-F)" },
    peakTime: { unit: "periods", definition: "ln(q/p)/(p+q); null if q <= p" },
    peakRate: { unit: "1/period", definition: "(p+q)^2/(4q); null if q <= p" },
  },
  compute({ p, q, times }) {
    const curve = times.map((time) => adopt(p, q, time));
    return {
      cumulative: curve.map(({ cumulative }) => cumulative),
      rate: curve.map(({ rate }) => rate),
      peakTime: q > p ? logRatio(q, p) / (p + q) : null,
      peakRate: q > p ? (p + q) ** 2 / (4 * q) : null,
    };
  },
});

/** First month at whose end the running total covers the cost; 0 if there is none to cover; null if never. */
function payback(cost: number, income: readonly number[]): number | null {
  if (cost === 0) return 0;
  let total = 0;
  const month = income.findIndex((amount) => {
    total += amount;
    return total >= cost;
  });
  return month < 0 ? null : month + 1;
}

const assumption = { reason: "assumption" } as const;

export const isRoi = calculation({
  name: "information.isRoi",
  inputs: {
    staff: int({ unit: "people", range: [1, 1_000_000], default: 30, reason: "text: a 30-person team" }),
    wagePerHour: num({ unit: "yuan/h", range: [0, 10_000], default: 40, ...assumption }),
    hoursSavedPerMonth: num({
      unit: "h/person",
      range: [0, 744],
      default: 16,
      reason: "for a full adopter when management acts on every report",
    }),
    entryMinutesPerDay: num({
      unit: "min/person",
      range: [0, 1440],
      default: 15,
      reason: "daily/weekly reports to fill in (the text's complaint)",
    }),
    workDays: num({ unit: "days/month", range: [0, 31], default: 22, ...assumption }),
    engagement: num({
      unit: "1",
      range: [0, 1],
      default: 0.7,
      reason: "share of reports management reads and acts upon; the text's failure case is 0",
    }),
    adoptionMax: num({ unit: "1", range: [0, 1], default: 0.9, ...assumption }),
    p: num({ unit: "1/month", range: [0, 10], open: "low", default: 0.05, ...assumption }),
    q: num({ unit: "1/month", range: [0, 10], default: 0.4, ...assumption }),
    setupCost: num({
      unit: "yuan",
      range: [0, 1e12],
      default: 60_000,
      reason: "custom development (text: made to measure)",
    }),
    monthlyFee: num({ unit: "yuan/month", range: [0, 1e9], default: 2000, ...assumption }),
    horizonMonths: int({ unit: "months", range: [1, 600], default: 24, ...assumption }),
    discountMonthly: num({ unit: "1", range: [0, 1], default: 0.005, ...assumption }),
  },
  outputs: {
    adoption: { unit: "1", definition: "adoptionMax*F(t), t=1..H" },
    netPerMonth: {
      unit: "yuan/month",
      definition: "A_t*staff*wage*(engagement*hoursSaved - entryMinutes/60*workDays) - fee",
    },
    npv: { unit: "yuan", definition: "-setup+sum net/(1+d)^t" },
    breakEvenEngagement: {
      unit: "1",
      definition: "engagement with npv=0 (may exceed 1); null if the benefit is 0",
    },
    paybackMonth: {
      unit: "months",
      definition: "first t with undiscounted cumulative net >= setup; 0 if setup=0; null",
    },
    fullAdopterNet: {
      unit: "yuan/month",
      definition: "per person: wage*(engagement*hoursSaved-entryMinutes/60*workDays)",
    },
  },
  compute(inputs) {
    const { staff, wagePerHour, setupCost, monthlyFee, horizonMonths } = inputs;
    const months = Array.from({ length: horizonMonths }, (_, index) => index + 1);
    const adoption = months.map((month) => inputs.adoptionMax * adopt(inputs.p, inputs.q, month).cumulative);
    const discounts = months.map((month) => Math.exp(-month * Math.log1p(inputs.discountMonthly)));
    const burden = wagePerHour * (inputs.entryMinutesPerDay / 60) * inputs.workDays;
    const benefit = wagePerHour * inputs.hoursSavedPerMonth;
    const fullAdopterNet = inputs.engagement * benefit - burden;
    const netPerMonth = adoption.map((share) => share * staff * fullAdopterNet - monthlyFee);
    /** Present value of a monthly amount that may depend on the adoption. */
    const present = (amount: (share: number) => number) =>
      sum(adoption.map((share, index) => (discounts[index] as number) * amount(share)));
    const presentBenefit = present((share) => share * staff * benefit);
    const presentCost = setupCost + present((share) => share * staff * burden + monthlyFee);
    return {
      adoption,
      netPerMonth,
      npv: inputs.engagement * presentBenefit - presentCost,
      breakEvenEngagement: presentBenefit === 0 ? null : presentCost / presentBenefit,
      paybackMonth: payback(setupCost, netPerMonth),
      fullAdopterNet,
    };
  },
});
