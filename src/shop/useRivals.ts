import { useEffect, useState } from "preact/hooks";
import { type PolicyName, playPolicy, policyNames } from "../models/shop/policies.ts";
import { valuationOf } from "../models/shop/valuation.ts";
import type { World } from "../models/shop/world.ts";

export interface Rival {
  readonly name: PolicyName;
  /** Cents at the end of each quarter, those at the opening first. */
  readonly cash: readonly number[];
  readonly score: number;
}

/**
 * The eight named rivals in this market on these dice; undefined until all have played. Each has a task of its own, so
 * that a slow phone answers a finger between them.
 */
export function useRivals(world: World): readonly Rival[] | undefined {
  const [played, setPlayed] = useState<{ readonly world: World; readonly rivals: readonly Rival[] }>();
  useEffect(() => {
    const rivals: Rival[] = [];
    let timer = setTimeout(function next() {
      const name = policyNames[rivals.length];
      if (!name) return setPlayed({ world, rivals });
      const { shops } = playPolicy(name, world);
      const last = shops.at(-1);
      rivals.push({ name, cash: shops.map(({ cash }) => cash), score: last ? valuationOf(last).score : 0 });
      timer = setTimeout(next);
    });
    return () => clearTimeout(timer);
  }, [world]);
  return played?.world === world ? played.rivals : undefined;
}
