import { allocate } from "../../models/turnover/allocation.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { yieldOf } from "./goods.ts";
import type { parameters } from "./parameters.ts";

export interface Placed {
  readonly name: string;
  readonly cap: number;
  readonly rate: number;
  readonly amount: number;
}

export interface QueueOutcome extends Outcome {
  /** In the order in which they are served. */
  readonly goods: readonly Placed[];
  readonly capital: number;
  readonly loanRate: number;
}

/** Goods queue for scarce money, the best yield first, each up to its cap; what would one more yuan earn? */
export const queue = defineView<typeof parameters>()({
  id: "queue",
  first: ["capital", "loanRate", "opexRate", "goods"],
  more: [],
  figures: ["earned", "average", "next", "idle", "proportional"],
  breakEven: "capital",
  headline: "premium",
  evaluate({ capital, loanRate, opexRate, goods }: Inputs<typeof parameters>): QueueOutcome {
    const offers = goods.flatMap((good) => {
      const rate = yieldOf(good, opexRate);
      return rate === null ? [] : [{ good, rate }];
    });
    const money = (value: number) => ({ value, unit: "yuan" });
    const share = (value: number | null) => ({ value, unit: "percent", digits: 0 });
    const points = (value: number) => ({ value, unit: "points", digits: 0 });
    if (offers.length === 0) {
      const none = { value: null, unit: "percent" };
      const quantities = { capital: money(capital), loanRate: share(loanRate), premium: points(-loanRate) };
      return {
        verdict: "empty",
        quantities: {
          ...quantities,
          earned: none,
          average: none,
          next: none,
          idle: none,
          proportional: none,
          last: none,
        },
        goods: [],
        capital,
        loanRate,
      };
    }
    const result = allocate.compute({
      capital,
      baseRate: 0,
      skus: offers.map(({ good, rate }) => ({ cap: good.cap, rate, margin: 0, turns: 0 })),
    });
    const room = offers.reduce((sum, { good }) => sum + good.cap, 0);
    const spread = offers.reduce((sum, { good, rate }) => sum + good.cap * rate, 0);
    const { shadowPrice } = result;
    return {
      verdict: judge(result.idle, shadowPrice, loanRate),
      quantities: {
        capital: money(capital),
        earned: { ...money(result.totalReturn), tone: "answer" },
        average: share(result.averageRate),
        next: { ...share(shadowPrice), tone: "answer" },
        loanRate: share(loanRate),
        premium: points(shadowPrice - loanRate),
        idle: money(result.idle),
        proportional: money(room > 0 ? Math.min(1, capital / room) * spread : 0),
      },
      goods: offers
        .map(({ good, rate }, index) => ({
          name: good.name,
          cap: good.cap,
          rate,
          amount: result.allocation[index] as number,
        }))
        .sort((p, q) => q.rate - p.rate),
      capital,
      loanRate,
    };
  },
});

function judge(idle: number, next: number, loanRate: number): string {
  if (idle > 0.005) return "idle";
  return next > loanRate ? "borrow" : "stop";
}
