import { sum } from "../math/summation.ts";
import { calculation, int, list, num, obj, str } from "../schema.ts";
import { splitRecord } from "./luck.ts";

/** What records and published studies say of luck, field and craft. */

export const luckFromRecord = calculation({
  name: "strategy.luckFromRecord",
  inputs: {
    sdObserved: num({
      unit: "1",
      range: [0, 1],
      default: 0.07,
      reason: "MLB season win fraction (published example)",
    }),
    games: int({
      unit: "games",
      range: [1, 1_000_000],
      default: 162,
      reason: "MLB season",
    }),
    p: num({
      unit: "1",
      range: [0, 1],
      open: "both",
      default: 0.5,
      reason: "average win probability",
    }),
  },
  outputs: {
    sdLuck: { unit: "1", definition: "sqrt(p(1-p)/games)" },
    sdSkill: { unit: "1", definition: "sqrt(max(0, sdObserved^2-sdLuck^2))" },
    luckShare: {
      unit: "1",
      definition: "min(1, sdLuck^2/sdObserved^2); null if sdObserved=0",
    },
    skillShare: { unit: "1", definition: "1-luckShare; null if sdObserved=0" },
    regressGames: {
      unit: "games",
      definition: "p(1-p)/sdSkill^2; null if sdSkill=0",
    },
  },
  compute: splitRecord,
});

export const publishedShares = calculation({
  name: "strategy.publishedShares",
  inputs: {
    components: list({
      of: obj({
        fields: {
          name: str(),
          pct: num({
            unit: "%",
            range: [0, 100],
            reason: "share of total variance",
          }),
        },
      }),
      length: [1, 50],
      reason: "e.g. McGahan & Porter 1997",
    }),
  },
  outputs: {
    explained: { unit: "%", definition: "sum" },
    unexplained: { unit: "%", definition: "100-sum" },
    shareOfExplained: {
      unit: "1",
      definition: "list in the order of the components; null if the sum is 0",
    },
  },
  rules: [({ components }) => (sum(components.map(({ pct }) => pct)) > 100 ? "components" : undefined)],
  compute({ components }) {
    const explained = sum(components.map(({ pct }) => pct));
    return {
      explained,
      unexplained: 100 - explained,
      shareOfExplained: explained === 0 ? null : components.map(({ pct }) => pct / explained),
    };
  },
});
