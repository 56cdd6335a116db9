import { followRegion, storedRegion } from "../../state/region.ts";
import { loadMoney } from "./words.ts";

const listeners = new Set<(amount: string | undefined) => void>();

/** Tells how the money of the visitor's region is written, now and after each choice; once for each listener. */
export function followMoney(drawers: string, tell: (amount: string | undefined) => void): void {
  if (listeners.has(tell)) return;
  listeners.add(tell);
  const read = () => {
    const { region } = storedRegion();
    if (!region) return tell(undefined);
    loadMoney(drawers).then(
      ({ regions }) => tell(regions.find(({ id }) => id === region)?.amount),
      // The words did not load: the money keeps its name.
      () => undefined,
    );
  };
  followRegion(read);
  read();
}
