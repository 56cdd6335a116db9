import { useEffect, useMemo, useState } from "preact/hooks";
import { isKept } from "../state/storage.ts";
import type { Words } from "./words.ts";

/**
 * The words of a page with the money called as it is where the visitor's shop is: a name in place of another, never a
 * conversion. Until somebody has said where, and on the server, the words are as the page has them. `follow` begins to
 * heed the choice, here and in other tabs; a page on which nobody has chosen is not sent the code for it.
 */
export function useRegionMoney(words: Words): readonly [words: Words, follow: () => void] {
  const [amount, setAmount] = useState<string>();
  const follow = () =>
    void import("./money/region-money.ts").then(
      ({ followMoney }) => followMoney(words.drawers, setAmount),
      // Without it the money is called what the page calls it.
      () => undefined,
    );
  useEffect(() => {
    if (isKept("jiusi.region")) follow();
  }, []);
  const named = useMemo(() => {
    if (amount === undefined) return words;
    const { units } = words.formats;
    const renamed = { ...units, yuan: amount, yuanExact: amount, wholeYuan: amount };
    return { ...words, formats: { ...words.formats, units: renamed } };
  }, [words, amount]);
  return [named, follow];
}
