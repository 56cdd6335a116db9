import { allocate } from "../../models/turnover/allocation.ts";
import { defineView, type Inputs, type Outcome } from "../../workbench/define.ts";
import { yieldOf } from "./goods.ts";
import type { parameters } from "./parameters.ts";

export interface Placed {
  readonly name: string;
  /** Money beyond the stock of today, where it earns less than the stock does. */
  readonly beyond: boolean;
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
  more: ["beyond"],
  figures: ["earned", "average", "next", "idle", "proportional"],
  breakEven: "capital",
  headline: "premium",
  evaluate({ capital, loanRate, opexRate, goods, beyond }: Inputs<typeof parameters>): QueueOutcome {
    const offers = goods.flatMap((good) => {
      const rate = yieldOf(good, opexRate);
      if (rate === null) return [];
      const { name, cap, stock } = good;
      // The average of a good is what its stock earns; the next yuan may find less to do.
      if (beyond === 1 || cap <= stock) return [{ name, cap, rate, beyond: false }];
      return [
        { name, cap: stock, rate, beyond: false },
        { name, cap: cap - stock, rate: rate * beyond, beyond: true },
      ];
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
      skus: offers.map(({ cap, rate }) => ({ cap, rate, margin: 0, turns: 0 })),
    });
    const room = offers.reduce((sum, { cap }) => sum + cap, 0);
    const part = room > 0 ? Math.min(1, capital / room) : 0;
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
        proportional: money(shared(goods, part, opexRate, beyond)),
      },
      goods: offers
        .map((offer, index) => ({
          ...offer,
          amount: result.allocation[index] as number,
        }))
        .sort((p, q) => q.rate - p.rate),
      capital,
      loanRate,
    };
  },
});

/** What the same part of every good's room would bring in a year. */
function shared(
  goods: Inputs<typeof parameters>["goods"],
  part: number,
  opexRate: number,
  beyond: number,
): number {
  let sum = 0;
  for (const good of goods) {
    const amount = part * good.cap;
    const past = Math.max(0, amount - good.stock);
    sum += (yieldOf(good, opexRate) ?? 0) * (amount - past + beyond * past);
  }
  return sum;
}

function judge(idle: number, next: number, loanRate: number): string {
  if (idle > 0.005) return "idle";
  return next > loanRate ? "borrow" : "stop";
}
